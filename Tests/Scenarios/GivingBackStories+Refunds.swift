import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of what is given back` {
    @Test(arguments: Engine.available, [30_000, 25_000])
    func `M7 a period that was refunded gives back no more than is left when it is downgraded`(
        engine: Engine, refunded: Int64
    ) async throws {
        let (shop, ana, subscription) = try await paid(30_000, engine)
        try await refund(refunded, of: ana, in: shop)

        try await change(subscription, to: try await shop.price(9_000).id, .createProrations, of: ana, in: shop)
        try await shop.travel(to: "2026-02-16")

        // The rest of the refund comes off February's 9,000, and nothing else.
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  30000  paid  1
                2026-02-15  \(9_000 - (30_000 - refunded))  paid  1
                """)
        #expect(try await balance(of: ana, shop) == 0)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 a full refund leaves nothing for a credit note, and a full credit note nothing for a refund`(
        engine: Engine
    ) async throws {
        let (shop, ana, _) = try await paid(9_990, engine)
        let first = try await shop.lastInvoice(of: ana)
        try await refund(nil, of: ana, in: shop)
        let note = await #expect(throws: BillingError.self) {
            _ = try await CreditNotes(shop.context).create(of: first.id, amount: Money(1, .clp), in: shop.scope)
        }
        #expect(note?.code == "amount_too_large")

        try await shop.travel(to: "2026-02-16")
        let second = try await shop.lastInvoice(of: ana)
        _ = try await CreditNotes(shop.context).create(
            of: second.id, amount: Money(9_990, .clp),
            settlement: .init(credit: Money(4_000, .clp), outOfBand: Money(5_990, .clp)), in: shop.scope)
        let refused = await #expect(throws: BillingError.self) { try await refund(1, of: ana, in: shop) }
        #expect(refused?.code == "charge_already_refunded")

        #expect(try await balance(of: ana, shop) == -4_000)
        #expect(try await Refunds(shop.context).list(in: shop.scope).elements.map(\.money.amount) == [9_990])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 what a downgrade gave back is not refunded as well, until the change is taken back`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await paid(30_000, engine)
        let (dear, cheap) = (subscription.items[0].price, try await shop.price(9_000))

        for _ in 0..<3 {
            try await change(subscription, to: cheap.id, .createProrations, of: ana, in: shop)
            let refused = await #expect(throws: BillingError.self) { try await refund(9_001, of: ana, in: shop) }
            #expect(refused?.code == "amount_too_large")
            try await change(subscription, to: dear.id, .createProrations, of: ana, in: shop)
        }
        try await refund(30_000, of: ana, in: shop)

        #expect(try await shop.verify() == [])
        try await shop.travel(to: "2026-02-16")
        #expect(try await shop.lastInvoice(of: ana).amountDue.amount == 30_000)
    }

    @Test(arguments: Engine.available)
    func `M7 a credit that was deleted before it was billed can be refunded`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await paid(30_000, engine)
        try await change(subscription, to: try await shop.price(9_000).id, .createProrations, of: ana, in: shop)

        let items = InvoiceItems(shop.context)
        for item in try await items.list(in: shop.scope, customer: ana.id, pending: true).elements {
            try await items.delete(item.id, in: shop.scope)
        }
        try await refund(30_000, of: ana, in: shop)

        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 a pause at once credits no days that were refunded`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await paid(31_000, engine)
        try await refund(30_000, of: ana, in: shop)
        try await shop.travel(to: "2026-01-25")

        _ = try await shop.subscriptions.pause(
            subscription.id, in: shop.scope, for: .indefinite, effect: .immediately)

        let waiting = try await InvoiceItems(shop.context).list(in: shop.scope, customer: ana.id, pending: true)
        #expect(waiting.elements.map(\.amount.amount) == [-1_000])
        #expect(try await shop.verify() == [])
    }
}
