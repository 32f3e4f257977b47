import Billing
import Core
import Storage

/// What was promised, against what was charged for it (M9): no share before its day, and none twice.
struct PromiseCheck: Sendable {
    let world: World
    let scope: Scope

    private struct Charge: Sendable {
        let attempt: String
        let invoice: Invoice.ID
        let amount: Int64
        let createdAt: Instant
    }

    func violations() async throws -> [InvariantViolation] {
        let plans = try await self.plans()
        guard !plans.isEmpty else { return [] }
        let charges = try await self.charges()
        return charges.filter { charge in
            let taken = charges.filter { $0.invoice == charge.invoice && $0.createdAt <= charge.createdAt }
                .reduce(0) { $0 + $1.amount }
            return taken > promised(of: charge.invoice, by: charge.createdAt, plans)
        }.map { InvariantViolation(rule: "M9 what is promised is charged on its days, and once", subject: $0.attempt) }
    }

    /// What could be charged of an invoice by then.
    private func promised(of invoice: Invoice.ID, by instant: Instant, _ plans: [PaymentPlan]) -> Int64 {
        plans.flatMap(\.instalments).filter { $0.dueAt <= instant }.flatMap(\.shares)
            .filter { $0.invoice == invoice }.reduce(0) { $0 + $1.money.amount }
    }

    private func plans() async throws -> [PaymentPlan] {
        let scope = scope
        let ids = try await world.database.read { db in
            try db.query("SELECT id FROM payment_plans WHERE \(scope) ORDER BY id")
                .map { try $0.id("id", of: PaymentPlan.self) }
        }
        return try await world.auditor.read { try $0.paymentPlans.find(ids, in: scope) }
    }

    /// Those that have not failed.
    private func charges() async throws -> [Charge] {
        let scope = scope
        return try await world.database.read { db in
            try db.query(
                """
                SELECT id, invoice_id, amount, created_at FROM payment_attempts
                WHERE \(scope) AND origin = 'payment_plan' AND state <> 'failed'
                ORDER BY id
                """
            ).map { row in
                Charge(
                    attempt: try row.text("id"), invoice: try row.id("invoice_id"), amount: try row.int64("amount"),
                    createdAt: try row.instant("created_at"))
            }
        }
    }
}
