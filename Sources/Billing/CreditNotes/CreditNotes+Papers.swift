import Core

extension CreditNotes {
    /// A credit note, and the invoice that it takes back from.
    public struct Paper: Sendable {
        public let note: CreditNote
        public let invoice: Invoice
    }

    /// One page of what a customer was given, newest first.
    ///
    /// - Parameters:
    ///   - zone: of the calendar that years belong to.
    ///   - year: nil for all.
    public func papers(
        of customer: Customer.ID, in scope: Scope, zone: Zone, year: Int?, _ page: PageRequest
    ) async throws -> Page<Paper> {
        try await context.read { tx in
            let notes = try tx.creditNotes.page(of: customer, in: scope, zone: zone, year: year, page)
            guard !notes.elements.isEmpty else { return Page(elements: [], hasMore: false) }
            let invoices = try tx.invoices.find(Array(Set(notes.elements.map(\.invoice))), in: scope)
            let byID = Dictionary(invoices.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
            return Page(
                elements: notes.elements.compactMap { note in
                    byID[note.invoice].map { Paper(note: note, invoice: $0) }
                }, hasMore: notes.hasMore)
        }
    }

    /// How many those are.
    public func count(of customer: Customer.ID, in scope: Scope, zone: Zone, year: Int?) async throws -> Int {
        try await context.read { try $0.creditNotes.count(of: customer, in: scope, zone: zone, year: year) }
    }
}
