import Core
import Storage

/// The stored credit notes.
package struct CreditNoteRows: Rows {
    package let tx: BillingTransaction

    package func find(_ id: CreditNote.ID, in scope: Scope) throws -> CreditNote {
        guard let row = try first("SELECT * FROM credit_notes WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("credit note", id.rawValue)
        }
        return try CreditNote(row)
    }

    func page(
        in scope: Scope, invoice: Invoice.ID?, customer: Customer.ID?, _ request: PageRequest
    ) throws -> Page<CreditNote> {
        var condition: SQL = "\(scope)"
        if let invoice { condition = condition + " AND invoice_id = \(invoice)" }
        if let customer { condition = condition + " AND customer_id = \(customer)" }
        return try page("credit_notes", of: condition, request, read: CreditNote.init)
    }

    /// What credit notes took back of each invoice once it was paid; those of which nothing was are left out.
    package func creditedAfterPayment(_ invoices: [Invoice], in scope: Scope) throws -> [Invoice.ID: Money] {
        let invoices = invoices.filter { !identityMap.withoutSurplus.contains($0.id) }
        guard !invoices.isEmpty else { return [:] }
        return try query(creditedAfterPaymentStatement(of: invoices.map(\.id), in: scope)).sums("total", of: invoices)
    }

    func creditedAfterPaymentStatement(of ids: [Invoice.ID], in scope: Scope) -> SQL {
        """
        SELECT invoice_id, CAST(SUM(amount - owed_amount) AS BIGINT) AS total FROM credit_notes
        WHERE \(scope) AND invoice_id IN (\(list: ids))
        GROUP BY invoice_id
        """
    }

    /// What credit notes took back of an invoice.
    func credited(of invoice: Invoice, in scope: Scope) throws -> Money {
        let row = try first(
            "SELECT COALESCE(SUM(amount), 0) AS sum FROM credit_notes WHERE \(scope) AND invoice_id = \(invoice.id)")
        return Money(try row?.int64("sum") ?? 0, invoice.currency)
    }

    /// The same of each of these; those of which nothing was are left out.
    func credited(of invoices: [Invoice], in scope: Scope) throws -> [Invoice.ID: Money] {
        try query(
            """
            SELECT invoice_id, CAST(SUM(amount) AS BIGINT) AS total FROM credit_notes
            WHERE \(scope) AND invoice_id IN (\(list: invoices.map(\.id)))
            GROUP BY invoice_id
            """
        ).sums("total", of: invoices)
    }

    /// The taxes in what credit notes took back of an invoice.
    func tax(of invoice: Invoice, in scope: Scope) throws -> Money {
        let row = try first(
            """
            SELECT CAST(COALESCE(SUM(tax), 0) AS BIGINT) AS total FROM credit_notes
            WHERE \(scope) AND invoice_id = \(invoice.id)
            """)
        return Money(try row?.int64("total") ?? 0, invoice.currency)
    }

    func insert(_ it: CreditNote) throws {
        try execute(
            """
            INSERT INTO credit_notes
                (merchant_id, id, livemode, customer_id, invoice_id, number, amount, currency, owed_amount,
                refund_amount, credit_amount, out_of_band_amount, tax, taxes, reason, memo, metadata, created_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.customer), \(it.invoice), \(it.number),
                \(it.money.amount), \(it.money.currency), \(it.owedAmount.amount),
                \(it.refundAmount.amount), \(it.creditAmount.amount), \(it.outOfBandAmount.amount), \(it.tax.amount),
                \(InvoiceTax.text(it.taxes)), \(it.reason), \(it.memo), \(JSONText.of(it.metadata)), \(it.createdAt))
            """)
        identityMap.withoutSurplus.remove(it.invoice)
    }
}

extension BillingTransaction {
    package var creditNotes: CreditNoteRows { CreditNoteRows(tx: self) }
}

extension CreditNote {
    init(_ row: Row) throws {
        let money = try row.money("amount")
        func part(_ column: String) throws -> Money { Money(try row.int64(column), money.currency) }
        self.init(
            id: try row.id("id"), scope: try Scope(row), customer: try row.id("customer_id"),
            invoice: try row.id("invoice_id"), number: try row.text("number"), money: money,
            tax: try part("tax"), taxes: try InvoiceTax.list(row.text("taxes"), in: money.currency),
            owedAmount: try part("owed_amount"), refundAmount: try part("refund_amount"),
            creditAmount: try part("credit_amount"), outOfBandAmount: try part("out_of_band_amount"),
            reason: try row.textIfAny("reason"), memo: try row.textIfAny("memo"),
            metadata: try JSONText.metadata(row.text("metadata")), createdAt: try row.instant("created_at"))
    }
}
