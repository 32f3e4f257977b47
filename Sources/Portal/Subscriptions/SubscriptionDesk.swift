import Billing
import Core
import Localization

/// What the pages of subscriptions ask the domain, already in the customer's words.
struct SubscriptionDesk: Sendable {
    let subscriptions: Subscriptions
    let methods: PaymentMethods
    let payments: Payments
    let catalog: Catalog
    let baseURL: String

    init(_ billing: BillingContext) {
        subscriptions = Subscriptions(billing)
        methods = PaymentMethods(billing)
        payments = Payments(billing)
        catalog = Catalog(billing)
        baseURL = billing.baseURL
    }

    /// Everything the customer has or had, newest first.
    func cards(_ context: CustomerContext) async throws -> [(Subscription, SubscriptionCard.Facts)] {
        let all = try await subscriptions.of(context.id, in: context.scope)
        let plans = try await catalog.plans(all, in: context.scope, baseURL: baseURL)
        var cards: [(Subscription, SubscriptionCard.Facts)] = []
        for subscription in all {
            cards.append(card(subscription, plans, try await charged(for: subscription, context), context))
        }
        return cards
    }

    /// One of what was read already.
    func card(
        _ subscription: Subscription, _ plans: Plans, _ charged: MethodWords?, _ context: CustomerContext
    ) -> (Subscription, SubscriptionCard.Facts) {
        let words = SubscriptionWords(subscription, for: context.reader)
        return (subscription, words.facts(plans, charged: charged, paths: context.paths))
    }

    /// - Throws: `resource_missing` when it is not this customer's (C2).
    func find(_ context: CustomerContext) async throws -> (Subscription, Plans) {
        let id = Subscription.ID(try context.parameter("id"))
        let subscription = try await subscriptions.find(id, of: context.id, in: context.scope)
        return (subscription, try await catalog.plans([subscription], in: context.scope, baseURL: baseURL))
    }

    /// What the next charge goes to: the subscription's own method, or the default (U1).
    func charged(for subscription: Subscription, _ context: CustomerContext) async throws -> MethodWords? {
        try await methods.charged(for: subscription).map { context.words($0) }
    }
}

extension SubscriptionDesk {
    /// What the customer's clock shows: a test clock's, for who is bound to one.
    func now(_ context: CustomerContext) async throws -> Instant {
        try await subscriptions.now(for: context.id, in: context.scope)
    }

    /// What beginning a period today means, a sentence each: how much, with what, and when again.
    ///
    /// - Parameter subscription: whose method is charged.
    func consequences(
        of offer: PeriodOffer, charging subscription: Subscription, _ context: CustomerContext
    ) async throws -> [String] {
        let say = context.say
        let reader = SubscriptionWords(subscription, for: context.reader).reader
        let amount = reader.money(offer.due)
        let today =
            if !offer.due.isPositive {
                say.nothingChargedToday
            } else if let method = try await charged(for: subscription, context) {
                say.chargedToday(amount, method.title)
            } else {
                say.owedToday(amount)
            }
        return [today, say.nextChargeOn(reader.date(offer.period.end))]
    }
}

extension CustomerContext {
    func words(_ method: PaymentMethod) -> MethodWords { MethodWords(method.facts, for: reader, today: today) }
}
