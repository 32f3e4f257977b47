import Core
import Storage
import TestSupport
import Testing

@testable import Billing

/// Which charges the calendar begins by itself (P10).
@Suite struct `What the calendar charges` {
    struct TakenBack: Error {}

    @Test(arguments: Engine.available)
    func `P10 a retry that falls on the very end of its subscription is not made, whichever worker comes first`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        _ = try await shop.methods.attach(.init("pm_card_chargeCustomerFail"), to: ana.id, in: shop.scope)
        let bad = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).last)
        _ = try await shop.methods.makeDefault(bad.id, of: ana.id, in: shop.scope, everywhere: true)
        try await shop.travel(to: "2026-03-01")
        let invoice = try await shop.lastInvoice(of: ana)
        #expect(invoice.isOpen)
        let leaving = try await shop.subscriptions.cancel(
            subscription.id, of: ana.id, in: shop.scope, effect: .atPeriodEnd)
        let end = try #require(leaving.cancellation?.effectiveAt)

        // A moment before, it is made.
        shop.time.move(to: end - .milliseconds(1))
        await #expect(throws: TakenBack.self) {
            try await shop.context.write { [scope = shop.scope] tx in
                #expect(try tx.beginCharge(of: invoice.id, in: scope, origin: .retry) != nil)
                throw TakenBack()
            }
        }
        shop.time.move(to: end)
        let before = try await shop.everything()
        let begun = try await shop.context.write { [scope = shop.scope] tx in
            try tx.beginCharge(of: invoice.id, in: scope, origin: .retry)
        }
        #expect(begun == nil)
        #expect(try await shop.everything() == before)
    }

    @Test(arguments: Engine.available)
    func `P10 an incomplete subscription has no next try: it waits for its customer`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let eva = try await shop.customer("Eva", card: "pm_card_chargeCustomerFail")
        let subscription = try await shop.subscribe(eva, to: 9_990)
        #expect(try await shop.status(of: subscription) == .incomplete)

        let invoice = try await shop.lastInvoice(of: eva)
        #expect(invoice.isOpen && invoice.nextAttemptAt == nil)
        let jobs = try await shop.context.database.read { db in
            try db.query("SELECT subject_id FROM jobs WHERE kind = 'invoice'").count
        }
        #expect(jobs == 0)
    }
}
