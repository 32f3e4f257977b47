import Core
import Storage

extension Invariant {
    /// Taxes are their rates, on lines, invoices and credit notes.
    static let taxes = [
        Invariant(
            name: "lines_bear_the_taxes",
            violations: "SELECT merchant_id, id AS subject, tax, taxes FROM invoices WHERE tax <> 0 OR taxes <> '[]'",
            judge: { tx, invoices in
                guard !invoices.isEmpty else { return [] }
                let lines = try tx.invariants.taxedLines(
                    of: try invoices.map { try $0.text("subject") },
                    merchants: Array(Set(try invoices.map { try $0.text("merchant_id") })))
                var borne: [String: [String: Int64]] = [:]
                for line in lines {
                    let invoice = try line.text("merchant_id") + " " + line.text("invoice_id")
                    for tax in try InvoiceTax.Stored.list(line.text("taxes")) {
                        borne[invoice, default: [:]][tax.taxRate, default: 0] += tax.amount
                    }
                }
                return try invoices.filter { row in
                    let taxes = try InvoiceTax.Stored.list(row.text("taxes"))
                    let wanted = Dictionary(taxes.map { ($0.taxRate, $0.amount) }, uniquingKeysWith: +)
                    let invoice = try row.text("merchant_id") + " " + row.text("subject")
                    let tax = try row.int64("tax")
                    return (borne[invoice] ?? [:]) != wanted || taxes.reduce(0) { $0 + $1.amount } != tax
                }
            }),
        // Each tax is its rate of what was taxable. Taxes that lines include are rounded beside one another: a unit for each.
        Invariant(
            name: "taxes_are_their_rates",
            violations: """
                SELECT i.merchant_id, i.id AS subject, i.currency, i.taxes, (
                    SELECT COUNT(*) FROM invoice_lines l WHERE l.merchant_id = i.merchant_id AND l.invoice_id = i.id
                ) AS line_count
                FROM invoices i WHERE i.taxes <> '[]'
                """,
            judge: { _, invoices in
                try invoices.filter { row in
                    let taxes = try InvoiceTax.Stored.list(row.text("taxes"))
                    let included = Int64(taxes.count { $0.isInclusive })
                    let rounding = included > 1 ? 1 + included * (try row.int64("line_count")) : 1
                    let currency = try row.currency("currency")
                    return taxes.contains { tax in
                        // A tax that cannot be computed again is named like one that is wrong.
                        let exact = try? Rate(millionths: tax.millionths).tax(on: Money(tax.taxable, currency)).amount
                        return exact.map { !(($0 - rounding)...($0 + rounding)).contains(tax.amount) } ?? true
                    }
                }
            }),
        Invariant(
            name: "credited_tax_is_of_its_note",
            violations: """
                SELECT i.merchant_id, i.id AS subject FROM invoices i
                LEFT JOIN (
                    SELECT merchant_id, invoice_id, SUM(amount) AS amount FROM postings
                    WHERE account = 'tax' GROUP BY merchant_id, invoice_id
                ) p ON p.merchant_id = i.merchant_id AND p.invoice_id = i.id
                LEFT JOIN (
                    SELECT merchant_id, invoice_id, SUM(tax) AS tax FROM credit_notes GROUP BY merchant_id, invoice_id
                ) n ON n.merchant_id = i.merchant_id AND n.invoice_id = i.id
                WHERE i.status <> 'draft' AND -COALESCE(p.amount, 0)
                    <> CASE WHEN i.status = 'void' THEN 0 ELSE i.tax - COALESCE(n.tax, 0) END
                """),
    ]
}
