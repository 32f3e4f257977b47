import Billing
import Core
import Localization
import Wording

extension InvoiceWords {
    /// The paper of a credit note that takes back from this invoice: what it takes back, and where that is.
    ///
    /// - Parameter logo: the merchant's; nil prints the name in its place.
    public func document(of note: CreditNote, logo: Logo?) throws -> InvoiceDocument {
        let say = reader.say
        let (whole, net) = (reader.money(note.money), reader.money(try note.money - note.tax))
        let taxes: [InvoiceDocument.Total] =
            note.tax.isZero
            ? []
            : [
                .init(say.netColumn, net),
                .init(say.taxes, reader.money(note.tax)),
            ]
        let sentences = [
            note.memo,
            note.owedAmount.isPositive ? say.creditNoteLess(reader.money(note.owedAmount)) : nil,
            note.creditAmount.isPositive ? say.creditNoteKept(reader.money(note.creditAmount)) : nil,
            note.refundAmount.isPositive ? say.creditNoteRefunded(reader.money(note.refundAmount)) : nil,
            note.outOfBandAmount.isPositive ? say.creditNoteOutside(reader.money(note.outOfBandAmount)) : nil,
        ].compactMap(\.self)
        return InvoiceDocument(
            language: say.tag, issuedAt: note.createdAt, title: say.creditNoteEntry, number: note.number,
            facts: [
                .init(say.invoiceNumber, note.number), .init(say.issuedOn, reader.date(note.createdAt)),
                .init(say.invoiceColumn, number),
            ],
            seller: .init(label: say.billedBy, name: seller.name, lines: seller.lines),
            buyer: .init(label: say.billedTo, name: buyer.name, lines: buyer.lines),
            columns: .init(
                description: say.descriptionColumn, quantity: say.quantityColumn, unitPrice: say.unitPriceColumn,
                amount: say.amountColumn),
            lines: [
                .init(say.creditNoteFor(number), quantity: reader.number(1), unitPrice: whole, amount: whole)
            ],
            totals: taxes + [.init(say.total, whole, isEmphasised: true)],
            note: sentences.joined(separator: "\n"),
            footer: seller.name, pageLabel: { say.page($0, of: $1) },
            brand: merchant.brand.paperColor, logo: logo)
    }

    /// `2026-03 FV-CN-000007.pdf`: beside the invoices of its month.
    public func archiveName(of note: CreditNote) -> String {
        let day = reader.zone.date(at: note.createdAt)
        return "\(day.description.prefix(7)) \(Self.safe(note.number)).pdf"
    }
}
