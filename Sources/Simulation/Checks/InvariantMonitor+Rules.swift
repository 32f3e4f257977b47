import Billing
import Core
import Storage

/// The rules that can be asked of one invoice or subscription alone, as queries for `rule` and `subject`.
extension InvariantMonitor {
    static let ofInvoices = 9
    static let ofSubscriptions = 4

    static func rules(of invoices: [String], _ merchant: Merchant.ID) -> SQL {
        let these: SQL = "i.merchant_id = \(merchant) AND i.id IN (\(list: invoices))"
        let theirs: SQL = "merchant_id = \(merchant) AND invoice_id IN (\(list: invoices))"
        let those: SQL = "c.merchant_id = \(merchant) AND c.invoice_id IN (\(list: invoices))"
        let money: SQL = """
            SELECT 'M4 totals are their lines' AS rule, i.id AS subject FROM invoices i
            WHERE \(these) AND i.subtotal <> COALESCE((
                SELECT SUM(l.amount) FROM invoice_lines l
                WHERE l.merchant_id = i.merchant_id AND l.invoice_id = i.id), 0)
            UNION ALL
            SELECT 'M6 what is open is what is owed', i.id FROM invoices i
            WHERE \(these) AND i.status <> 'draft'
                AND CASE WHEN i.status = 'open' THEN i.amount_due - i.amount_paid - i.amount_credited ELSE 0 END
                    <> COALESCE((
                        SELECT SUM(p.amount) FROM postings p
                        WHERE p.merchant_id = i.merchant_id AND p.invoice_id = i.id AND p.account = 'receivable'), 0)
            UNION ALL
            SELECT 'M6 entries sum to zero', MIN(entry_id) FROM postings
            WHERE \(theirs)
            GROUP BY entry_id, currency HAVING SUM(amount) <> 0
            UNION ALL
            SELECT 'P7 what is paid was paid by somebody', i.id FROM invoices i
            WHERE \(these) AND i.status = 'paid' AND i.amount_due > i.amount_credited AND i.paid_out_of_band = 0
                AND NOT EXISTS (
                    SELECT 1 FROM payment_attempts a
                    WHERE a.merchant_id = i.merchant_id AND a.invoice_id = i.id AND a.state = 'succeeded')
            """
        let charges: SQL = """
            \(chargedTwice(among: those))
            UNION ALL
            SELECT 'P2 one attempt is open', invoice_id FROM payment_attempts
            WHERE \(theirs) AND state NOT IN ('succeeded', 'failed')
            GROUP BY invoice_id HAVING COUNT(*) > 1
            UNION ALL
            SELECT 'P2 what the processor does is written down', c.attempt_id FROM sandbox_charges c
            WHERE c.merchant_id = \(merchant) AND c.invoice_id IN (\(list: invoices)) AND NOT EXISTS (
                SELECT 1 FROM payment_attempts a WHERE a.merchant_id = c.merchant_id AND a.id = c.attempt_id)
            UNION ALL
            SELECT 'P3 a failed attempt takes nothing', a.id FROM payment_attempts a
            JOIN sandbox_charges c ON c.attempt_id = a.id
            WHERE a.merchant_id = \(merchant) AND a.invoice_id IN (\(list: invoices)) AND a.state = 'failed'
                AND (c.state IN ('succeeded', 'challenged') OR (c.state = 'pending' AND c.decline_code IS NULL))
            UNION ALL
            SELECT 'P3 a succeeded attempt has taken its amount', a.id FROM payment_attempts a
            WHERE a.merchant_id = \(merchant) AND a.invoice_id IN (\(list: invoices)) AND a.state = 'succeeded'
                AND NOT EXISTS (
                    SELECT 1 FROM sandbox_charges c
                    WHERE c.attempt_id = a.id AND c.amount = a.amount
                        AND (c.state = 'succeeded' OR (c.state = 'pending' AND c.decline_code IS NULL)))
            """
        return money + " UNION ALL " + charges
    }

    /// An invoice is charged once. Where its customer has promised it in instalments, these and what is paid of the rest are no
    /// more than it asked for.
    ///
    /// - Parameter charges: which, as a condition on `c`.
    static func chargedTwice(among charges: SQL = "1 = 1") -> SQL {
        """
        SELECT 'P1 an invoice is charged once, or in parts' AS rule, c.invoice_id AS subject FROM sandbox_charges c
        JOIN invoices i ON i.merchant_id = c.merchant_id AND i.id = c.invoice_id
        LEFT JOIN payment_attempts a ON a.merchant_id = c.merchant_id AND a.id = c.attempt_id
        WHERE \(charges) AND (c.state = 'succeeded'
            OR (c.state = 'pending' AND c.decline_code IS NULL AND c.settles_at IS NOT NULL))
        GROUP BY c.invoice_id, i.amount_due, i.amount_credited
        HAVING COUNT(*) > 1 AND (SUM(c.amount) > i.amount_due - i.amount_credited
            OR SUM(CASE WHEN a.origin = 'payment_plan' THEN 1 ELSE 0 END) = 0)
        """
    }

    static func rules(ofSubscriptions subscriptions: [String], _ merchant: Merchant.ID) -> SQL {
        """
        SELECT 'T4 no period is left out, none billed twice' AS rule, subscription_id AS subject FROM invoices
        WHERE merchant_id = \(merchant) AND subscription_id IN (\(list: subscriptions)) AND period_index IS NOT NULL
        GROUP BY subscription_id, epoch
        HAVING MIN(period_index) <> 0 OR MAX(period_index) <> COUNT(*) - 1
        UNION ALL
        SELECT 'T3 periods touch', a.id FROM invoices a
        JOIN invoices b ON b.merchant_id = a.merchant_id AND b.subscription_id = a.subscription_id
            AND b.epoch = a.epoch AND b.period_index = a.period_index + 1
        WHERE a.merchant_id = \(merchant) AND a.subscription_id IN (\(list: subscriptions))
            AND b.period_start_at <> a.period_end_at
        UNION ALL
        SELECT 'P1 the current period has its invoice', s.id FROM subscriptions s
        WHERE s.merchant_id = \(merchant) AND s.id IN (\(list: subscriptions))
            AND s.status IN ('active', 'past_due', 'unpaid', 'incomplete') AND s.period_index >= 0 AND NOT EXISTS (
                SELECT 1 FROM invoices i
                WHERE i.merchant_id = s.merchant_id AND i.subscription_id = s.id AND i.epoch = s.epoch
                    AND i.period_index = s.period_index)
        UNION ALL
        SELECT 'D4 who renews has a date', s.id FROM subscriptions s
        WHERE s.merchant_id = \(merchant) AND s.id IN (\(list: subscriptions))
            AND s.status IN ('trialing', 'active', 'past_due', 'incomplete') AND NOT EXISTS (
                SELECT 1 FROM jobs j
                WHERE j.merchant_id = s.merchant_id AND j.kind = 'subscription' AND j.subject_id = s.id)
        """
    }
}
