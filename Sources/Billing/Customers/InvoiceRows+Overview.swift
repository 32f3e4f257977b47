import Core
import Storage

extension InvoiceRows {
    /// The newest of a customer. Drafts are the merchant's business.
    func newest(_ count: Int, of customer: Customer.ID, in scope: Scope) throws -> Page<Invoice> {
        let rows = try query(newestStatement(count, of: customer, in: scope))
        return Page(elements: try decoded(Array(rows.prefix(count)), in: scope), hasMore: rows.count > count)
    }

    /// One more than that, which tells whether there are more.
    func newestStatement(_ count: Int, of customer: Customer.ID, in scope: Scope) -> SQL {
        """
        SELECT * FROM invoices WHERE \(scope) AND customer_id = \(customer) AND status <> 'draft'
        ORDER BY created_at DESC, id DESC LIMIT \(count + 1)
        """
    }
}
