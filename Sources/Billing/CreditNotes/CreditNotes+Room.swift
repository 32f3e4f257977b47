import Core

extension CreditNotes {
    /// Takes back `amount` of an invoice, taxes included. An open invoice asks for that much less; of a paid one it is given
    /// back as `settlement` says, as credit when it says nothing. What only waits for the customer is given up at the processor
    /// first.
    ///
    /// - Throws: `invoice_not_creditable`; `amount_too_large` for more than the invoice has left to credit, or was paid for it
    ///   and not given back otherwise (M7); `payment_in_progress` while an attempt may still take the money (P6).
    ///   `offer_outdated` when something was credited since.
    /// - Parameter credited: what had been credited when somebody was asked whether to; nil where nobody was. Pressed twice, a
    ///   button credits once.
    public func create(
        of invoice: Invoice.ID, amount: Money, settlement: Settlement = Settlement(), reason: String? = nil,
        memo: String? = nil, in scope: Scope, metadata: [String: String] = [:], seen credited: Money? = nil,
        by actor: AuditActor? = nil
    ) async throws -> CreditNote {
        try await create(
            of: invoice, reason: reason, memo: memo, in: scope, metadata: metadata, seen: credited, by: actor
        ) { _ in (amount, settlement) }
    }

    /// How much of an invoice has been credited, and how much still can be.
    public struct Room: Hashable, Sendable {
        public let credited: Money
        public let left: Money
    }

    /// - Returns: nothing left of what is neither open nor paid.
    public func room(of invoice: Invoice) async throws -> Room {
        try await context.read { tx in
            let credited = try tx.creditNotes.credited(of: invoice, in: invoice.scope)
            guard invoice.isOpen || invoice.status == .paid else {
                return Room(credited: credited, left: .zero(invoice.currency))
            }
            let available = invoice.isOpen ? invoice.amountRemaining : try tx.pots.find(of: invoice).left
            return Room(credited: credited, left: try Money.min(available, invoice.total - credited).notNegative)
        }
    }
}
