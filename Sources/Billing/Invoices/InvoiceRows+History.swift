import Core
import Storage

/// What was issued to a customer.
extension InvoiceRows {
    package func issued(
        of customer: Customer.ID, in scope: Scope, zone: Zone, matching filter: InvoiceFilter, _ request: PageRequest
    ) throws -> Page<Invoice> {
        var condition: SQL = "status <> 'draft'"
        if let year = filter.year {
            let days = zone.days(ofYear: year)
            condition = condition + " AND finalized_at >= \(days.lowerBound) AND finalized_at < \(days.upperBound)"
        }
        if let status = filter.status { condition = condition + " AND status = \(status)" }
        if let number = filter.number { condition = condition + " AND " + numbered(number) }
        let rows = try page(
            "invoices", of: "\(scope) AND customer_id = \(customer)", where: condition, request
        ) { $0 }
        return Page(elements: try decoded(rows.elements, in: scope), hasMore: rows.hasMore)
    }

    package func tally(
        of customer: Customer.ID, in scope: Scope, zone: Zone, number: String?
    ) throws -> InvoiceTally {
        let issued: SQL = "\(scope) AND customer_id = \(customer) AND status <> 'draft'"
        let ends = try first(
            "SELECT MIN(finalized_at) AS earliest, MAX(finalized_at) AS latest FROM invoices WHERE \(issued)")
        guard let earliest = try ends?.instantIfAny("earliest"), let latest = try ends?.instantIfAny("latest") else {
            return InvoiceTally(parts: [])
        }
        var year: SQL = "CASE"
        for each in zone.date(at: earliest).year...zone.date(at: latest).year {
            year = year + " WHEN finalized_at < \(zone.days(ofYear: each).upperBound) THEN \(each)"
        }
        let wanted: SQL = number.map(numbered) ?? "1 = 1"
        let rows = try query(
            """
            SELECT \(year + " END") AS year, status, COUNT(*) AS count,
                SUM(CASE WHEN \(wanted) THEN 1 ELSE 0 END) AS numbered
            FROM invoices WHERE \(issued)
            GROUP BY 1, 2
            """)
        return InvoiceTally(
            parts: try rows.map { row in
                .init(
                    year: try row.int("year"), status: try row.value("status"), count: try row.int("count"),
                    numbered: try row.int("numbered"))
            })
    }

    /// `%` and `_` are looked for as they are.
    private func numbered(_ part: String) -> SQL {
        let literal = part.lowercased().replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_")
        return "LOWER(number) LIKE \("%" + literal + "%") ESCAPE '!'"
    }

    /// What moved for these, each kind of thing asked for once.
    package func records(
        of invoices: [Invoice], of customer: Customer.ID, in scope: Scope
    ) throws -> [InvoiceRecord] {
        guard !invoices.isEmpty else { return [] }
        let ids = invoices.map(\.id)
        let methods = try payingMethods(of: invoices, of: customer, in: scope)
        let refunds = Dictionary(grouping: try tx.refunds.all(of: ids, in: scope), by: \.invoice)
        let givenBack = try tx.refunds.givenBack(of: invoices, in: scope)
        let credited = try tx.creditNotes.credited(of: invoices, in: scope)
        return try invoices.map { invoice in
            let nothing = Money.zero(invoice.currency)
            let returned = refunds[invoice.id] ?? []
            return InvoiceRecord(
                invoice: invoice, paidWith: methods[invoice.id], refunds: returned,
                givenBack: givenBack[invoice.id] ?? .nothing(in: invoice.currency),
                credited: credited[invoice.id] ?? nothing,
                refunded: try Money.sum(returned.map(\.money), in: invoice.currency))
        }
    }

    private func payingMethods(
        of invoices: [Invoice], of customer: Customer.ID, in scope: Scope
    ) throws -> [Invoice.ID: PaymentMethod] {
        let last = try tx.attempts.payingMethods(of: invoices, in: scope)
        let ids = Array(Set(last.values))
        guard !ids.isEmpty else { return [:] }
        let methods = try tx.methods.find(ids, of: customer, in: scope)
        return last.compactMapValues { id in methods.first { $0.id == id } }
    }
}

extension Zone {
    /// From the first instant of a year to that of the next; without an end where the calendar has none.
    func days(ofYear year: Int) -> Range<Instant> {
        let start = (try? CalendarDate(year: year, month: 1, day: 1)).map(startOfDay) ?? Instant(milliseconds: .min)
        let end = (try? CalendarDate(year: year + 1, month: 1, day: 1)).map(startOfDay) ?? Instant(milliseconds: .max)
        return start..<max(start, end)
    }
}
