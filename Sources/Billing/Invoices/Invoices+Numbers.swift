import Core

extension Invoices {
    /// The invoices with this number, in whichever case it was typed; of the merchant's own series the count alone will do:
    /// `42` for `GYM-000042`.
    ///
    /// - Parameter status: nil for all.
    public func numbered(
        _ typed: String, status: Invoice.Status? = nil, in scope: Scope
    ) async throws -> Page<Invoice> {
        let typed = typed.filter { !$0.isWhitespace }
        return try await context.read { tx in
            var numbers = [typed, typed.uppercased()]
            if typed.utf8.count <= 12, let count = Int64(typed), count > 0 {
                numbers.append(InvoiceNumber.text(count, of: try tx.merchants.find(scope.merchant)))
            }
            let found = try tx.invoices.all(numbered: numbers, in: scope)
            return Page(elements: found.filter { status == nil || $0.status == status }, hasMore: false)
        }
    }
}
