import Billing
import Core
import Localization
import Wording

/// What the pages of subscriptions ask the domain, already in the customer's words.
struct SubscriptionPresenter: Sendable {
    let subscriptions: Subscriptions
    let methods: PaymentMethods
    let payments: Payments
    let invoices: Invoices
    let catalog: Catalog
    let promotions: PromotionCodes
    let retention: Retention
    let baseURL: String

    init(_ billing: BillingContext) {
        subscriptions = Subscriptions(billing)
        methods = PaymentMethods(billing)
        payments = Payments(billing)
        invoices = Invoices(billing)
        catalog = Catalog(billing)
        promotions = PromotionCodes(billing)
        retention = Retention(billing)
        baseURL = billing.baseURL
    }

    /// Everything the customer has or had, newest first.
    func cards(_ context: CustomerContext) async throws -> [(Subscription, SubscriptionCard.Facts)] {
        let all = try await subscriptions.of(context.id, in: context.scope)
        let coming = try await subscriptions.outlooks(of: all).compactMapValues(\.changed)
        let plans = try await catalog.plans(all + coming.values, in: context.scope, baseURL: baseURL)
        let stored = try await methods.list(of: context.id, in: context.scope)
        let debt = try await invoices.debt(of: context.id, in: context.scope)
        return all.map { card($0, plans, $0.nextPayment(with: stored), debt, coming[$0.id], context) }
    }

    /// One of what was read already.
    func card(
        _ subscription: Subscription, _ plans: Plans, _ next: NextPayment, _ debt: Debt, _ coming: Subscription?,
        _ context: CustomerContext
    ) -> (Subscription, SubscriptionCard.Facts) {
        let words = SubscriptionWords(subscription, for: context.reader)
        return (
            subscription,
            words.facts(
                plans, paidBy: context.words(next), owing: debt.of(subscription.id),
                coming: coming, paths: context.paths)
        )
    }

    /// - Throws: `resource_missing` when it is not this customer's (C2).
    func find(_ context: CustomerContext) async throws -> (Subscription, Plans) {
        let id = Subscription.ID(try context.parameter("id"))
        let subscription = try await subscriptions.find(id, of: context.id, in: context.scope)
        return (subscription, try await catalog.plans([subscription], in: context.scope, baseURL: baseURL))
    }

    /// The same, and what lies ahead of it.
    func findWithOutlook(
        _ context: CustomerContext
    ) async throws -> (Subscription, Outlook, why: ForeseenInvoice?, Plans) {
        let id = Subscription.ID(try context.parameter("id"))
        let subscription = try await subscriptions.find(id, of: context.id, in: context.scope)
        let (outlook, why) = try await subscriptions.explainedOutlook(of: subscription)
        let all = [subscription, outlook.changed].compactMap(\.self)
        return (subscription, outlook, why, try await catalog.plans(all, in: context.scope, baseURL: baseURL))
    }

    /// How the next period is paid for: by hand, or with the subscription's own method or the default (U1).
    func nextPayment(of subscription: Subscription, _ context: CustomerContext) async throws -> NextPaymentWords {
        context.words(try await methods.nextPayment(of: subscription))
    }
}

extension SubscriptionPresenter {
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
        let next = try await nextPayment(of: subscription, context)
        let day = reader.date(offer.period.end)
        let today: String =
            switch next {
            case _ where !offer.due.isPositive: say.nothingChargedToday
            case .charged(let method): say.chargedToday(amount, method.title)
            case .byHand: say.invoicedToday(amount)
            case .withoutMethod, .none: say.owedToday(amount)
            }
        return [today, next.isByHand ? say.nextInvoiceOn(day) : say.nextChargeOn(day)]
    }
}

/// How the next period of a subscription is paid for, ready to print.
enum NextPaymentWords: Sendable {
    case none, byHand, withoutMethod
    case charged(MethodWords)

    var isByHand: Bool { if case .byHand = self { true } else { false } }
    var method: MethodWords? { if case .charged(let method) = self { method } else { nil } }
}

extension Debt {
    /// Something is open, and all of it is on its way: there is nothing for the customer to pay.
    var isOnItsWay: Bool { !waiting.isEmpty && payable.isEmpty }
}

extension CustomerContext {
    func words(_ next: NextPayment) -> NextPaymentWords {
        switch next {
        case .none: .none
        case .byHand: .byHand
        case .withoutMethod: .withoutMethod
        case .charged(let method): .charged(words(method))
        }
    }

    func words(_ method: PaymentMethod) -> MethodWords { MethodWords(method.facts, for: reader, today: today) }
}
