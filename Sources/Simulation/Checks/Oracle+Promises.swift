import Billing
import Core
import Storage

extension Promises {
    /// How many kinds of promises there are.
    static let rules = 9
}

extension Oracle {
    /// What was acknowledged and is no longer so.
    func broken(_ promises: Promises.State) async throws -> [InvariantViolation] {
        let scope = scope
        return try await world.database.read { db in
            var violations = promises.absurdities.map {
                InvariantViolation(rule: "D5 a refusal has a name", subject: $0)
            }
            func missing(_ ids: [String], among table: SQL, _ rule: String) throws {
                let known = try db.query("SELECT id FROM \(table) WHERE \(scope)").map { try $0.text("id") }
                for id in Set(ids).subtracting(known).sorted() {
                    violations.append(InvariantViolation(rule: rule, subject: id))
                }
            }
            try missing(promises.customers.map(\.rawValue), among: "customers", "D3 an acknowledged customer stays")
            try missing(
                promises.subscriptions.map(\.rawValue), among: "subscriptions", "D3 an acknowledged subscription stays")
            try missing(
                promises.methods.map(\.rawValue), among: "payment_methods", "D3 an acknowledged method stays")
            try missing(promises.plans.map(\.rawValue), among: "payment_plans", "D3 an acknowledged promise stays")
            let taken = try db.query("SELECT id FROM retention_assignments WHERE \(scope) AND outcome = 'taken'")
                .map { try $0.id("id", of: RetentionAssignment.self) }
            for id in promises.offers.subtracting(taken).sorted() {
                violations.append(InvariantViolation(rule: "D3 an offer that was given stays", subject: id.rawValue))
            }

            let attached = try db.query("SELECT id FROM payment_methods WHERE \(scope) AND customer_id IS NOT NULL")
                .map { try $0.id("id", of: PaymentMethod.self) }
            for id in promises.detached.intersection(attached).sorted() {
                violations.append(InvariantViolation(rule: "S64 a deleted method stays deleted", subject: id.rawValue))
            }
            let invoices = try db.query(
                "SELECT id, status, subscription_id, period_index, period_start_at FROM invoices WHERE \(scope)")
            for row in invoices {
                let id = try row.id("id", of: Invoice.self)
                if let told = promises.closed[id], try row.text("status") != told.rawValue {
                    violations.append(
                        InvariantViolation(rule: "D3 an invoice stays \(told.rawValue)", subject: id.rawValue))
                }
                guard let subscription = try row.idIfAny("subscription_id", of: Subscription.self),
                    let cancellation = promises.cancellations[subscription], try row.int64IfAny("period_index") != nil
                else { continue }
                let start = try row.instant("period_start_at")
                if start >= cancellation.effectiveAt, !cancellation.invoices.contains(id.rawValue) {
                    violations.append(
                        InvariantViolation(
                            rule: "T5 nothing is billed after a cancellation", subject: "\(subscription) \(id)"))
                }
            }
            return violations
        }
    }
}
