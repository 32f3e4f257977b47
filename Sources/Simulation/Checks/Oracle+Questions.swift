import Billing
import Core
import Storage

extension Oracle {
    /// A rule, as the query that finds what breaks it.
    struct Question: Sendable {
        let rule: String
        let sql: SQL
    }

    static let standing = [
        Question(
            rule: "P1 an invoice is paid once, or in parts", sql: InvariantMonitor.chargedTwice()),
        Question(
            rule: "P2 the processor knows no attempt that is not written down",
            sql: """
                SELECT c.attempt_id AS subject FROM sandbox_charges c
                WHERE NOT EXISTS (SELECT 1 FROM payment_attempts a WHERE a.id = c.attempt_id)
                """),
        Question(
            rule: "P3 a failed attempt has taken nothing, and never will",
            sql: """
                SELECT a.id AS subject FROM payment_attempts a JOIN sandbox_charges c ON c.attempt_id = a.id
                WHERE a.state = 'failed' AND (c.state IN ('succeeded', 'challenged')
                    OR (c.state = 'pending' AND c.decline_code IS NULL))
                """),
        Question(
            rule: "P3 a checkout of a failed attempt takes nothing any more",
            sql: """
                SELECT a.id AS subject FROM payment_attempts a JOIN sandbox_checkouts c ON c.attempt_id = a.id
                WHERE a.state = 'failed' AND c.state = 'open'
                """),
        Question(
            rule: "P3 an attempt that succeeded has taken its amount",
            sql: """
                SELECT a.id AS subject FROM payment_attempts a
                WHERE a.state = 'succeeded' AND NOT EXISTS (
                    SELECT 1 FROM sandbox_charges c
                    WHERE c.attempt_id = a.id AND c.amount = a.amount
                        AND (c.state = 'succeeded' OR (c.state = 'pending' AND c.decline_code IS NULL)))
                """),
        Question(
            rule: "T4 no period is left out",
            sql: """
                SELECT subscription_id AS subject FROM invoices WHERE period_index IS NOT NULL
                GROUP BY subscription_id, epoch
                HAVING MIN(period_index) <> 0 OR MAX(period_index) <> COUNT(*) - 1
                """),
        Question(
            // One that was unpaid and is paid up begins its periods anew: it has none until then, -1.
            rule: "P1 the current period has its invoice",
            sql: """
                SELECT s.id AS subject FROM subscriptions s
                WHERE s.status IN ('active', 'past_due', 'unpaid', 'incomplete') AND s.period_index >= 0 AND NOT EXISTS (
                    SELECT 1 FROM invoices i
                    WHERE i.subscription_id = s.id AND i.epoch = s.epoch AND i.period_index = s.period_index)
                """),
        Question(
            rule: "P5 the processor's list and the books agree",
            sql: "SELECT kind || ' ' || attempt_id AS subject FROM discrepancies"),
        Question(
            rule: "H1 nothing that the processor says is set aside",
            sql: """
                SELECT event_id || ': ' || COALESCE(detail, '') AS subject FROM processor_callbacks
                WHERE state = 'quarantined'
                """),
        Question(
            rule: "D6 no job fails for a reason that is ours",
            sql: """
                SELECT kind || ' ' || subject_id || ': ' || last_error AS subject FROM jobs
                WHERE last_error LIKE 'constraint%' OR last_error LIKE 'corrupt%' OR last_error LIKE 'more than 3%'
                """),
    ]

    static func settled(at now: Instant) -> [Question] {
        [
            Question(
                rule: "P5 no attempt stays open",
                sql: """
                    SELECT id AS subject FROM payment_attempts
                    WHERE state NOT IN ('succeeded', 'failed') AND created_at < \(now - .day * 3)
                    """),
            Question(rule: "P5 no refund stays open", sql: "SELECT id AS subject FROM refunds WHERE state = 'pending'"),
            Question(
                rule: "P10 nobody forgets an open invoice",
                sql: """
                    SELECT i.id AS subject FROM invoices i
                    JOIN customers c ON c.merchant_id = i.merchant_id AND c.id = i.customer_id
                    LEFT JOIN subscriptions s ON s.merchant_id = i.merchant_id AND s.id = i.subscription_id
                    WHERE i.status = 'open' AND i.collection_method = 'charge_automatically'
                        AND i.created_at < \(now - .day * 2)
                        AND (s.status = 'active' OR (s.status = 'past_due' AND i.next_attempt_at IS NOT NULL)
                            OR (s.id IS NULL AND c.deleted_at IS NULL AND i.next_attempt_at IS NOT NULL))
                        AND NOT EXISTS (SELECT 1 FROM payment_attempts a
                            WHERE a.invoice_id = i.id AND a.state NOT IN ('succeeded', 'failed'))
                        AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.kind = 'invoice' AND j.subject_id = i.id)
                        AND NOT EXISTS (
                            SELECT 1 FROM jobs j WHERE j.kind = 'payment_plan' AND j.subject_id = i.payment_plan_id)
                    """),
            Question(
                rule: "D4 nothing that is due stays undone",
                sql: """
                    SELECT kind || ' ' || subject_id AS subject FROM jobs
                    WHERE quarantined_at IS NULL AND run_at <= \(now - .hours(3))
                    """),
            Question(
                rule: "D6 nothing is set aside for a person",
                sql: """
                    SELECT kind || ' ' || subject_id || ': ' || COALESCE(last_error, '') AS subject FROM jobs
                    WHERE quarantined_at IS NOT NULL
                    """),
            Question(
                rule: "T4 every period that has begun is billed",
                sql: """
                    SELECT id AS subject FROM subscriptions
                    WHERE status IN ('active', 'past_due', 'trialing') AND period_end_at <= \(now - .hours(3))
                    """),
            Question(
                rule: "H1 everything that was heard is worked on",
                sql: "SELECT event_id AS subject FROM processor_callbacks WHERE state = 'received'"),
            Question(
                rule: "D3 every mail was sent",
                sql: "SELECT id AS subject FROM notifications WHERE state = 'queued'"),
        ]
    }
}
