import Core
import Storage

extension PaymentAttemptRows {
    /// The method that paid each one; those that several paid, or that were paid by other means too, are left out. A later
    /// try may have paid too much.
    func payingMethods(of invoices: [Invoice], in scope: Scope) throws -> [Invoice.ID: PaymentMethod.ID] {
        let ids = invoices.filter { $0.status == .paid && !$0.isPaidOutOfBand }.map(\.id)
        guard !ids.isEmpty else { return [:] }
        let rows = try query(
            """
            SELECT invoice_id, method_id FROM payment_attempts
            WHERE \(scope) AND invoice_id IN (\(list: ids)) AND state = 'succeeded' AND overpaid_at IS NULL
            ORDER BY invoice_id, number
            """)
        var methods: [Invoice.ID: Set<PaymentMethod.ID?>] = [:]
        for row in rows {
            let invoice: Invoice.ID = try row.id("invoice_id")
            let method: PaymentMethod.ID? = try row.idIfAny("method_id")
            methods[invoice, default: []].insert(method)
        }
        return methods.compactMapValues { of -> PaymentMethod.ID? in
            guard of.count == 1, let only = of.first else { return nil }
            return only
        }
    }

    /// What was charged of each of these: the rest of what was paid came otherwise.
    func charged(_ invoices: [Invoice], in scope: Scope) throws -> [Invoice.ID: Money] {
        guard !invoices.isEmpty else { return [:] }
        let rows = try query(
            """
            SELECT invoice_id, CAST(SUM(amount) AS BIGINT) AS total FROM payment_attempts
            WHERE \(scope) AND invoice_id IN (\(list: invoices.map(\.id))) AND state = 'succeeded' AND overpaid_at IS NULL
            GROUP BY invoice_id
            """)
        return try rows.sums("total", of: invoices)
    }

    /// What was overpaid of each invoice; those of which nothing was are left out.
    package func overpaid(_ invoices: [Invoice], in scope: Scope) throws -> [Invoice.ID: Money] {
        let invoices = invoices.filter { !identityMap.withoutSurplus.contains($0.id) }
        guard !invoices.isEmpty else { return [:] }
        return try query(overpaidStatement(of: invoices.map(\.id), in: scope)).sums("total", of: invoices)
    }

    func overpaidStatement(of ids: [Invoice.ID], in scope: Scope) -> SQL {
        """
        SELECT invoice_id, CAST(SUM(amount) AS BIGINT) AS total FROM payment_attempts
        WHERE \(scope) AND invoice_id IN (\(list: ids)) AND overpaid_at IS NOT NULL
        GROUP BY invoice_id
        """
    }

    /// Those whose money became credit, oldest first, the first thousand.
    func overpaid(in scope: Scope) throws -> [PaymentAttempt] {
        try query(
            """
            SELECT * FROM payment_attempts
            WHERE \(scope) AND overpaid_at IS NOT NULL
            ORDER BY created_at, id
            LIMIT 1000
            """
        ).map(PaymentAttempt.init)
    }

    /// How often the calendar has charged an invoice (P10).
    func countRetries(of invoice: Invoice.ID, in scope: Scope) throws -> Int {
        try first(
            """
            SELECT COUNT(*) AS tries FROM payment_attempts
            WHERE \(scope) AND invoice_id = \(invoice) AND origin = \(PaymentAttempt.Origin.retry)
                AND COALESCE(decline_code, '') <> \(Decline.neverSent.code)
            """
        )?.int("tries") ?? 0
    }
}
