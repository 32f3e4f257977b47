import Core
import Storage

/// What reconciliations have found.
struct DiscrepancyRows: Rows {
    let tx: BillingTransaction

    /// Newest first.
    func newest(in scope: Scope, limit: Int) throws -> [Discrepancy] {
        try query("SELECT * FROM discrepancies WHERE \(scope) ORDER BY found_at DESC, id DESC LIMIT \(limit)")
            .map(Discrepancy.init)
    }

    /// Whether it was found before.
    func isKnown(_ it: Discrepancy) throws -> Bool {
        try first(
            """
            SELECT 1 AS known FROM discrepancies
            WHERE \(it.scope) AND processor = \(it.processor) AND attempt_id = \(it.attempt) AND kind = \(it.kind)
            """) != nil
    }

    func insert(_ it: Discrepancy) throws {
        try execute(
            """
            INSERT INTO discrepancies
                (merchant_id, id, livemode, processor, attempt_id, kind, invoice_id, customer_id, amount, currency,
                reference, resolution, found_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.processor), \(it.attempt), \(it.kind),
                \(it.invoice), \(it.customer), \(it.money.amount), \(it.money.currency.code), \(it.reference),
                \(it.resolution), \(it.foundAt))
            """)
    }
}

extension BillingTransaction {
    var discrepancies: DiscrepancyRows { DiscrepancyRows(tx: self) }
}

extension Discrepancy {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), processor: try row.text("processor"),
            attempt: try row.id("attempt_id"), kind: try row.value("kind"), invoice: try row.idIfAny("invoice_id"),
            customer: try row.idIfAny("customer_id"), money: try row.money("amount"),
            reference: try row.textIfAny("reference"), resolution: try row.value("resolution"),
            foundAt: try row.instant("found_at"))
    }
}
