import APITestSupport
import Billing
import Storage
import TestSupport
import Testing

/// What is wrong with the request itself is said before what it names is looked for.
extension `API refunds and credit notes` {
    @Test func `refuses metadata and a memo first, whatever else is wrong`() async throws {
        let desk = try await APIDesk.open(.sqlite)
        let metadata = "metadata[\(String(repeating: "k", count: 41))]=v"
        let memo = "memo=" + String(repeating: "m", count: 1_001)
        try await desk.exchange { api in
            let both = try await api.post("/v1/credit_notes", "invoice=in_0&amount=1&\(memo)&\(metadata)")
            #expect(both.text("error.param") == "metadata" && both.status == 400)
            let note = try await api.post("/v1/credit_notes", "invoice=in_0&amount=1&\(memo)")
            #expect(note.text("error.param") == "memo" && note.status == 400)
            let refund = try await api.post("/v1/refunds", "payment_intent=pi_0&\(metadata)")
            #expect(refund.text("error.param") == "metadata" && refund.status == 400)
            #expect(try await api.post("/v1/credit_notes", "invoice=in_0&amount=1").status == 404)
            #expect(try await api.post("/v1/refunds", "payment_intent=pi_0").status == 404)
        }
    }
}
