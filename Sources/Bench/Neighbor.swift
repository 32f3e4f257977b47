import Core
import Storage

/// A merchant with few subscriptions due beside one with very many: how long its customers wait (C8).
struct Neighbor: Sendable {
    let database: any Database
    let slug: String
    /// When the run began.
    let start: Instant

    /// Looks every few milliseconds, until everything that was due for the merchant is paid.
    ///
    /// - Returns: seconds since `start`; nil when there is no such merchant, or this was cancelled before.
    func wait() async throws -> Double? {
        let (start, slug) = (start, slug)
        let due = try await database.read { db in
            try db.first(
                """
                SELECT COUNT(*) AS n FROM jobs j JOIN merchants m ON m.id = j.merchant_id
                WHERE m.slug = \(slug) AND j.kind = 'subscription' AND j.run_at <= \(start)
                """)?.int("n") ?? 0
        }
        guard due > 0 else { return nil }
        let began = ContinuousClock.now
        while !Task.isCancelled {
            let paid = try await database.read { db in
                try db.first(
                    """
                    SELECT COUNT(*) AS n FROM merchants m JOIN invoices i ON i.merchant_id = m.id
                    WHERE m.slug = \(slug) AND i.created_at >= \(start) AND i.status = 'paid'
                    """)?.int("n") ?? 0
            }
            if paid >= due { return (ContinuousClock.now - began) / .seconds(1) }
            try? await Task.sleep(for: .milliseconds(5))
        }
        return nil
    }
}
