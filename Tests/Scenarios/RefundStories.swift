import Billing
import Core
import Storage
import TestSupport
import Testing

/// A refund is of one charge, and what was overpaid is a stored fact: P7, M7.
@Suite struct `Stories of refunds` {
    @Test(arguments: Engine.available)
    func `P7 of two charges that took the same amount at the same moment, each is refunded by itself`(
        engine: Engine
    ) async throws {
        let (shop, ana, refused, paid) = try await takenTwice(engine)

        #expect(try await shop.payments.overpayments(in: shop.scope).map(\.id) == [refused.id])
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == -9_990)
        let payment = try #require(try await shop.payments.payment(of: paid.invoice, in: shop.scope))
        #expect(payment.latestAttempt == paid.id, "the charge of a payment is the one that paid")
        let refunds = Refunds(shop.context)

        let first = try await refunds.create(of: refused.id, in: shop.scope)
        #expect(first.attempt == refused.id)
        #expect(try await refundedByProcessor(shop) == [refused.id])
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == 0)
        #expect(try await shop.verify() == [])

        let second = try await refunds.create(of: payment.id, in: shop.scope)
        #expect(second.attempt == paid.id)
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == 0, "the credit went back once")
        #expect(Set(try await refundedByProcessor(shop)) == [refused.id, paid.id])
        #expect(
            try await refunds.list(in: shop.scope, attempt: paid.id).elements.map(\.id) == [second.id])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P7 refunding the charge that paid leaves the credit of the other where it is`(engine: Engine) async throws {
        let (shop, ana, _, paid) = try await takenTwice(engine)

        let refund = try await Refunds(shop.context).create(
            of: paid.payment, amount: Money(4_000, .clp), in: shop.scope)

        #expect(refund.attempt == paid.id)
        #expect(try await refundedByProcessor(shop) == [paid.id])
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == -9_990)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 a charge that was refused is not refunded`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(ana, to: 9_990)
        let attempts = try await shop.payments.attempts(of: shop.lastInvoice(of: ana).id, in: shop.scope)
        let refused = try #require(attempts.first)

        let error = await #expect(throws: BillingError.self) {
            _ = try await Refunds(shop.context).create(of: refused.id, in: shop.scope)
        }
        #expect(error?.code == "charge_not_refundable")
    }

    /// The answer to Ana's first charge was lost and counts as refused here, another card pays, and then the processor's list
    /// shows that the first was taken as well. No time passes.
    private func takenTwice(
        _ engine: Engine
    ) async throws -> (Shop, Customer, refused: PaymentAttempt, paid: PaymentAttempt) {
        let weather = Weather()
        let shop = try await Shop.open(on: "2026-01-15", storing: engine, faults: weather.faults)
        let ana = try await shop.customer("Ana")
        weather.spoilsCharges(with: .lostAfter)
        _ = try await shop.subscribe(ana, to: 9_990)
        weather.clears()
        try await shop.countOpenAttemptsAsFailed()
        let invoice = try await shop.lastInvoice(of: ana)
        let other = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        let paid = try await shop.invoices.pay(
            invoice.id, of: ana.id, in: shop.scope, with: other.id, origin: .customer)
        _ = try await Reconciler(shop.context).compare(since: Instant(seconds: 0), dryRun: false)
        let refused = try await shop.payments.attempts(of: invoice.id, in: shop.scope)[0]
        return (shop, ana, refused, paid)
    }

    private func refundedByProcessor(_ shop: Shop) async throws -> [PaymentAttempt.ID] {
        try await shop.context.database.read { db in
            try db.query("SELECT attempt_id FROM sandbox_refunds ORDER BY created_at, id").map {
                try $0.id("attempt_id")
            }
        }
    }
}
