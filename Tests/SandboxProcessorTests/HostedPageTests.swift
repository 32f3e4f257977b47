import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

@Suite struct `Visits to the hosted pages` {
    static func entry(_ number: String) throws -> TestMethodEntry {
        TestMethodEntry(try #require(TestMethod.number(number, of: .card)), expiryMonth: 8, expiryYear: 2031)
    }

    @Test(arguments: Engine.available)
    func `enrol a card once, whose token then pays`(engine: Engine) async throws {
        try await Bench.on(engine) { bench in
            let request = bench.setupIntent("seti_1")
            let url = try await bench.sandbox.startSetup(request)
            #expect(try await bench.sandbox.startSetup(request) == url)
            #expect(await bench.finishSetup(request.reference) == .open)

            _ = try await bench.sandbox.completeSetup(page: url.page, with: Self.entry("4242424242424242"))
            let first = await bench.finishSetup(request.reference)
            _ = try await bench.sandbox.completeSetup(page: url.page, with: Self.entry("5555555555554444"))
            _ = try await bench.sandbox.closeSetup(page: url.page)

            guard case .stored(let token, let facts) = first else { return #expect(Bool(false), "\(first)") }
            #expect(await bench.finishSetup(request.reference) == first)
            #expect(facts.last4 == "4242" && facts.expiryMonth == 8 && facts.expiryYear == 2031)
            #expect(await bench.sandbox.charge(bench.charge("att_1", with: token)).isSuccess)
            let elsewhere = Scope(merchant: Merchant.ID("acct_other"), mode: .test)
            #expect(await bench.sandbox.charge(bench.charge("att_2", with: token, in: elsewhere)).isSuccess == false)
        }
    }

    @Test func `refuse a card at once and stay open for another, or end with the reason`() async throws {
        try await Bench.on(.sqlite) { bench in
            let request = bench.setupIntent("seti_1")
            let page = try await bench.sandbox.startSetup(request).page

            _ = try await bench.sandbox.completeSetup(page: page, with: Self.entry("4000000000009995"))
            #expect(await bench.finishSetup(request.reference) == .open)
            _ = try await bench.sandbox.closeSetup(page: page)

            #expect(
                await bench.finishSetup(request.reference)
                    == .refused(Decline(code: "insufficient_funds", networkCode: "51")))
        }
    }

    @Test func `end without a method when the customer goes back`() async throws {
        try await Bench.on(.sqlite) { bench in
            let request = bench.setupIntent("seti_1")
            let page = try await bench.sandbox.startSetup(request).page

            _ = try await bench.sandbox.closeSetup(page: page)

            #expect(await bench.finishSetup(request.reference) == .abandoned)
            #expect(await bench.finishSetup(SetupIntent.ID("seti_unknown")) == .abandoned)
            #expect(try await bench.sandbox.setupIntent(page: "unknown") == nil)
        }
    }

    @Test func `are named by at least 128 bits of chance`() async throws {
        try await Bench.on(.sqlite) { bench in
            let setupIntent = try await bench.sandbox.startSetup(bench.setupIntent("seti_1")).page
            let checkout = try await bench.sandbox.startCheckout(bench.checkout("att_1")).page

            #expect(setupIntent.count == 22 && checkout.count == 22)  // 22 × log2(62) = 130.9
            #expect(setupIntent != checkout)
        }
    }
}
