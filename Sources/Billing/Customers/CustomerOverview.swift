import Core
import Storage

/// All that a customer's first page tells, as of one moment.
public struct CustomerOverview: Sendable {
    /// What still asks for money, oldest first (S35).
    public let debt: Debt
    /// Newest first.
    public let invoices: Page<Invoice>
    /// Everything the customer has or had, newest first.
    public let subscriptions: [Subscription]
    /// What lies ahead of each of them.
    public let outlooks: [Subscription.ID: Outlook]
    /// In order: the first is the default.
    public let methods: [PaymentMethod]
    /// What the subscriptions and invoices name.
    public let products: [Product.ID: Product]

    /// How the next period of a subscription is paid for (U1).
    public func nextPayment(of subscription: Subscription) -> NextPayment { subscription.nextPayment(with: methods) }
}

extension Customers {
    /// - Parameters:
    ///   - now: what time it is for this customer.
    ///   - count: how many of the newest invoices are wanted.
    public func overview(
        of customer: Customer.ID, in scope: Scope, at now: Instant, invoices count: Int
    ) async throws -> CustomerOverview {
        return try await context.read { tx in
            let mine: SQL = "\(scope) AND customer_id = \(customer)"
            // Drafts are the merchant's business.
            let rows = try tx.page("invoices", of: mine, where: "status <> 'draft'", PageRequest(limit: count)) { $0 }
            let invoices = Page(elements: try tx.invoices(rows.elements, in: scope), hasMore: rows.hasMore)
            let subscriptions = try tx.subscriptions(of: customer, in: scope)
            let debt = try tx.debt(of: customer, in: scope, at: now)
            let outlooks = try tx.outlooks(of: subscriptions)
            let named = (subscriptions + outlooks.values.compactMap(\.changed)).flatMap {
                $0.items.map(\.price.product)
            }
            let billed = (debt.items.map(\.invoice) + invoices.elements).flatMap { $0.lines.compactMap(\.product) }
            return CustomerOverview(
                debt: debt, invoices: invoices, subscriptions: subscriptions, outlooks: outlooks,
                methods: try tx.methods(of: customer, in: scope),
                products: try tx.products(Array(Set(named + billed)), in: scope))
        }
    }
}
