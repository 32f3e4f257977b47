import Billing
import Core
import Localization
import Wording

/// The list of papers as a table for accountants: a row each, amounts as they were stored (M4). What a credit note takes back is
/// negative, so that columns can be summed.
public struct InvoiceSheet: Sendable {
    let reader: Reader

    public init(reader: Reader) { self.reader = reader }

    private var say: any Language { reader.say }

    /// What the file begins with.
    public var head: String {
        CSV.byteOrderMark
            + CSV.line(
                [
                    say.invoiceNumber, say.dateColumn, say.dueOn, say.paidOn, say.statusColumn, say.descriptionColumn,
                    say.periodStart, say.periodEnd, say.currencyColumn, say.subtotal, say.discount, say.netColumn,
                    say.taxes,
                    say.total, say.amountPaid, say.amountRefunded, say.creditNotes, say.paperColumn, say.invoiceColumn,
                ].map(CSV.Cell.text))
    }

    public func line(_ record: InvoiceRecord, standing: InvoiceStanding, _ plans: Plans) throws -> String {
        let invoice = record.invoice
        let span = invoice.billedSpan
        return CSV.line([
            .text(invoice.number ?? say.draftNumber), day(invoice.issuedAt), day(invoice.dueAt), day(invoice.paidAt),
            .text(say.status(standing)), .text(plans.title(of: invoice, in: say)), day(span?.start),
            span.map { .day(reader.zone.date(at: $0.end).adding(days: -1)) } ?? .empty,
            .text(invoice.currency.code.uppercased()), .amount(invoice.subtotal), .amount(invoice.discount),
            .amount(try invoice.total - invoice.tax), .amount(invoice.tax), .amount(invoice.total),
            .amount(invoice.amountPaid),
            .amount(record.refunded), .amount(record.credited), .text(say.invoiceTitle), .empty,
        ])
    }

    /// A credit note, with the number of the invoice that it takes back from.
    public func line(_ note: CreditNote, of invoice: Invoice) throws -> String {
        let nothing = CSV.Cell.amount(.zero(note.money.currency))
        let net = CSV.Cell.amount(try note.tax - note.money)
        let number = invoice.number ?? say.draftNumber
        return CSV.line([
            .text(note.number), day(note.createdAt), .empty, .empty, .empty, .text(say.creditNoteFor(number)), .empty,
            .empty, .text(note.money.currency.code.uppercased()), net, nothing, net,
            .amount(try note.tax.negated()), .amount(try note.money.negated()), nothing, nothing, nothing,
            .text(say.creditNoteEntry), .text(number),
        ])
    }

    private func day(_ instant: Instant?) -> CSV.Cell { instant.map { .day(reader.zone.date(at: $0)) } ?? .empty }
}
