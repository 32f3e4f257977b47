import Core

/// What one transaction has read or written so far, so that it need not read it again.
///
/// A transaction sees one snapshot and its own writes, so what is remembered is what a query would say. Whoever
/// writes what is mapped here says what is known after it, or which noun is to be forgotten; in debug builds the map is compared
/// with the tables before each commit.
final class IdentityMap {
    var merchants: [Merchant.ID: Merchant] = [:]
    var customers: [Customer.ID: Customer] = [:]
    var products: [Product.ID: Product] = [:]
    var prices: [Price.ID: Price] = [:]
    var subscriptions: [Subscription.ID: Subscription] = [:]
    var discounts: [Subscription.ID: [Discount]] = [:]
    var invoices: [Invoice.ID: Invoice] = [:]
    /// What settles an invoice, or that nothing does.
    var payments: [Invoice.ID: Payment?] = [:]
    var attempts: [PaymentAttempt.ID: PaymentAttempt] = [:]
    /// The first method of a customer, or that there is none.
    var defaultMethods: [Customer.ID: PaymentMethod?] = [:]
    var portalSessions: [PortalSession.ID: PortalSession] = [:]
    /// Invoices that were issued in this very transaction: nobody has tried to charge them.
    var untried: Set<Invoice.ID> = []
    /// Invoices that were open, or not there yet, when this transaction saw them first: nothing was paid for them that they did
    /// not ask for, and no credit note gave any of it back.
    var withoutSurplus: Set<Invoice.ID> = []
    /// When the periods of a subscription began that were billed, of those that began after some instant.
    var billedPeriods: [Subscription.ID: (after: Instant, starts: [Instant])] = [:]
    /// Accounts for which no restore waits.
    var reconciled: Set<String> = []
    /// The number of each job, for the kind of renewals.
    var fences: [String: Int64] = [:]
    /// The last number of each series that this transaction has taken one of: nobody else takes one until it ends.
    var lastNumbers: [NumberSeries: Int64] = [:]
    /// Who is told of what happens.
    var enabledWebhookEndpoints: [Scope: [WebhookEndpoint]] = [:]
    /// Owners of whom a table is known to hold nothing.
    private(set) var absent: [String: Set<String>] = [:]

    /// Says that `table` holds nothing of these.
    func noteAbsent(in table: String, of owners: some Sequence<String>) { absent[table, default: []].formUnion(owners) }

    func noteSome(in table: String, of owner: String) { absent[table]?.remove(owner) }

    func hasNone(in table: String, of owner: String) -> Bool { absent[table]?.contains(owner) ?? false }

    /// What a statement may change of many at once.
    enum Noun: CaseIterable {
        case merchants, customers, products, prices, subscriptions, discounts, payments, attempts, defaultMethods
        case portalSessions, fences
    }

    func forget(_ noun: Noun) {
        switch noun {
        case .merchants: merchants = [:]
        case .customers: customers = [:]
        case .products: products = [:]
        case .prices: prices = [:]
        case .subscriptions: subscriptions = [:]
        case .discounts: discounts = [:]
        case .payments: payments = [:]
        case .attempts: attempts = [:]
        case .defaultMethods: defaultMethods = [:]
        case .portalSessions: portalSessions = [:]
        case .fences: fences = [:]
        }
    }
}
