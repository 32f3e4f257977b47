import Billing
import Core
import Storage

extension Shop {
    /// An invoice stands otherwise, as if it had become so: what the tables themselves do not forbid.
    public func mark(_ invoice: Invoice, as status: Invoice.Status) async throws {
        let isDraft = status == .draft
        try await context.database.write { db in
            _ = try db.execute(
                """
                UPDATE invoices SET status = \(status), number = \(isDraft ? nil : invoice.number),
                    finalized_at = \(isDraft ? nil : invoice.finalizedAt)
                WHERE \(scope) AND id = \(invoice.id)
                """)
        }
    }
}
