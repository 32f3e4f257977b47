import Core

/// All that a customer's first page tells, as of one moment.
public struct CustomerOverview: Sendable {
    /// What still asks for money, oldest first (S35).
    public let debt: Debt
    /// Newest first.
    public let invoices: Page<Invoice>
    /// What has gone back of each of them that was paid.
    public let givenBack: [Invoice.ID: GivenBack]
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
        try await context.read { try $0.overview(of: customer, in: scope, at: now, invoices: count) }
    }
}

extension BillingTransaction {
    /// See ``Customers/overview(of:in:at:invoices:)``.
    package func overview(
        of customer: Customer.ID, in scope: Scope, at now: Instant, invoices count: Int
    ) throws -> CustomerOverview {
        try overviews.readAhead(of: customer, in: scope, invoices: count)
        let invoices = try self.invoices.newest(count, of: customer, in: scope)
        let subscriptions = try self.subscriptions.all(of: customer, in: scope)
        let debt = try debt(of: customer, in: scope, at: now)
        let paid = invoices.elements.filter { $0.status == .paid }
        let billed = (debt.items.map(\.invoice) + invoices.elements).flatMap { $0.lines.compactMap(\.product) }
        let sold = Set(billed + subscriptions.flatMap { $0.items.map(\.price.product) }).sorted()
        try overviews.readAhead(of: subscriptions, paid, products: sold, in: scope)
        _ = try products.find(sold, in: scope)
        let outlooks = try outlooks(of: subscriptions)
        let named = (subscriptions + outlooks.values.compactMap(\.changed)).flatMap { $0.items.map(\.price.product) }
        return CustomerOverview(
            debt: debt, invoices: invoices, givenBack: try refunds.givenBack(of: paid, in: scope),
            subscriptions: subscriptions, outlooks: outlooks, methods: try methods.all(of: customer, in: scope),
            products: try products.find(Array(Set(named + billed)), in: scope))
    }
}
