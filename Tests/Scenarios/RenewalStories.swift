import Billing
import Core
import Storage
import TestSupport
import Testing

/// Calendars of what is charged on which day, through the public surface only.
@Suite struct `Stories of renewals` {
    @Test(arguments: Engine.available)
    func `an invoice that is sent is due days later, and paid out of band`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        var order = try await shop.order(50_000)
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 10

        let subscription = try await shop.place(order, for: ana)
        let invoice = try await shop.invoices.of(ana.id, in: shop.scope).elements[0]
        #expect(subscription.status == .active)
        #expect(shop.merchant.zone.date(at: try #require(invoice.dueAt)).description == "2026-01-25")
        _ = try await shop.invoices.payOutOfBand(invoice.id, in: shop.scope)
        try await shop.travel(to: "2026-02-16")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  50000  paid  0
                2026-02-15  50000  open  0
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P8 periods that crowd into a day are set aside for a person`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990, every: .daily)

        try await shop.plantCrowdedPeriods(of: subscription)
        try await shop.travel(to: "2026-01-18")

        #expect(try await shop.setAside() == ["subscription: more than 3 invoices in 24 hours for \(subscription.id)"])
        #expect(
            try await shop.processorBooks() == """
                2026-01-15  9990  succeeded
                """)
    }
}
