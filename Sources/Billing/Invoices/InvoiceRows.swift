import Core
import Storage

/// The stored invoices with their lines.
package struct InvoiceRows: Rows {
    package let tx: BillingTransaction

    package func find(_ id: Invoice.ID, in scope: Scope) throws -> Invoice {
        if let known = identityMap.invoices[id], known.scope == scope { return known }
        guard let row = try first("SELECT * FROM invoices WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("invoice", id.rawValue)
        }
        return try decoded([row], in: scope)[0]
    }

    package func find(_ id: Invoice.ID, of customer: Customer.ID, in scope: Scope) throws -> Invoice {
        guard let invoice = try findIfAny(id, of: customer, in: scope) else {
            throw BillingError.notFound("invoice", id.rawValue)
        }
        return invoice
    }

    func findIfAny(_ id: Invoice.ID, of customer: Customer.ID, in scope: Scope) throws -> Invoice? {
        guard let row = try first("SELECT * FROM invoices WHERE \(scope) AND customer_id = \(customer) AND id = \(id)")
        else { return nil }
        return try decoded([row], in: scope)[0]
    }

    package func find(_ ids: [Invoice.ID], in scope: Scope) throws -> [Invoice] {
        if let known = identityMap.all(ids, in: scope, \.invoices) { return known }
        return try decoded(query("SELECT * FROM invoices WHERE \(scope) AND id IN (\(list: ids))"), in: scope)
    }

    /// Finalized invoices that still ask for money, oldest first.
    func open(of customer: Customer.ID, in scope: Scope) throws -> [Invoice] {
        try decoded(query(openStatement(of: customer, in: scope)), in: scope)
    }

    func openStatement(of customer: Customer.ID, in scope: Scope) -> SQL {
        """
        SELECT * FROM invoices WHERE \(scope) AND customer_id = \(customer) AND status = 'open'
        ORDER BY created_at, id
        LIMIT 200
        """
    }

    /// Who has an invoice whose latest charge failed, or that is overdue at `now`.
    package func delinquents(
        among customers: [Customer.ID], in scope: Scope, at now: Instant
    ) throws -> Set<Customer.ID> {
        let rows = try query(
            """
            SELECT DISTINCT customer_id FROM invoices
            WHERE \(scope) AND customer_id IN (\(list: customers)) AND status = 'open'
                AND (due_at < \(now) OR (due_at IS NULL AND attempt_count > 0))
            """)
        return Set(try rows.map { try $0.id("customer_id") })
    }

    /// One page, newest first. A cursor may name a draft that has been deleted since.
    package func page(
        in scope: Scope, customer: Customer.ID?, subscription: Subscription.ID?, status: Invoice.Status?,
        lateAt moment: Instant? = nil, _ request: PageRequest
    ) throws -> Page<Invoice> {
        var condition: SQL = "\(scope)"
        if let customer { condition = condition + " AND customer_id = \(customer)" }
        if let subscription { condition = condition + " AND subscription_id = \(subscription)" }
        // Those that are neither open nor paid are few, and have an index of their own.
        var filter = status.map { (wanted) -> SQL in
            switch wanted {
            case .open, .paid: "status = \(wanted)"
            case .draft, .uncollectible, .void: "status = \(wanted) AND status <> 'open' AND status <> 'paid'"
            }
        }
        if let moment {
            // As the merchant's figures count them.
            let late: SQL = "(due_at < \(moment) OR (due_at IS NULL AND attempt_count > 0))"
            filter = "status = \(Invoice.Status.open) AND " + late
        }
        let rows = try page("invoices", of: condition, where: filter, deleted: "deleted_invoices", request) { $0 }
        return Page(elements: try decoded(rows.elements, in: scope), hasMore: rows.hasMore)
    }

    func linesStatement(of ids: [Invoice.ID], in scope: Scope) -> SQL {
        """
        SELECT * FROM invoice_lines
        WHERE merchant_id = \(scope.merchant) AND invoice_id IN (\(list: ids))
        ORDER BY invoice_id, position
        """
    }

    /// Rows of `invoices` with their lines, read in one query.
    func decoded(_ rows: [Row], in scope: Scope) throws -> [Invoice] {
        guard !rows.isEmpty else { return [] }
        let ids: [Invoice.ID] = try rows.map { try $0.id("id") }
        let lineRows = try query(linesStatement(of: ids, in: scope))
        var lines: [Invoice.ID: [InvoiceLine]] = [:]
        let currencies = Dictionary(
            try rows.map { (try $0.id("id", of: Invoice.self), try $0.currency("currency")) }, uniquingKeysWith: { $1 })
        for row in lineRows {
            let invoice: Invoice.ID = try row.id("invoice_id")
            guard let currency = currencies[invoice] else { continue }
            lines[invoice, default: []].append(try InvoiceLine(row, in: currency))
        }
        let invoices = try rows.map { row in try Invoice(row, lines: lines[try row.id("id")] ?? []) }
        for invoice in invoices { identityMap.noteRead(invoice) }
        return invoices
    }
}

extension BillingTransaction {
    package var invoices: InvoiceRows { InvoiceRows(tx: self) }
}
