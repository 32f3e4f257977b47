import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of renewals` {
    @Test(arguments: Engine.available)
    func `each week on the same weekday`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-26", storing: engine)
        let ana = try await shop.customer("Ana")

        _ = try await shop.subscribe(ana, to: 5_000, every: .weekly)
        try await shop.travel(to: "2026-04-17")

        // Santiago goes back to winter time on 5 April: civil days, not 168 hours (T2).
        #expect(
            try await shop.calendar(of: ana) == """
                2026-03-26  5000  paid  1
                2026-04-02  5000  paid  1
                2026-04-09  5000  paid  1
                2026-04-16  5000  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `each day, through the hour that does not exist`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-09-04T00:00:00.000", storing: engine)
        let ana = try await shop.customer("Ana")

        _ = try await shop.subscribe(ana, to: 1_000, every: .daily)
        try await shop.travel(to: "2026-09-07")

        let invoices = try await shop.invoices.of(ana.id, in: shop.scope).elements.reversed().map(\.period.start)
        let zone = shop.merchant.zone
        #expect(
            invoices.map { zone.local(at: $0).description.prefix(16) } == [
                "2026-09-04T00:00", "2026-09-05T00:00", "2026-09-06T01:00", "2026-09-07T00:00",
            ])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `each quarter, several of one and one of another`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        let quarterly = try Recurrence(every: 3, .month)
        var order = try await shop.order(10_000, every: quarterly, quantity: 3)
        order.items.append(.init(price: try await shop.price(5_000, every: quarterly).id))

        _ = try await shop.place(order, for: ana)
        try await shop.travel(to: "2026-11-01")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-31  35000  paid  1
                2026-04-30  35000  paid  1
                2026-07-31  35000  paid  1
                2026-10-31  35000  paid  1
                """)
        #expect(try await shop.verify() == [])
    }
}
