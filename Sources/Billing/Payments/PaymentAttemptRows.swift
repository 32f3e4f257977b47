import Core
import Storage

/// The stored attempts at payments.
package struct PaymentAttemptRows: Rows {
    package let tx: BillingTransaction

    func find(_ id: PaymentAttempt.ID, in scope: Scope) throws -> PaymentAttempt {
        if let known = identityMap.attempts[id], known.scope == scope { return known }
        guard let row = try first("SELECT * FROM payment_attempts WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("attempt", id.rawValue)
        }
        return try PaymentAttempt(row)
    }

    /// - Returns: nil for one that is not known in this scope.
    func findIfAny(_ id: PaymentAttempt.ID, in scope: Scope) throws -> PaymentAttempt? {
        try first("SELECT * FROM payment_attempts WHERE \(scope) AND id = \(id)").map(PaymentAttempt.init)
    }

    /// Unknown and foreign ids are left out (C2).
    package func find(_ ids: [PaymentAttempt.ID], in scope: Scope) throws -> [PaymentAttempt] {
        if let known = identityMap.all(ids, in: scope, \.attempts) { return known }
        let attempts = try query("SELECT * FROM payment_attempts WHERE \(scope) AND id IN (\(list: ids))")
            .map(PaymentAttempt.init)
        for attempt in attempts { identityMap.attempts[attempt.id] = attempt }
        return attempts
    }

    func all(of invoice: Invoice.ID, in scope: Scope) throws -> [PaymentAttempt] {
        try query(
            "SELECT * FROM payment_attempts WHERE \(scope) AND invoice_id = \(invoice) ORDER BY number"
        ).map(PaymentAttempt.init)
    }

    package func open(of invoice: Invoice.ID, in scope: Scope) throws -> PaymentAttempt? {
        if identityMap.untried.contains(invoice) { return nil }
        return try first(
            """
            SELECT * FROM payment_attempts
            WHERE \(scope) AND invoice_id = \(invoice) AND state NOT IN ('succeeded', 'failed')
            """
        ).map(PaymentAttempt.init)
    }

    /// Of every merchant, oldest first.
    ///
    /// - Parameter hear: told of one that cannot be read, so that the others can.
    func everyOpen(limit: Int, hear: SetAside.Hearing) throws -> [PaymentAttempt] {
        try query(
            """
            SELECT * FROM payment_attempts WHERE state NOT IN ('succeeded', 'failed')
            ORDER BY created_at, id
            LIMIT \(limit)
            """
        ).compactMap { row -> PaymentAttempt? in
            do {
                return try PaymentAttempt(row)
            } catch {
                hear(SetAside("attempt \(try row.text("id"))", because: error))
                return nil
            }
        }
    }
}

extension BillingTransaction {
    package var attempts: PaymentAttemptRows { PaymentAttemptRows(tx: self) }
}

extension PaymentAttempt {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), payment: try row.id("payment_id"),
            invoice: try row.id("invoice_id"), customer: try row.id("customer_id"), number: try row.int("number"),
            origin: try row.value("origin"), processor: try row.text("processor"), method: try row.idIfAny("method_id"),
            money: try row.money("amount"), state: try row.value("state"),
            references: try ChargeReferences(
                charge: row.textIfAny("reference"), others: row.textIfAny("other_references")),
            declineCode: try row.textIfAny("decline_code"),
            networkDeclineCode: try row.textIfAny("network_decline_code"), actionURL: try row.textIfAny("action_url"),
            detail: try row.textIfAny("detail"), createdAt: try row.instant("created_at"),
            settledAt: try row.instantIfAny("settled_at"),
            overpaidAt: try row.instantIfAny("overpaid_at"))
    }
}
