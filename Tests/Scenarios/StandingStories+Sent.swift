import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of standing` {
    @Test(arguments: Engine.available)
    func `an invoice that was sent is past due the day after it was due, and not before`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await sent(engine, due: 5)

        try await shop.travel(to: "2026-01-20", at: "23:59")
        #expect(try await shop.status(of: subscription) == .active)
        #expect(try await shop.verify() == [])
        try await shop.travel(to: "2026-01-21", at: "00:00")
        #expect(try await shop.status(of: subscription) == .pastDue)
        #expect(try await shop.verify() == [])
        _ = try await shop.invoices.payOutOfBand(try await shop.lastInvoice(of: ana).id, in: shop.scope)

        #expect(try await shop.status(of: subscription) == .active)
        try await shop.travel(to: "2026-01-22")
        #expect(
            try await shop.timeline() == """
                2026-01-15  customer.subscription.created  sub_1
                2026-01-21  customer.subscription.updated  sub_1
                2026-01-21  invoice.paid  in_1
                2026-01-21  customer.subscription.updated  sub_1
                """)
        #expect(try await shop.attempts(of: ana) == "", "what is sent is never charged")
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `who pays late owes the next one from its own day on, and renews all the time`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await sent(engine, due: 20)

        try await shop.travel(to: "2026-02-16")
        #expect(try await shop.status(of: subscription) == .pastDue)
        let bills = try await shop.invoices.open(of: ana.id, in: shop.scope)
        #expect(bills.count == 2)
        _ = try await shop.invoices.payOutOfBand(bills[0].id, in: shop.scope)
        #expect(try await shop.status(of: subscription) == .active)
        #expect(try await shop.verify() == [])

        try await shop.travel(to: "2026-03-07", at: "23:00")
        #expect(try await shop.status(of: subscription) == .active)
        try await shop.travel(to: "2026-03-08")
        #expect(try await shop.status(of: subscription) == .pastDue)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `what falls due during a pause is said when it resumes`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await sent(engine, due: 5)
        _ = try await shop.subscriptions.pause(
            subscription.id, in: shop.scope, for: .lasting(.monthly), effect: .immediately)

        try await shop.travel(to: "2026-01-25")
        #expect(try await shop.status(of: subscription) == .paused)
        try await shop.travel(to: "2026-02-16")

        #expect(try await shop.status(of: subscription) == .pastDue)
        let first = try #require(try await shop.invoices.open(of: ana.id, in: shop.scope).first)
        _ = try await shop.invoices.void(first.id, in: shop.scope)
        #expect(try await shop.status(of: subscription) == .active)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a test clock knows the day after, too`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let clock = try await shop.clock(at: "2026-03-01", "10:00")
        let ana = try await shop.customer("Ana", on: clock)
        var order = try await shop.order(9_990)
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 3
        let subscription = try await shop.place(order, for: ana)

        try await shop.advance(clock, to: "2026-03-04", "23:59")
        #expect(try await shop.status(of: subscription) == .active)
        try await shop.advance(clock, to: "2026-03-05", "00:00")

        #expect(try await shop.status(of: subscription) == .pastDue)
        #expect(try await shop.verify() == [])
    }

    private func sent(_ engine: Engine, due days: Int) async throws -> (Shop, Customer, Subscription) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        var order = try await shop.order(9_990)
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = days
        return (shop, ana, try await shop.place(order, for: ana))
    }
}
