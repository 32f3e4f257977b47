import Billing
import Core
import Storage

extension Shop {
    /// Every row that billing has written for anybody, as text: equal before and after what was refused.
    public func everything() async throws -> [String: [String]] {
        let tables: [(String, SQL)] = [
            ("customers", "SELECT * FROM customers"), ("prices", "SELECT * FROM prices"),
            ("subscriptions", "SELECT * FROM subscriptions"), ("items", "SELECT * FROM subscription_items"),
            ("changes", "SELECT * FROM pending_changes"), ("updates", "SELECT * FROM pending_updates"),
            ("invoices", "SELECT * FROM invoices"),
            ("lines", "SELECT * FROM invoice_lines"), ("pending", "SELECT * FROM invoice_items"),
            ("payments", "SELECT * FROM payments"), ("attempts", "SELECT * FROM payment_attempts"),
            ("postings", "SELECT * FROM postings"), ("numbers", "SELECT * FROM number_series"),
            ("coupons", "SELECT * FROM coupons"), ("discounts", "SELECT * FROM discounts"),
            ("redemptions", "SELECT * FROM charge_discounts"),
            ("events", "SELECT * FROM events"), ("mail", "SELECT * FROM notifications"), ("jobs", "SELECT * FROM jobs"),
        ]
        return try await context.database.read { db in
            var found: [String: [String]] = [:]
            for (name, query) in tables { found[name] = try db.query(query).map { "\($0.values)" }.sorted() }
            return found
        }
    }
}
