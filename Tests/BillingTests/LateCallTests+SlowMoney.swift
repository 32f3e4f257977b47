import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Late calls and slow money` {
    @Test(arguments: Engine.available)
    func `P6 an incomplete subscription waits for a bank debit that is under way`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_bankDebit")
        let subscription = try await shop.subscribe(ana, to: 9_990)

        try await shop.travel(to: "2026-02-04")

        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).status == .active)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P6 at its last hour it waits for money on its way: nothing fails, and it looks again in an hour`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_bankDebit")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let begun = shop.time.now

        for hours: Int64 in 23...26 {
            shop.time.move(to: begun + .hours(hours))
            try await shop.scheduler.runUntilIdle()

            #expect(try await shop.status(of: subscription) == .incomplete)
            #expect(try await shop.lastInvoice(of: ana).isOpen)
            let job = try await shop.context.database.read { db in
                try db.first("SELECT run_at, tries, last_error FROM jobs WHERE kind = 'subscription'")
            }
            let next = try #require(job)
            #expect(try next.instant("run_at") == begun + .hours(hours + 1))
            #expect(try next.int64("tries") == 0)
            #expect(try next.textIfAny("last_error") == nil)
        }
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P6 a transfer that nobody makes does not bar the invoice for ever`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_transfer")
        _ = try await shop.subscribe(ana, to: 9_990)

        try await shop.travel(to: "2026-02-09")

        let invoice = try await shop.invoices.of(ana.id, in: shop.scope).elements[0]
        #expect(try await shop.payments.attempts(of: invoice.id, in: shop.scope).allSatisfy { !$0.state.isOpen })
        #expect(try await shop.verify() == [])
    }
}
