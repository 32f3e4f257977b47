import Billing
import Core
import Storage
import TestSupport
import Testing

extension FullDesk {
    static let export = "exp_kept"

    /// A file of all papers of a customer, as if it had been made: no job is left of it.
    func keepExport(for merchant: Merchant) async throws {
        let scope = Scope(merchant: merchant.id, mode: .test)
        let found = try await Customers(desk.context).list(in: scope, email: "ana@example.com").elements.first
        let ana = try #require(found)
        let now = shop.time.now
        try await desk.context.database.write { db in
            _ = try db.execute(
                """
                INSERT INTO exports
                    (merchant_id, id, livemode, customer_id, year, format, locale, state, done, total, size, generation,
                    failures, created_at, expires_at)
                VALUES
                    (\(scope.merchant), \(Self.export), \(scope.mode), \(ana.id), 0, 'zip', 'es', 'ready', 1, 1, 0, 1, 0,
                    \(now), \(now + Export.life))
                """)
        }
    }
}
