import Core
import Storage

extension PaymentAttemptRows {
    /// 1, 2, 3… within an invoice.
    func nextNumber(ofAttemptsAt invoice: Invoice.ID, in scope: Scope) throws -> Int {
        if identityMap.untried.contains(invoice) { return 1 }
        let row = try first(
            """
            SELECT COALESCE(MAX(number), 0) + 1 AS next FROM payment_attempts
            WHERE \(scope) AND invoice_id = \(invoice)
            """)
        return try row?.int("next") ?? 1
    }

    func insert(_ it: PaymentAttempt) throws {
        try send(
            """
            INSERT INTO payment_attempts
                (merchant_id, id, livemode, payment_id, invoice_id, customer_id, number, origin, processor, method_id,
                amount, currency, state, reference, other_references, decline_code, network_decline_code, action_url,
                detail, created_at, settled_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.payment), \(it.invoice), \(it.customer),
                \(it.number), \(it.origin), \(it.processor), \(it.method), \(it.money.amount),
                \(it.money.currency.code), \(it.state), \(it.reference), \(it.references.others), \(it.declineCode),
                \(it.networkDeclineCode), \(it.actionURL), \(it.detail), \(it.createdAt), \(it.settledAt))
            """, mapping: { $0.noteBegun(it) })
    }

    /// Moves an attempt that is still open, and says whether it was (D5).
    func move(_ it: PaymentAttempt) throws -> Bool {
        let count = try execute(
            """
            UPDATE payment_attempts
            SET state = \(it.state), reference = \(it.reference), other_references = \(it.references.others),
                decline_code = \(it.declineCode), network_decline_code = \(it.networkDeclineCode),
                action_url = \(it.actionURL), detail = \(it.detail), settled_at = \(it.settledAt)
            WHERE \(it.scope) AND id = \(it.id) AND state NOT IN ('succeeded', 'failed')
            """, mapping: { $0.attempts[it.id] = nil })
        if count == 1 { identityMap.attempts[it.id] = it }
        return count == 1
    }

    /// Where a checkout that nobody has paid at yet is.
    func setCheckout(_ url: String, of id: PaymentAttempt.ID, in scope: Scope) throws {
        try execute(
            """
            UPDATE payment_attempts SET action_url = \(url)
            WHERE \(scope) AND id = \(id) AND state = 'created'
            """, forgetting: .attempts)
    }

    /// The same, with the processor's names for it.
    func setCheckout(_ url: String, _ references: ChargeReferences, of attempt: PaymentAttempt) throws {
        try execute(
            """
            UPDATE payment_attempts
            SET action_url = \(url),
                other_references = \(references.others)
            WHERE \(attempt.scope) AND id = \(attempt.id) AND state = 'created'
            """, forgetting: .attempts)
    }

    /// Its money became its customer's credit (P7).
    func markOverpaid(_ attempt: PaymentAttempt, at now: Instant) throws {
        try execute(
            "UPDATE payment_attempts SET overpaid_at = \(now) WHERE \(attempt.scope) AND id = \(attempt.id)",
            forgetting: .attempts)
        identityMap.withoutSurplus.remove(attempt.invoice)
    }
}
