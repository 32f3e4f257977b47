import Billing
import Core
import Storage
import TestSupport
import Testing

/// Money that comes for an invoice which was settled meanwhile: P7.
@Suite struct `Stories of overpayments` {
    @Test(arguments: Engine.available)
    func `P7 a second payment is flagged and kept as credit, which pays the next period`(engine: Engine) async throws {
        let (shop, ana) = try await paidTwice(engine)

        #expect(try await shop.payments.overpayments(in: shop.scope).map(\.money.amount) == [9_990])
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == -9_990)
        try await shop.travel(to: "2026-03-16")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  9990  paid  1
                2026-02-15  9990  paid  1
                2026-03-15  0  paid  0
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P7 a second payment that is refunded is no longer credit: the next period is charged`(
        engine: Engine
    ) async throws {
        let (shop, ana) = try await paidTwice(engine)
        let overpaid = try await shop.payments.overpayments(in: shop.scope)[0]

        let refund = try await Refunds(shop.context).create(of: overpaid.payment, in: shop.scope)
        #expect(refund.state == .succeeded)
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == 0)
        try await shop.travel(to: "2026-03-16")

        #expect(try await shop.calendar(of: ana).hasSuffix("2026-03-15  9990  paid  1"))
        #expect(try await shop.sum(of: .customerCredit) == 0)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P7, M7 credit that has paid a period is not given back as well`(engine: Engine) async throws {
        let (shop, ana) = try await paidTwice(engine)
        let overpaid = try await shop.payments.overpayments(in: shop.scope)[0]

        try await shop.travel(to: "2026-03-16")
        let error = await #expect(throws: BillingError.self) {
            _ = try await Refunds(shop.context).create(of: overpaid.payment, in: shop.scope)
        }

        #expect(error?.code == "amount_too_large")
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == 0)
        #expect(try await shop.verify() == [])
    }

    /// February was charged with its answer lost, and paid by hand meanwhile.
    private func paidTwice(_ engine: Engine) async throws -> (Shop, Customer) {
        let weather = Weather()
        let shop = try await Shop.open(on: "2026-01-15", storing: engine, faults: weather.faults)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        weather.fallsSilent()
        try await shop.travel(to: "2026-02-15", at: "10:00")
        try await shop.restoreAsPaidByHand(try await shop.lastInvoice(of: ana))
        weather.clears()
        try await shop.travel(to: "2026-02-16")
        return (shop, ana)
    }
}
