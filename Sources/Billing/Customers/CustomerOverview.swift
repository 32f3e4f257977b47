import Core
import Storage

/// All that a customer's first page tells, as of one moment.
public struct CustomerOverview: Sendable {
    /// What still asks for money, oldest first (S35).
    public let open: [Invoice]
    /// Newest first.
    public let invoices: Page<Invoice>
    /// The last try at paying each of these that was tried.
    public let latestAttempts: [Invoice.ID: PaymentAttempt]
    /// Everything the customer has or had, newest first.
    public let subscriptions: [Subscription]
    /// What the end of its period will charge, for each that charges something.
    public let forecasts: [Subscription.ID: Money]
    /// In order: the first is the default.
    public let methods: [PaymentMethod]
    /// What the subscriptions and invoices name.
    public let products: [Product.ID: Product]

    /// Which method the next charge of a subscription goes to: its own, or else the default (U1).
    public func charged(for subscription: Subscription) -> PaymentMethod? {
        methods.first { $0.id == subscription.defaultMethod } ?? methods.first
    }
}

extension Customers {
    /// - Parameter count: how many of the newest invoices are wanted.
    public func overview(
        of customer: Customer.ID, in scope: Scope, invoices count: Int
    ) async throws -> CustomerOverview {
        let context = context
        return try await context.database.read { db in
            let open = try db.openInvoices(of: customer, in: scope)
            let mine: SQL = "\(scope) AND customer_id = \(customer)"
            let rows = try db.page("invoices", of: mine, PageRequest(limit: count)) { $0 }
            let invoices = Page(elements: try db.invoices(rows.elements, in: scope), hasMore: rows.hasMore)
            let subscriptions = try db.subscriptions(of: customer, in: scope)
            var forecasts: [Subscription.ID: Money] = [:]
            for subscription in subscriptions {
                forecasts[subscription.id] = try db.forecast(of: subscription, context)
            }
            let named = subscriptions.flatMap { $0.items.map(\.price.product) }
            let billed = (open + invoices.elements).flatMap { $0.lines.compactMap(\.product) }
            let unpaid = Set((open + invoices.elements.filter(\.isOpen)).map(\.id))
            return CustomerOverview(
                open: open, invoices: invoices, latestAttempts: try db.latestAttempts(of: Array(unpaid), in: scope),
                subscriptions: subscriptions, forecasts: forecasts, methods: try db.methods(of: customer, in: scope),
                products: try db.products(Array(Set(named + billed)), in: scope))
        }
    }
}

extension Connection {
    fileprivate func latestAttempts(
        of invoices: [Invoice.ID], in scope: Scope
    ) throws -> [Invoice.ID: PaymentAttempt] {
        guard !invoices.isEmpty else { return [:] }
        let attempts = try query(
            """
            SELECT * FROM payment_attempts WHERE \(scope) AND invoice_id IN (\(list: invoices))
            ORDER BY invoice_id, number
            """
        ).map(PaymentAttempt.init)
        return Dictionary(attempts.map { ($0.invoice, $0) }, uniquingKeysWith: { _, later in later })
    }
}
