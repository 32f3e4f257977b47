import Core

extension CreditNotes {
    public func find(_ id: CreditNote.ID, in scope: Scope) async throws -> CreditNote {
        try await context.read { try $0.creditNotes.find(id, in: scope) }
    }

    public func list(
        in scope: Scope, invoice: Invoice.ID? = nil, customer: Customer.ID? = nil,
        _ page: PageRequest = PageRequest()
    ) async throws -> Page<CreditNote> {
        try await context.read { tx in
            try tx.creditNotes.page(in: scope, invoice: invoice, customer: customer, page)
        }
    }
}
