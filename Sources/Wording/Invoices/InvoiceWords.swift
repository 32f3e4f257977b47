import Billing
import Core
import Localization

/// What an invoice says, on screen and on paper alike, in the reader's words. Amounts are those that were stored (M4).
public struct InvoiceWords: Sendable {
    public let invoice: Invoice
    public let merchant: Merchant
    public let reader: Reader
    public let standing: InvoiceStanding
    public let paidWith: String?
    /// Those that the processor has confirmed, oldest first.
    public let refunds: [Refund]

    public init(
        invoice: Invoice, merchant: Merchant, reader: Reader, standing: InvoiceStanding, paidWith: String?,
        refunds: [Refund]
    ) {
        self.invoice = invoice
        self.merchant = merchant
        self.reader = reader.ofPapers(of: invoice)
        self.standing = standing
        self.paidWith = paidWith
        self.refunds = refunds
    }

    private var say: any Language { reader.say }

    public var number: String { invoice.number ?? say.draftNumber }
    public var title: String { say.invoiceNamed(number) }
    public var issuedAt: Instant { invoice.issuedAt }

    private func less(_ amount: Money) throws -> String { reader.money(try amount.negated()) }

    /// Labels and values of the head.
    public var dates: [(label: String, value: String)] {
        var dates = [(say.issuedOn, reader.date(issuedAt))]
        if let paid = invoice.paidAt {
            dates.append((say.paidOn, reader.date(paid)))
        } else if let due = invoice.dueAt {
            dates.append((say.dueOn, reader.date(due)))
        }
        if let paidWith = paidWith ?? balance { dates.append((say.paidWith, paidWith)) }
        return dates
    }

    /// What paid it whole, where no money had to move.
    private var balance: String? {
        guard invoice.status == .paid, !invoice.amountDue.isPositive, invoice.balanceApplied.isPositive else {
            return nil
        }
        return say.fromBalance(reader.money(invoice.balanceApplied))
    }

    /// What the merchant wrote on it, by paragraphs.
    public var text: [String] { Self.paragraphs(invoice.description) }
    /// What the merchant wrote below it.
    public var footer: [String] { Self.paragraphs(invoice.footer) }

    private static func paragraphs(_ text: String?) -> [String] {
        text?.split(separator: "\n").map(String.init) ?? []
    }

    public struct Line: Sendable {
        public let description, period, quantity, unitPrice, amount: String
    }

    public var lines: [Line] {
        invoice.lines.map { line in
            Line(
                description: line.description.isEmpty ? say.oneTimeCharge : line.description,
                period: reader.period(from: line.period.start, to: line.period.end),
                quantity: reader.number(line.quantity), unitPrice: reader.money(line.unitAmount),
                amount: reader.money(line.amount))
        }
    }

    public struct Total: Sendable {
        public let label, amount: String
        public let isEmphasised: Bool
    }

    public func totals() throws -> [Total] {
        var totals = [Total(label: say.subtotal, amount: reader.money(invoice.subtotal), isEmphasised: false)]
        totals += try invoice.discounts.map {
            Total(label: "\(say.discount): \($0.name)", amount: try less($0.amount), isEmphasised: false)
        }
        // Of older invoices it is not known what took it.
        let unnamed = try invoice.discount - Money.sum(invoice.discounts.map(\.amount), in: invoice.currency)
        if unnamed.isPositive {
            totals.append(.init(label: say.discount, amount: try less(unnamed), isEmphasised: false))
        }
        totals += invoice.taxes.map {
            .init(label: label(of: $0), amount: reader.money($0.amount), isEmphasised: false)
        }
        totals.append(
            .init(label: say.total, amount: reader.money(invoice.total), isEmphasised: invoice.status == .paid))
        if invoice.balanceApplied.isPositive {
            totals.append(
                .init(label: say.creditApplied, amount: try less(invoice.balanceApplied), isEmphasised: false))
        } else if invoice.balanceApplied.isNegative, !invoice.total.isNegative {
            // What was owed from before is asked for with this one.
            totals.append(.init(label: say.debtAdded, amount: try less(invoice.balanceApplied), isEmphasised: false))
        } else if invoice.balanceApplied.isNegative {
            totals.append(.init(label: say.creditKept, amount: try less(invoice.balanceApplied), isEmphasised: false))
        }
        if invoice.amountCredited.isPositive {
            totals.append(.init(label: say.creditTitle, amount: try less(invoice.amountCredited), isEmphasised: false))
        }
        if invoice.amountPaid.isPositive {
            totals.append(.init(label: say.amountPaid, amount: reader.money(invoice.amountPaid), isEmphasised: false))
        }
        totals += try refunds.map { refund in
            Total(
                label: say.refundedOn(reader.date(refund.settledAt ?? refund.createdAt)),
                amount: try less(refund.money), isEmphasised: false)
        }
        if invoice.isOpen {
            totals.append(
                .init(label: say.amountDue, amount: reader.money(invoice.amountRemaining), isEmphasised: true))
        }
        return totals
    }

    /// `IVA 19 %`, and whether the price held it already.
    private func label(of tax: InvoiceTax) -> String {
        let percent = (try? Rate(millionths: tax.millionths)).map(reader.percent) ?? ""
        return tax.isInclusive ? say.taxIncluded(tax.displayName, percent) : say.taxLine(tax.displayName, percent)
    }
}
