import Core
import Storage

/// What every table says of one customer, as text to take along.
struct PersonalDataRows: Rows {
    let tx: BillingTransaction

    /// The customer's own row; nil when there is none, or they are deleted.
    func customer(_ id: Customer.ID, in scope: Scope) throws -> String? {
        try first("SELECT * FROM customers WHERE \(scope) AND id = \(id) AND deleted_at IS NULL").map { row in
            try PersonalRecord(row, Self.customerColumns).text
        }
    }

    func page(
        _ section: Section, of id: Customer.ID, in scope: Scope, _ request: PageRequest
    ) throws -> Page<(id: String, text: String)> {
        var which: SQL = "\(scope) AND customer_id = \(id)"
        if section.isByInvoice {
            which = which + " AND invoice_id IN (SELECT id FROM invoices WHERE \(scope) AND customer_id = \(id))"
        }
        return try page(section.table, of: which, request) {
            (id: try $0.text("id"), text: try PersonalRecord($0, section.columns).text)
        }
    }
}

extension BillingTransaction {
    var personalData: PersonalDataRows { PersonalDataRows(tx: self) }
}
