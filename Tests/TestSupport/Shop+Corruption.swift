import Billing
import Core
import Storage

extension Shop {
    /// What a corrupted anchor would leave behind: three more invoices of one subscription, seven hours apart.
    public func plantCrowdedPeriods(of subscription: Subscription) async throws {
        try await context.database.write { db in
            for index in 1...3 {
                try db.execute(
                    """
                    INSERT INTO invoices
                        (merchant_id, id, livemode, customer_id, subscription_id, epoch, period_index, reason, status,
                        number, currency, subtotal, discount, tax, taxes, total, balance_applied, amount_due, amount_paid,
                        amount_credited, period_start_at, period_end_at, collection_method, due_at,
                        billed_to, attempt_count, next_attempt_at, paid_out_of_band, description, metadata, created_at,
                        finalized_at, paid_at, voided_at)
                    SELECT merchant_id, id || '_' || \(String(index)), livemode, customer_id, subscription_id, epoch,
                        \(index) + 90, reason, status, number || '_' || \(String(index)), currency, subtotal, discount,
                        tax, taxes, total, balance_applied, amount_due, amount_paid, amount_credited,
                        period_start_at + \(index * 3_600_000 * 7), period_end_at, collection_method, due_at,
                        billed_to, attempt_count, next_attempt_at, paid_out_of_band, description,
                        metadata, created_at, finalized_at, paid_at, voided_at
                    FROM invoices WHERE subscription_id = \(subscription.id) AND period_index = 0
                    """)
            }
        }
    }

    /// A subscription has another method of its own, as if the try at once that comes with it had never begun.
    public func give(_ method: PaymentMethod.ID, to subscription: Subscription) async throws {
        try await context.database.write { db in
            _ = try db.execute(
                "UPDATE subscriptions SET default_method_id = \(method) WHERE \(scope) AND id = \(subscription.id)")
        }
    }

    /// Our books say that whatever is under way has failed.
    public func countOpenAttemptsAsFailed() async throws {
        try await context.database.write { db in
            try db.execute(
                """
                UPDATE payment_attempts SET state = 'failed', decline_code = 'processing_error', settled_at = created_at
                WHERE state NOT IN ('succeeded', 'failed')
                """)
            try db.execute("DELETE FROM jobs WHERE kind = 'attempt'")
        }
    }

    /// The jobs that wait for a person (D6, P8): what they are about, and why.
    public func setAside() async throws -> [String] {
        try await context.database.read { db in
            try db.query("SELECT kind, last_error FROM jobs WHERE quarantined_at IS NOT NULL ORDER BY kind, subject_id")
                .map { "\(try $0.text("kind")): \(try $0.textIfAny("last_error") ?? "")" }
        }
    }
}
