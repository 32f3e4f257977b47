import Core
import Storage

/// What of the first steps is so, and which were passed over.
struct StartRows: Rows {
    let tx: BillingTransaction

    /// Each is looked for in an order that an index has: there may be none of this mode, or of this merchant, among a million.
    func done(in scope: Scope) throws -> Set<StartStep> {
        let row = try first(
            """
            SELECT
                CASE WHEN EXISTS (SELECT 1 FROM processor_accounts WHERE \(scope)) THEN 1 ELSE 0 END AS processor,
                CASE WHEN (
                    SELECT id FROM prices WHERE \(scope) ORDER BY created_at, id LIMIT 1
                ) IS NULL THEN 0 ELSE 1 END AS product,
                CASE WHEN (
                    SELECT id FROM customers WHERE \(scope) AND deleted_at IS NULL ORDER BY created_at, id LIMIT 1
                ) IS NULL THEN 0 ELSE 1 END AS customer,
                CASE WHEN EXISTS (
                    SELECT 1 FROM monthly_figures
                    WHERE \(scope) AND figure IN (
                        'entered_by_mail', 'entered_by_password', 'entered_by_link', 'entered_by_program')
                ) THEN 1 ELSE 0 END AS portal,
                CASE WHEN (
                    SELECT id FROM payments WHERE \(scope) AND status = 'succeeded' ORDER BY created_at, id LIMIT 1
                ) IS NULL THEN 0 ELSE 1 END AS payment
            """)
        guard let row else { return [] }
        let steps: [StartStep] = [.processor, .product, .customer, .portal, .payment]
        return Set(try steps.filter { try row.bool($0.rawValue) })
    }

    func skipped(in scope: Scope) throws -> Set<StartStep> {
        Set(
            try query("SELECT step FROM skipped_steps WHERE \(scope)").map {
                try $0.value("step", as: StartStep.self)
            })
    }

    func skip(_ step: StartStep, in scope: Scope, at now: Instant) throws {
        try send(
            """
            INSERT INTO skipped_steps (merchant_id, livemode, step, skipped_at)
            VALUES (\(scope.merchant), \(scope.mode), \(step), \(now))
            ON CONFLICT (merchant_id, livemode, step) DO NOTHING
            """)
    }

    func resume(_ step: StartStep, in scope: Scope) throws {
        try execute("DELETE FROM skipped_steps WHERE \(scope) AND step = \(step)")
    }
}

extension BillingTransaction {
    var starts: StartRows { StartRows(tx: self) }
}
