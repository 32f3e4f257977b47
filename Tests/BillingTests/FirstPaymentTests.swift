import Core
import Storage
import TestSupport
import Testing

@testable import Billing

@Suite struct `The first payment, or an error` {
    /// What is left of a subscription that was asked for with `errorIfIncomplete`.
    struct Rest {
        let error: BillingError?
        let subscription: Subscription?
        let invoice: Invoice?
        let attempt: PaymentAttempt?
    }

    func subscribe(_ shop: Shop, _ ana: Customer) async throws -> Rest {
        var order = try await shop.order(9_990)
        order.behavior = .errorIfIncomplete
        var refusal: BillingError?
        do {
            _ = try await shop.place(order, for: ana)
        } catch let error as BillingError {
            refusal = error
        }
        let invoice = try #require(try await shop.invoices.of(ana.id, in: shop.scope).elements.first)
        return Rest(
            error: refusal, subscription: try await shop.subscriptions.of(ana.id, in: shop.scope).first,
            invoice: invoice, attempt: try await shop.payments.attempts(of: invoice.id, in: shop.scope).last)
    }

    @Test(arguments: Engine.available)
    func `one at 3-D Secure is given up at the processor, and nothing remains`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_authenticationRequired")

        let rest = try await subscribe(shop, ana)

        #expect(rest.error?.code == "subscription_payment_intent_requires_action")
        #expect(rest.error?.declineCode == "authentication_required")
        #expect(rest.subscription?.status == .incompleteExpired)
        #expect(rest.invoice?.status == .void && rest.attempt?.state == .failed)
        try await shop.travel(to: "2026-03-01")
        #expect(try await shop.subscriptions.of(ana.id, in: shop.scope).map(\.status) == [.incompleteExpired])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a bank debit under way cannot be given up: the subscription waits, and begins with the money`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_bankDebit")

        let rest = try await subscribe(shop, ana)
        #expect(rest.error == nil)
        #expect(rest.subscription?.status == .incomplete)
        #expect(rest.invoice?.status == .open && rest.attempt?.state == .pending)
        try await shop.travel(to: "2026-01-20")

        #expect(try await shop.subscriptions.of(ana.id, in: shop.scope).map(\.status) == [.active])
        #expect(try await shop.verify() == [])
    }
}
