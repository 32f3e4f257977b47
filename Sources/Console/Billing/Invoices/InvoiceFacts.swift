import Billing
import Core
import Localization
import Wording

/// All that is known of one invoice, read for its page and its paper.
struct InvoiceFacts: Sendable {
    let invoice: Invoice
    let words: InvoiceWords
    /// Nil where there was nothing to pay.
    let payment: Payment?
    /// Newest first.
    let attempts: [AttemptWords]
    /// Newest first.
    let notes: [CreditNote]
    /// What can still be credited of it.
    let room: CreditNotes.Room

    /// - Throws: `resource_missing` for another merchant's or mode's, too (C2).
    init(_ id: Invoice.ID, _ context: ConsoleContext) async throws {
        let (billing, scope) = (context.billing, context.scope)
        let invoices = Invoices(billing)
        let invoice = try await invoices.find(id, in: scope)
        let owed = invoice.isOpen ? try await invoices.debt(of: invoice.customer, in: scope)[id] : nil
        let back = try await Refunds(billing).givenBack(of: [invoice], in: scope)[id]
        var attempts: [AttemptWords] = []
        for attempt in try await Payments(billing).attempts(of: id, in: scope).reversed() {
            var method: PaymentMethod?
            if let id = attempt.method {
                method = try await PaymentMethods(billing).findIfAny(id, of: attempt.customer, in: scope)
            }
            attempts.append(AttemptWords(attempt: attempt, method: method, reader: context.reader))
        }
        let paying = attempts.filter(\.attempt.hasPaid)
        let isByOne = paying.allSatisfy { $0.attempt.method == paying.first?.attempt.method }
        words = InvoiceWords(
            invoice: invoice, merchant: context.merchant, reader: context.reader,
            standing: try InvoiceStanding(invoice, owed: owed, givenBack: back),
            paidWith: invoice.status == .paid && isByOne
                ? paying.first?.method?.facts.title(in: context.say) : nil,
            refunds: try await Refunds(billing).of(id, in: scope))
        self.invoice = invoice
        self.attempts = attempts
        payment = try await Payments(billing).payment(of: id, in: scope)
        notes = try await CreditNotes(billing).list(in: scope, invoice: id, PageRequest(limit: 100)).elements
        room = try await CreditNotes(billing).room(of: invoice)
    }

    /// What can be done with it as it stands.
    var acts: [InvoiceAct] { InvoiceAct.allCases.filter { $0.isPossible(for: invoice) } }
}
