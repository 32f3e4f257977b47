import Billing
import Core
import Localization
import Wording

/// One thing that happened to a customer's money, in their words.
struct PaymentEntryWords: Sendable {
    let entry: PaymentHistory.Entry
    /// What it was for.
    let about: String
    private let method: String?
    private let reader: Reader

    init(_ entry: PaymentHistory.Entry, _ plans: Plans, _ context: CustomerContext) {
        self.entry = entry
        about = plans.title(of: entry.invoice, for: context.reader)
        reader = context.reader
        method = if case .attempt(_, let method?, _) = entry.event { context.words(method).title } else { nil }
    }

    private var say: any Language { reader.say }

    var date: String { reader.shortDate(entry.at) }
    /// A dash for what its customer did not finish: nothing was paid.
    var amount: String { isUnfinished ? "–" : reader.money(entry.money) }

    /// In the list. The paper of a refund moves nothing by itself: the refund stands there too, and would look like twice.
    var listedAmount: String { isPaperOfRefund ? "–" : amount }

    /// A credit note all of which goes back by a refund.
    private var isPaperOfRefund: Bool {
        guard case .creditNote(let note) = entry.event else { return false }
        return note.refundAmount.isPositive && note.refundAmount == note.money
    }

    /// A checkout that was opened and left, or is open still.
    private var isUnfinished: Bool {
        guard case .attempt(let attempt, _, _) = entry.event else { return false }
        return isOpen || PaymentStanding(attempt) == .canceled
    }

    /// A checkout that may still be paid: nobody can say yet that nothing was charged.
    private var isOpen: Bool {
        guard case .attempt(let attempt, _, _) = entry.event else { return false }
        return attempt.method == nil && PaymentStanding(attempt) == .created
    }

    /// What it was.
    var title: String {
        switch entry.event {
        case .attempt where isUnfinished: say.unfinishedEntry
        case .attempt, .paidOutside: say.paymentEntry
        case .refund: say.refundEntry
        case .creditNote: isPaperOfRefund ? say.creditNoteOfRefundEntry : say.creditNoteEntry
        }
    }

    /// Nil for a paper that neither succeeds nor fails.
    var standing: PaymentStanding? {
        switch entry.event {
        case .attempt(let attempt, _, let refunded): refunded == attempt.money ? .refunded : PaymentStanding(attempt)
        case .paidOutside: .succeeded
        case .creditNote: nil
        case .refund(let refund):
            switch refund.state {
            case .pending: .processing
            case .succeeded: .refunded
            case .failed: .failed
            }
        }
    }

    /// Why it was refused, or where the money is.
    var sentences: [String] {
        switch entry.event {
        case .attempt where isOpen: [say.openEntryText(reader.money(entry.money))]
        case .attempt where isUnfinished: [say.unfinishedEntryText(reader.money(entry.money))]
        case .attempt(let attempt, _, _) where attempt.state == .failed:
            [say.decline(DeclineReason(code: attempt.declineCode))]
        case .attempt(let attempt, _, let refunded):
            (attempt.overpaidAt == nil ? [] : [say.paymentBecameCredit])
                + (refunded.isZero ? [] : [say.paymentWasRefunded(reader.money(refunded), of: amount)])
        case .paidOutside: [say.paidOutsideSentence]
        case .refund(let refund): refund.state == .failed ? [] : [say.refundGoesBack]
        case .creditNote(let note): sentences(of: note)
        }
    }

    private func sentences(of note: CreditNote) -> [String] {
        [
            note.memo,
            note.owedAmount.isPositive ? say.creditNoteLess(reader.money(note.owedAmount)) : nil,
            note.creditAmount.isPositive ? say.creditNoteKept(reader.money(note.creditAmount)) : nil,
            note.refundAmount.isPositive ? say.creditNoteRefunded(reader.money(note.refundAmount)) : nil,
            isPaperOfRefund ? say.creditNoteIsPaper : nil,
            note.outOfBandAmount.isPositive ? say.creditNoteOutside(reader.money(note.outOfBandAmount)) : nil,
        ].compactMap(\.self)
    }

    /// Labels and values, the reference last: it is what somebody reads out to the merchant.
    var facts: [(label: String, value: String)] {
        var facts = [(say.dateColumn, reader.dateTime(entry.at)), (say.planColumn, about)]
        if let method { facts.append((say.paidWith, method)) }
        facts.append((say.invoiceColumn, entry.invoice.number ?? say.draftNumber))
        if case .creditNote(let note) = entry.event { facts.append((say.creditNoteEntry, note.number)) }
        facts.append((say.referenceLabel, entry.id))
        return facts
    }
}
