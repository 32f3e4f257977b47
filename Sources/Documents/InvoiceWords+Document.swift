import Billing
import Core
import Localization
import Wording

extension InvoiceWords {
    /// The paper: the same words as the page.
    ///
    /// - Parameters:
    ///   - address: where it can be paid, when it is open.
    ///   - logo: the merchant's; nil prints the name in its place.
    public func document(address: String, logo: Logo?) throws -> InvoiceDocument {
        let say = reader.say
        let totals = try totals()
        return InvoiceDocument(
            language: say.tag, issuedAt: issuedAt, title: say.invoiceTitle, number: number,
            stamp: .init(say.status(standing), tone: tone),
            facts: [.init(say.invoiceNumber, number)] + (dates + fields).map { .init($0.label, $0.value) },
            seller: .init(label: say.billedBy, name: seller.name, lines: seller.lines),
            buyer: .init(label: say.billedTo, name: buyer.name, lines: buyer.lines),
            columns: .init(
                description: say.descriptionColumn, quantity: say.quantityColumn, unitPrice: say.unitPriceColumn,
                amount: say.amountColumn),
            lines: lines.map {
                .init(
                    $0.description, period: $0.period, quantity: $0.quantity, unitPrice: $0.unitPrice, amount: $0.amount
                )
            },
            totals: totals.map { .init($0.label, $0.amount, isEmphasised: $0.isEmphasised) },
            note: note(address).isEmpty ? nil : note(address).joined(separator: "\n"),
            footer: seller.name, pageLabel: { say.page($0, of: $1) },
            brand: merchant.brand.paperColor, logo: logo)
    }

    /// What the merchant wrote, and how to pay it, or thanks.
    private func note(_ address: String) -> [String] {
        let last = invoice.isOpen ? reader.say.payOnline(address) : invoice.status == .paid ? reader.say.thanks : nil
        return Array(text.prefix(4)) + footer.prefix(3) + [last].compactMap(\.self)
    }

    private var tone: InvoiceDocument.Stamp.Tone {
        switch standing {
        case .paid: .positive
        case .open, .pastDue, .refused, .requiresAction, .awaitingTransfer, .processing, .promised: .attention
        case .draft, .uncollectible, .void, .refunded, .partlyRefunded, .credited, .partlyCredited: .neutral
        }
    }

    /// A name that no user text can reach (W8).
    public var fileName: String { "\(reader.say.invoiceFileName)-\(safeNumber).pdf" }

    /// `2026-03 FV-000123.pdf`: in an archive, so that a folder is in order of time.
    public var archiveName: String {
        let day = reader.zone.date(at: issuedAt)
        return "\(day.description.prefix(7)) \(safeNumber).pdf"
    }

    /// Digits, letters and hyphens of the number alone.
    var safeNumber: String { Self.safe(number) }

    static func safe(_ number: String) -> String {
        let safe = number.unicodeScalars.filter {
            $0.isASCII && ($0.properties.isAlphabetic || "0123456789-".unicodeScalars.contains($0))
        }
        return String(String(String.UnicodeScalarView(safe)).prefix(40))
    }
}

extension Brand {
    /// Of all papers. A paper is drawn whatever was stored: a colour that is none is black.
    var paperColor: HexColor { (try? HexColor(color)) ?? .black }
}
