import Core
import Storage

extension Invariant {
    /// What customers and invoices say of themselves.
    static let standings = [
        Invariant(
            name: "customer_has_one_currency",
            violations: """
                SELECT DISTINCT c.merchant_id, c.id AS subject FROM customers c
                JOIN (
                    SELECT merchant_id, customer_id, currency FROM subscriptions
                    UNION SELECT merchant_id, customer_id, currency FROM invoices
                    UNION SELECT merchant_id, customer_id, currency FROM invoice_items
                    UNION SELECT merchant_id, customer_id, currency FROM postings) had
                    ON had.merchant_id = c.merchant_id AND had.customer_id = c.id
                WHERE c.currency IS NULL OR c.currency <> had.currency
                """),
        Invariant(
            name: "standing_has_its_day",
            violations: """
                SELECT merchant_id, id AS subject FROM invoices
                WHERE CASE status WHEN 'paid' THEN paid_at WHEN 'void' THEN voided_at
                    WHEN 'uncollectible' THEN marked_uncollectible_at ELSE created_at END IS NULL
                """),
        Invariant(
            name: "lines_bear_the_taxes",
            violations: "SELECT merchant_id, id AS subject, tax, taxes FROM invoices WHERE tax <> 0 OR taxes <> '[]'",
            judge: { db, invoices in
                guard !invoices.isEmpty else { return [] }
                let lines = try db.query(
                    """
                    SELECT merchant_id, invoice_id, taxes FROM invoice_lines
                    WHERE merchant_id IN (\(list: Array(Set(try invoices.map { try $0.text("merchant_id") }))))
                        AND invoice_id IN (\(list: try invoices.map { try $0.text("subject") })) AND taxes <> '[]'
                    """)
                var borne: [String: [String: Int64]] = [:]
                for line in lines {
                    let invoice = try line.text("merchant_id") + " " + line.text("invoice_id")
                    for tax in try InvoiceTax.list(line.text("taxes")) {
                        borne[invoice, default: [:]][tax.taxRate, default: 0] += tax.amount
                    }
                }
                return try invoices.filter { row in
                    let taxes = try InvoiceTax.list(row.text("taxes"))
                    let wanted = Dictionary(taxes.map { ($0.taxRate, $0.amount) }, uniquingKeysWith: +)
                    let invoice = try row.text("merchant_id") + " " + row.text("subject")
                    let tax = try row.int64("tax")
                    return (borne[invoice] ?? [:]) != wanted || taxes.reduce(0) { $0 + $1.amount } != tax
                }
            }),
    ]
}
