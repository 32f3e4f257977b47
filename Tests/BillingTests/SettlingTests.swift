import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

@testable import Billing

/// What is written of a charge's end, also when the invoice has changed under it in a way that the doors do not allow.
@Suite struct `The end of a charge` {
    /// An invoice of 9,990 with a checkout that is open.
    private func checkout(_ engine: Engine) async throws -> (Shop, Customer, Invoice, PaymentAttempt) {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        var order = try await shop.order(9_990)
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 10
        _ = try await shop.place(order, for: ana)
        let invoice = try await shop.lastInvoice(of: ana)
        _ = try await shop.openCheckout(invoice, of: ana)
        let attempt = try #require(try await shop.payments.attempts(of: invoice.id, in: shop.scope).first)
        return (shop, ana, invoice, attempt)
    }

    private func succeed(_ attempt: PaymentAttempt, _ shop: Shop) async throws -> PaymentAttempt {
        try await shop.context.write { [now = shop.time.now] tx in
            try tx.settle(attempt.id, as: .succeeded(reference: "ch_1"), in: shop.scope, at: now)
        }
    }

    @Test(arguments: Engine.available)
    func `P7 more than an open invoice asks for is credit, and the invoice stays open`(engine: Engine) async throws {
        let (shop, ana, invoice, attempt) = try await checkout(engine)
        try await shop.context.database.write { db in
            try db.execute("UPDATE invoices SET amount_credited = 5000 WHERE id = \(invoice.id)")
        }

        let settled = try await succeed(attempt, shop)

        #expect(settled.state == .succeeded && settled.overpaidAt != nil)
        let after = try await shop.lastInvoice(of: ana)
        #expect((after.status, after.amountPaid, after.amountRemaining) == (.open, 0, 4_990))
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance == -9_990)
    }

    @Test(arguments: Engine.available)
    func `P7 a part of what an invoice asks for does not pay it`(engine: Engine) async throws {
        let (shop, ana, _, attempt) = try await checkout(engine)
        try await shop.context.database.write { db in
            try db.execute("UPDATE payment_attempts SET amount = 4000 WHERE id = \(attempt.id)")
        }

        _ = try await succeed(attempt, shop)

        let after = try await shop.lastInvoice(of: ana)
        #expect((after.status, after.amountPaid, after.amountRemaining) == (.open, 4_000, 5_990))
    }

    @Test(arguments: Engine.available)
    func `D5 what has ended is moved by nobody, however late the word comes`(engine: Engine) async throws {
        let (shop, _, _, attempt) = try await checkout(engine)
        let settled = try await succeed(attempt, shop)
        let before = try await shop.everything()

        for state: PaymentAttempt.State in [.failed, .unknown, .pending, .succeeded] {
            let hasMoved = try await shop.context.write { tx in
                var late = settled
                late.state = state
                late.reference = "ch_2"
                return try tx.move(late)
            }
            #expect(!hasMoved)
        }
        #expect(try await shop.everything() == before)
    }
}

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
