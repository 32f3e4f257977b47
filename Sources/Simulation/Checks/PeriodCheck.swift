import Billing
import Core
import Storage

/// The periods that were billed, against the periods that the anchor says (T1, T3).
struct PeriodCheck: Sendable {
    let world: World
    let scope: Scope

    func violations() async throws -> [InvariantViolation] {
        let scope = scope
        let rows = try await world.database.read { db in
            try db.query(
                """
                SELECT i.id, i.epoch, i.period_index, i.period_start_at, i.period_end_at, s.id AS subscription_id,
                    s.epoch AS current_epoch
                FROM invoices i
                JOIN subscriptions s ON s.merchant_id = i.merchant_id AND s.id = i.subscription_id
                WHERE i.merchant_id = \(scope.merchant) AND i.period_index IS NOT NULL
                ORDER BY i.id
                """)
        }
        var violations: [InvariantViolation] = []
        for row in rows where try row.int("epoch") == row.int("current_epoch") {
            let subscription = try await Subscriptions(world.auditor)
                .find(row.id("subscription_id"), in: scope)
            let expected = subscription.anchor.period(try row.int("period_index"), every: subscription.recurrence)
            let billed = Period(start: try row.instant("period_start_at"), end: try row.instant("period_end_at"))
            if billed != expected {
                violations.append(
                    InvariantViolation(rule: "T1 periods are counted from the anchor", subject: try row.text("id")))
            }
        }
        return violations
    }
}
