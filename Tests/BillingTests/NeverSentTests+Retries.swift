import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Calls that never arrive` {
    @Test(arguments: Engine.available)
    func `P3 after three lost calls in a row the fourth is a failure, and the calendar of retries goes on`(
        engine: Engine
    ) async throws {
        let line = Line()
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, faults: line.faults)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)

        line.cut()
        try await shop.travel(to: "2026-02-28")

        let invoice = try await shop.invoices.of(ana.id, in: shop.scope).elements[0]
        let attempts = try await shop.payments.attempts(of: invoice.id, in: shop.scope)
        #expect(attempts.map(\.declineCode) == ["never_sent", "never_sent", "never_sent", "processing_error"])
        #expect(try await letters(in: shop, "payment_failed") == 1)
        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).status == .pastDue)

        line.cut(false)
        try await shop.travel(to: "2026-03-01")
        #expect(try await shop.invoices.find(invoice.id, in: shop.scope).status == .paid)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P10 what was lost is not tried again once its subscription has ended`(engine: Engine) async throws {
        let line = Line()
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, faults: line.faults)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        line.cut()
        try await shop.travel(to: "2026-02-27")
        shop.time.advance(.hours(24))
        _ = try await shop.scheduler.runDue()

        _ = try await shop.subscriptions.cancel(subscription.id, of: ana.id, in: shop.scope, effect: .immediately)
        line.cut(false)
        shop.time.advance(.minutes(2))
        try await shop.scheduler.runUntilIdle()

        let invoice = try await shop.invoices.of(ana.id, in: shop.scope).elements[0]
        #expect(try await shop.payments.attempts(of: invoice.id, in: shop.scope).map(\.declineCode) == ["never_sent"])
        #expect(try await letters(in: shop, "payment_failed") == 0)
        #expect(try await shop.verify() == [])
    }

    func letters(in shop: Shop, _ kind: String) async throws -> Int {
        try await shop.context.database.read { db in
            try db.first("SELECT COUNT(*) AS n FROM notifications WHERE kind = \(kind)")?.int("n") ?? 0
        }
    }
}
