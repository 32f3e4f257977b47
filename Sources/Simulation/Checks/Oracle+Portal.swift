import Billing
import Core
import Storage

/// What holds of leaving by the merchant's rule, and of what is offered to who is about to leave.
extension Oracle {
    static func portal(_ terms: MerchantTerms) -> [Question] {
        let again = Span.day * Int64(terms.retention?.againAfterDays ?? 0)
        return [
            Question(
                rule: "M7 no charge gives back more than it took",
                sql: """
                    SELECT c.attempt_id AS subject FROM sandbox_charges c
                    JOIN sandbox_refunds r ON r.attempt_id = c.attempt_id
                    GROUP BY c.attempt_id, c.amount, c.state, c.decline_code
                    HAVING SUM(r.amount) > c.amount
                        OR (c.state <> 'succeeded' AND (c.state <> 'pending' OR c.decline_code IS NOT NULL))
                    """),
            Question(
                rule: "M14 a rule gives back no more than was captured",
                sql: """
                    SELECT n.invoice_id AS subject FROM cancellation_notes g
                    JOIN credit_notes n ON n.merchant_id = g.merchant_id AND n.id = g.credit_note_id
                    GROUP BY n.merchant_id, n.invoice_id
                    HAVING SUM(n.refund_amount) > (
                        SELECT COALESCE(SUM(c.amount), 0) FROM sandbox_charges c
                        WHERE c.merchant_id = n.merchant_id AND c.invoice_id = n.invoice_id
                            AND (c.state = 'succeeded' OR (c.state = 'pending' AND c.decline_code IS NULL)))
                    """),
            // Its coupon is given to nobody otherwise: not to who is held out, and not twice for one press.
            Question(
                rule: "M10 an offer is given to who was shown it, and once",
                sql: """
                    SELECT d.subscription_id AS subject FROM discounts d
                    WHERE d.coupon_id IN (SELECT a.coupon_id FROM retention_assignments a)
                    GROUP BY d.merchant_id, d.subscription_id, d.coupon_id
                    HAVING COUNT(*) > (
                        SELECT COUNT(*) FROM retention_assignments a
                        WHERE a.merchant_id = d.merchant_id AND a.subscription_id = d.subscription_id
                            AND a.coupon_id = d.coupon_id AND a.cohort = 'offered' AND a.outcome = 'taken')
                    """),
            Question(
                rule: "M10 nobody is given another before its time",
                sql: """
                    SELECT b.id AS subject FROM retention_assignments a
                    JOIN retention_assignments b ON b.merchant_id = a.merchant_id AND b.customer_id = a.customer_id
                        AND b.id <> a.id
                    WHERE a.outcome = 'taken' AND b.outcome = 'taken' AND b.concluded_at >= a.concluded_at
                        AND b.concluded_at < a.concluded_at + \(again.milliseconds)
                    """),
        ]
    }
}
