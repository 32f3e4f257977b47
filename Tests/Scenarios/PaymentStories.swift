import Billing
import Core
import Storage
import TestSupport
import Testing

/// U1: a new default method must really be charged. Told five ways.
@Suite struct `Stories of the card that failed` {
    @Test(arguments: Engine.available)
    func `P10 cancelling a past due subscription stops the retries`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 7)
        try await shop.travel(to: "2026-01-23")

        _ = try await shop.subscriptions.cancel(subscription.id, of: ana.id, in: shop.scope, effect: .immediately)
        try await shop.travel(to: "2026-02-28")

        let invoice = try await shop.invoices.of(ana.id, in: shop.scope).elements[0]
        #expect(try await shop.payments.attempts(of: invoice.id, in: shop.scope).count == 2)
        #expect(invoice.nextAttemptAt == nil)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available, [DunningPolicy.Ending.leavePastDue, .markUnpaid, .cancel])
    func `after the last retry the merchant's setting decides`(
        engine: Engine, ending: DunningPolicy.Ending
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        _ = try await Merchants(shop.context).update(shop.merchant.id) {
            $0.dunning = DunningPolicy(retryDays: [2], ending: ending)
        }
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")

        let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 7)
        try await shop.travel(to: "2026-02-10")

        let expected: [DunningPolicy.Ending: Subscription.Status] = [
            .leavePastDue: .pastDue, .markUnpaid: .unpaid, .cancel: .canceled,
        ]
        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).status == expected[ending])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a bank debit is pending for two days, then paid`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_bankDebit")

        let subscription = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.invoices.of(ana.id, in: shop.scope).elements[0]
        #expect(try await shop.payments.attempts(of: invoice.id, in: shop.scope).map(\.state) == [.pending])
        await #expect(throws: BillingError.self) { _ = try await shop.invoices.void(invoice.id, in: shop.scope) }
        try await shop.travel(to: "2026-01-18")

        #expect(try await shop.calendar(of: ana) == "2026-01-15  9990  paid  1")
        #expect(try await shop.verify() == [])
        _ = subscription
    }

    /// Ana pays with a card that is refused, pinned to her subscription; a good one is in her list.
    func pinned(_ engine: Engine) async throws -> (Shop, Customer, Subscription, PaymentMethod) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        let bad = try await shop.methods.attach(.init("pm_card_chargeCustomerFail"), to: ana.id, in: shop.scope)
        let good = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        var order = try await shop.order(9_990)
        order.trial = .days(31)
        order.defaultMethod = bad.id
        return (shop, ana, try await shop.place(order, for: ana), good)
    }

    func chargedOnly(by method: PaymentMethod, in shop: Shop, of customer: Customer) async throws {
        let invoices = try await shop.invoices.of(customer.id, in: shop.scope).elements
        #expect(invoices.count == 2)
        for invoice in invoices {
            #expect(invoice.status == .paid)
            #expect(try await shop.payments.attempts(of: invoice.id, in: shop.scope).last?.method == method.id)
        }
        #expect(try await shop.verify() == [])
    }
}
