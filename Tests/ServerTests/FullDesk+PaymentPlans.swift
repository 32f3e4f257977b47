import Billing
import Core
import Storage
import TestSupport
import Testing

extension FullDesk {
    /// A promise of a customer, as if it had been kept long ago: nothing is left of it to be done.
    func keepPlan(for merchant: Merchant) async throws {
        let scope = Scope(merchant: merchant.id, mode: .test)
        let found = try await Customers(desk.context).list(in: scope, email: "ana@example.com").elements.first
        let ana = try #require(found)
        let now = shop.time.now
        let id = PaymentPlan.ID("ppl_\(merchant.slug)")
        let instalments = #"[{"date":"2026-01-31","due":0,"reminded":true,"shares":[]}]"#
        try await desk.context.database.write { db in
            _ = try db.execute(
                """
                INSERT INTO payment_plans
                    (merchant_id, id, livemode, customer_id, currency, state, instalments, created_at, ended_at)
                VALUES
                    (\(scope.merchant), \(id), \(scope.mode), \(ana.id), 'clp', \(PaymentPlan.State.kept),
                    \(instalments), \(now), \(now))
                """)
        }
    }
}
