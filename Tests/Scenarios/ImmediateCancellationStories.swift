import Billing
import Core
import Storage
import TestSupport
import Testing

/// Leaving at once, with what goes back by the merchant's written rule (M14). 31,000 for the 31 days from 15 January.
@Suite struct `Stories of immediate cancellations` {
    @Test(arguments: Engine.available)
    func `M14 the days that are not used go back to the card, with a credit note, and nothing more is charged`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await subscribed(engine)
        try await shop.travel(to: "2026-01-25")

        let given = try await leave(subscription, of: ana, by: RefundRule(.unusedDays), in: shop)
        try await shop.travel(to: "2026-06-01")

        #expect(given.refunded == Money(21_000, .clp) && given.credited.isZero && given.stillOwed.isZero)
        let refunds = try await Refunds(shop.context).list(in: shop.scope).elements
        #expect(refunds.map(\.money.amount) == [21_000] && refunds.map(\.state) == [.succeeded])
        let notes = try await CreditNotes(shop.context).list(in: shop.scope).elements
        #expect(notes.map(\.refundAmount.amount) == [21_000] && notes.map(\.id) == refunds.compactMap(\.creditNote))
        #expect(try await shop.calendar(of: ana) == "2026-01-15  31000  paid  1")
        let mail = try await shop.mail()
        #expect(mail.contains("2026-01-25  subscription_canceled  Ana") && mail.contains("2026-01-25  refunded  Ana"))
        #expect(try await shop.status(of: subscription) == .canceled)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M14 taxes that were added go back with the days that they are of`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        var order = try await shop.order(31_000)
        order.taxRates = [try await shop.taxRate("IVA", "19", isInclusive: false).id]
        let subscription = try await shop.place(order, for: ana)
        try await shop.travel(to: "2026-01-25")

        let given = try await leave(subscription, of: ana, by: RefundRule(.unusedDays), in: shop)

        #expect(given.refunded.amount == 24_990)
        #expect(try await CreditNotes(shop.context).list(in: shop.scope).elements.map(\.tax.amount) == [3_990])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M14 everything goes back, but for what went back before, and only in the days of the rule`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await subscribed(engine)
        let rule = RefundRule(.everything, windowDays: 10)
        let paid = try await shop.lastInvoice(of: ana)
        let payment = try #require(try await shop.payments.payment(of: paid.id, in: shop.scope))
        _ = try await Refunds(shop.context).create(of: payment.id, amount: Money(1_000, .clp), in: shop.scope)
        try await shop.travel(to: "2026-01-25")
        let (offer, quote) = try await shop.subscriptions.refundOffer(
            onCanceling: subscription.id, of: ana.id, by: rule, in: shop.scope)
        guard case .offered(let refund) = offer else { throw BillingError.notFound("offer", "\(offer)") }
        #expect(refund.refunded.amount == 30_000 && quote != nil)

        try await shop.travel(to: "2026-01-26")
        let late = try await shop.subscriptions.refundOffer(
            onCanceling: subscription.id, of: ana.id, by: rule, in: shop.scope)

        let last = try CalendarDate("2026-01-25")
        #expect(late.offer == .tooLate(since: last) && late.quote == nil)
        let none = try await shop.subscriptions.refundOffer(
            onCanceling: subscription.id, of: ana.id, by: nil, in: shop.scope)
        #expect(none.offer == .nothing)
        #expect(try await shop.status(of: subscription) == .active)
    }

    @Test(arguments: Engine.available)
    func `M14 what was paid with the balance is balance again, and the rest goes back to the card`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customers.create(
            CustomerDetails(email: "ana@example.com", name: "Ana"), in: shop.scope, balance: Money(-10_000, .clp))
        _ = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        let subscription = try await shop.subscribe(ana, to: 31_000)

        let given = try await leave(subscription, of: ana, by: RefundRule(.everything), in: shop)

        #expect(given.refunded.amount == 21_000 && given.credited.amount == 10_000)
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance(in: .clp).amount == -10_000)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M14 what is not paid is asked less for, and the days that were used stay owed`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let subscription = try await shop.subscribe(ana, to: 31_000, trialDays: 1)
        try await shop.travel(to: "2026-01-20")

        let given = try await leave(subscription, of: ana, by: RefundRule(.unusedDays), in: shop)
        let tries = try await shop.attempts(of: ana)
        try await shop.travel(to: "2026-04-01")

        #expect(given.takenOff.amount == 27_000 && given.stillOwed.amount == 4_000 && given.refunded.isZero)
        let invoice = try await shop.lastInvoice(of: ana)
        #expect(invoice.isOpen && invoice.amountRemaining.amount == 4_000)
        #expect(try await shop.attempts(of: ana) == tries)
        #expect(try await shop.status(of: subscription) == .canceled)
        #expect(try await shop.verify() == [])
    }

    func subscribed(_ engine: Engine) async throws -> (Shop, Customer, Subscription) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        return (shop, ana, try await shop.subscribe(ana, to: 31_000))
    }

    /// As the page offers it now.
    func leave(
        _ subscription: Subscription, of customer: Customer, by rule: RefundRule, in shop: Shop
    ) async throws -> CancellationRefund {
        let quote = try await shop.subscriptions.refundOffer(
            onCanceling: subscription.id, of: customer.id, by: rule, in: shop.scope
        ).quote
        return try await shop.subscriptions.cancelNow(
            subscription.id, of: customer.id, accepting: try #require(quote), by: rule, in: shop.scope
        ).refund
    }
}
