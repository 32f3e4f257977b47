import Core
import Storage

extension [Row] {
    /// One sum for each of these invoices that has any, in its currency.
    ///
    /// - Parameters:
    ///   - column: what holds the sums.
    ///   - key: what names the invoice of each.
    func sums(_ column: String, of invoices: [Invoice], by key: String = "invoice_id") throws -> [Invoice.ID: Money] {
        let currencies = Dictionary(invoices.map { ($0.id, $0.currency) }, uniquingKeysWith: { $1 })
        var sums: [Invoice.ID: Money] = [:]
        for row in self {
            let id: Invoice.ID = try row.id(key)
            guard let currency = currencies[id] else { continue }
            sums[id] = Money(try row.int64(column), currency)
        }
        return sums
    }
}
