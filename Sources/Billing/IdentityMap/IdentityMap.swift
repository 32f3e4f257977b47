import Core
import Storage

/// What one transaction has read or written so far, so that it need not read it again.
///
/// A transaction sees one snapshot and its own writes, so what is remembered is what a query would say. Each write of a
/// table forgets what was known of that table, unless it is made by a function that says what to remember instead.
final class IdentityMap {
    var merchants: [Merchant.ID: Merchant] = [:]
    var customers: [Customer.ID: Customer] = [:]
    var products: [Product.ID: Product] = [:]
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
    /// When the periods of a subscription began that were billed, of those that began after some instant.
    var billedPeriods: [Subscription.ID: (after: Instant, starts: [Instant])] = [:]
    /// Accounts for which no restore waits.
    var reconciled: Set<String> = []
    /// The number of each job, for the kind of renewals.
    var fences: [String: Int64] = [:]
    /// Owners of whom a table is known to hold nothing.
    private var absent: [String: Set<String>] = [:]

    /// Says that `table` holds nothing of these.
    func noteAbsent(in table: String, of owners: some Sequence<String>) { absent[table, default: []].formUnion(owners) }

    func noteSome(in table: String, of owner: String) { absent[table]?.remove(owner) }

    func hasNone(in table: String, of owner: String) -> Bool { absent[table]?.contains(owner) ?? false }

    func forget(after effect: SQLEffect) {
        switch effect {
        case .reads: break
        case .writes(let table): forget(table)
        case .unknown: forgetEverything()
        }
    }

    private func forget(_ table: String) {
        absent[table] = nil
        switch table {
        case "merchants": merchants = [:]
        case "customers": customers = [:]
        case "products": products = [:]
        case "subscriptions", "subscription_items", "prices": subscriptions = [:]
        case "discounts", "coupons": discounts = [:]
        case "invoices", "invoice_lines":
            invoices = [:]
            billedPeriods = [:]
            untried = []
        case "payments": payments = [:]
        case "payment_attempts":
            attempts = [:]
            untried = []
        case "payment_methods": defaultMethods = [:]
        case "portal_sessions": portalSessions = [:]
        case "jobs": fences = [:]
        default: break
        }
    }

    private func forgetEverything() {
        absent = [:]
        for table in [
            "merchants", "customers", "products", "subscriptions", "discounts", "invoices", "payments",
            "payment_attempts",
            "payment_methods", "portal_sessions", "jobs",
        ] { forget(table) }
    }
}
