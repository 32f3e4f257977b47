import Core
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
            // What was asked for, however the stories have changed that.
            let asked = try tx.attempts.find(attempt.id, in: shop.scope).money
            return try tx.settle(attempt.id, as: .succeeded(asked, .charge("ch_1")), in: shop.scope, at: now)
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
        #expect((after.status, after.amountPaid.amount, after.amountRemaining.amount) == (.open, 0, 4_990))
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == -9_990)
    }

    @Test(arguments: Engine.available)
    func `P7 a part of what an invoice asks for does not pay it`(engine: Engine) async throws {
        let (shop, ana, _, attempt) = try await checkout(engine)
        try await shop.context.database.write { db in
            try db.execute("UPDATE payment_attempts SET amount = 4000 WHERE id = \(attempt.id)")
        }

        _ = try await succeed(attempt, shop)

        let after = try await shop.lastInvoice(of: ana)
        #expect((after.status, after.amountPaid.amount, after.amountRemaining.amount) == (.open, 4_000, 5_990))
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
                late.references[.charge] = "ch_2"
                return try tx.attempts.move(late)
            }
            #expect(!hasMoved)
        }
        #expect(try await shop.everything() == before)
    }
}
