import Billing
import Core
import Documents
import Localization
import Wording

/// The list of invoices as a table for accountants: a row each, amounts as they were stored (M4).
struct InvoiceSheet: Sendable {
    let reader: Reader

    private var say: any Language { reader.say }

    /// What the file begins with.
    var head: String {
        CSV.byteOrderMark
            + CSV.line(
                [
                    say.invoiceNumber, say.dateColumn, say.dueOn, say.paidOn, say.statusColumn, say.descriptionColumn,
                    say.periodStart, say.periodEnd, say.currencyColumn, say.subtotal, say.discount, say.netColumn,
                    say.taxes,
                    say.total, say.amountPaid, say.amountRefunded, say.creditNotes,
                ].map(CSV.Cell.text))
    }

    func line(_ record: InvoiceRecord, standing: InvoiceStanding, _ plans: Plans) -> String {
        let invoice = record.invoice
        let span = invoice.billedSpan
        func amount(_ minorUnits: Int64) -> CSV.Cell { .amount(Money(minorUnits, invoice.currency)) }
        return CSV.line([
            .text(invoice.number ?? say.draftNumber), day(invoice.issuedAt), day(invoice.dueAt), day(invoice.paidAt),
            .text(say.status(standing)), .text(plans.title(of: invoice, in: say)), day(span?.start),
            span.map { .day(reader.zone.date(at: $0.end).adding(days: -1)) } ?? .empty,
            .text(invoice.currency.code.uppercased()), amount(invoice.subtotal), amount(invoice.discount),
            amount(invoice.total - invoice.tax), amount(invoice.tax), amount(invoice.total), amount(invoice.amountPaid),
            amount(record.refunded),
            amount(record.credited),
        ])
    }

    private func day(_ instant: Instant?) -> CSV.Cell { instant.map { .day(reader.zone.date(at: $0)) } ?? .empty }
}
