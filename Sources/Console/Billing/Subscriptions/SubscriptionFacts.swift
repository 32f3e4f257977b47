import Billing
import Core
import Localization
import Wording

/// All that is known of one subscription, read for its page.
struct SubscriptionFacts: Sendable {
    let subscription: Subscription
    /// Also one that was deleted.
    let customer: Customer
    let plans: Plans
    let next: NextPayment
    /// Newest first.
    let invoices: [Invoice]
    let back: [Invoice.ID: GivenBack]
    /// That apply now, in the order in which they are taken off.
    let discounts: [Discount]
    let taxes: [TaxRate]
    /// Whether a change waits for the end of its period.
    let isChanging: Bool
    let now: Instant

    /// - Throws: `resource_missing` for another merchant's or mode's, too (C2).
    init(_ id: Subscription.ID, _ context: ConsoleContext) async throws {
        let (billing, scope) = (context.billing, context.scope)
        let subscription = try await Subscriptions(billing).find(id, in: scope)
        self.subscription = subscription
        customer = try await billing.read { try $0.customers.find(subscription.customer, in: scope) }
        plans = try await Catalog(billing).plans([subscription], in: scope, baseURL: billing.baseURL)
        next = try await PaymentMethods(billing).nextPayment(of: subscription)
        invoices = try await Invoices(billing)
            .list(in: scope, subscription: id, PageRequest(limit: 12)).elements
        back = try await Refunds(billing).givenBack(of: invoices, in: scope)
        discounts = try await PromotionCodes(billing).applying(to: subscription)
        let rates = try await billing.read { try $0.taxRates.find(Set(subscription.taxRates), in: scope) }
        taxes = subscription.taxRates.compactMap { rates[$0] }
        isChanging = try await Subscriptions(billing).pendingChange(of: id, in: scope) != nil
        now = context.now
    }

    func who(_ say: any Language) -> String { customer.details.inAList ?? say.unnamedAccount }

    /// `Premium Mensual`, `Puesto adicional × 3`.
    func items(_ reader: Reader) -> String {
        subscription.items.map {
            plans.name(of: $0.price) + ($0.quantity == 1 ? "" : " × " + reader.number($0.quantity))
        }.joined(separator: " + ")
    }

    /// Whether it can be given up: it is current, and nobody has said so yet.
    var isEndable: Bool { subscription.status.isCurrent && subscription.cancellation == nil }
    var isEnding: Bool { subscription.status.isCurrent && subscription.cancellation != nil }
    var isPausable: Bool {
        isEndable && subscription.pause == nil && [.active, .trialing].contains(subscription.status)
    }
    /// A pause that has not begun.
    var isPausing: Bool { subscription.pause != nil && subscription.status != .paused && isEndable }
    var isPaused: Bool { subscription.status == .paused }
    var isChangeable: Bool { isPausable }
}
