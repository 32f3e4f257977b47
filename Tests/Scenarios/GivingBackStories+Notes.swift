import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of what is given back` {
    @Test(arguments: Engine.available, [30_000, 25_000])
    func `M7 a period that was credited by a note gives back no more than is left when it is downgraded`(
        engine: Engine, credited: Int64
    ) async throws {
        let (shop, ana, subscription) = try await paid(30_000, engine)
        _ = try await CreditNotes(shop.context).create(
            of: try await shop.lastInvoice(of: ana).id, amount: Money(credited, .clp),
            settlement: .init(outOfBand: Money(credited, .clp)), in: shop.scope)

        try await change(subscription, to: try await shop.price(9_000).id, .createProrations, of: ana, in: shop)
        try await shop.travel(to: "2026-02-16")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  30000  paid  1
                2026-02-15  \(9_000 - (30_000 - credited))  paid  1
                """)
        #expect(try await balance(of: ana, shop) == 0)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 what a downgrade gave back is not credited by a note as well`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await paid(30_000, engine)
        let invoice = try await shop.lastInvoice(of: ana)
        let notes = CreditNotes(shop.context)
        try await change(subscription, to: try await shop.price(9_000).id, .createProrations, of: ana, in: shop)

        let refused = await #expect(throws: BillingError.self) {
            _ = try await notes.create(of: invoice.id, amount: Money(9_001, .clp), in: shop.scope)
        }
        #expect(refused?.code == "amount_too_large")
        _ = try await notes.create(
            of: invoice.id, amount: Money(9_000, .clp), settlement: .init(outOfBand: Money(9_000, .clp)), in: shop.scope
        )
        try await shop.travel(to: "2026-02-16")

        // The 21,000 pay February's 9,000, and the rest stays.
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  30000  paid  1
                2026-02-15  0  paid  0
                """)
        #expect(try await balance(of: ana, shop) == -12_000)
        #expect(try await shop.verify() == [])
    }
}
