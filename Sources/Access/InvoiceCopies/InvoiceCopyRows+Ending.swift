import Billing
import Core
import Storage

extension InvoiceCopyRows {
    func end(_ it: InvoiceCopy, at now: Instant) throws {
        try end("id = \(it.id)", of: it.customer, in: it.scope, at: now)
    }

    func endWaiting(of customer: Customer.ID, in scope: Scope, at now: Instant) throws {
        try end("proved_at IS NULL", of: customer, in: scope, at: now)
    }

    func endAll(of customer: Customer.ID, in scope: Scope, at now: Instant) throws {
        try end("1 = 1", of: customer, in: scope, at: now)
    }

    /// With the links to papers that went there.
    private func end(_ which: SQL, of customer: Customer.ID, in scope: Scope, at now: Instant) throws {
        let ended = try execute(
            """
            UPDATE invoice_copies SET ended_at = \(now)
            WHERE \(scope) AND customer_id = \(customer) AND ended_at IS NULL AND \(which)
            """)
        guard ended > 0 else { return }
        try execute(
            """
            UPDATE recovery_links SET ended_at = \(now)
            WHERE \(scope) AND customer_id = \(customer) AND ended_at IS NULL AND copy_id IN (
                SELECT id FROM invoice_copies WHERE \(scope) AND customer_id = \(customer) AND ended_at IS NOT NULL)
            """)
    }
}
