import Core
import Storage

extension InvoiceRows {
    /// The newest of a customer. Drafts are the merchant's business.
    func newest(_ count: Int, of customer: Customer.ID, in scope: Scope) throws -> Page<Invoice> {
        let mine: SQL = "\(scope) AND customer_id = \(customer)"
        let rows = try page("invoices", of: mine, where: "status <> 'draft'", PageRequest(limit: count)) { $0 }
        return Page(elements: try decoded(rows.elements, in: scope), hasMore: rows.hasMore)
    }
}
