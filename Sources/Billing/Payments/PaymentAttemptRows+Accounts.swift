import Core
import Storage

/// What was tried with one account, by whatever id its method was stored.
extension PaymentAttemptRows {
    /// Why the newest charge of a method's account was refused, and by which processor. What never left was refused by nobody.
    func newestRefusal(
        of invoice: Invoice.ID, with method: PaymentMethod.ID, in scope: Scope
    ) throws -> (processor: String, code: String)? {
        let row = try first(
            """
            SELECT a.processor, a.decline_code \(tries(at: invoice, with: method, in: scope))
                AND a.state = 'failed' AND a.decline_code <> \(Decline.neverSent.code)
            ORDER BY a.number DESC
            LIMIT 1
            """)
        guard let row, let code = try row.textIfAny("decline_code") else { return nil }
        return (try row.text("processor"), code)
    }

    /// Whether a method's account was tried because it came to be charged.
    func wereMadeAtOnce(at invoice: Invoice.ID, with method: PaymentMethod.ID, in scope: Scope) throws -> Bool {
        try first(
            """
            SELECT a.id \(tries(at: invoice, with: method, in: scope))
                AND a.origin = \(PaymentAttempt.Origin.newMethod)
                AND COALESCE(a.decline_code, '') <> \(Decline.neverSent.code)
            LIMIT 1
            """) != nil
    }

    /// The attempts `a` at an invoice with the ``PaymentMethod/account`` of a method, under whatever id it was stored then.
    private func tries(at invoice: Invoice.ID, with method: PaymentMethod.ID, in scope: Scope) -> SQL {
        """
        FROM payment_attempts a
        JOIN payment_methods m ON m.merchant_id = a.merchant_id AND m.livemode = a.livemode AND m.id = a.method_id
        JOIN payment_methods k ON k.merchant_id = a.merchant_id AND k.livemode = a.livemode AND k.id = \(method)
            AND (m.id = k.id OR (m.processor = k.processor AND m.fingerprint = k.fingerprint
                AND COALESCE(m.expiry_year, 0) = COALESCE(k.expiry_year, 0)
                AND COALESCE(m.expiry_month, 0) = COALESCE(k.expiry_month, 0)))
        WHERE a.merchant_id = \(scope.merchant) AND a.livemode = \(scope.mode) AND a.invoice_id = \(invoice)
        """
    }
}
