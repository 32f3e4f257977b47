import Billing
import Core
import Localization
import Wording

extension InvoiceWords {
    /// The receipt of the charge that paid this invoice. Refunds are those of that charge.
    ///
    /// - Parameters:
    ///   - address: of the page that says whether it is genuine.
    ///   - logo: the merchant's; nil prints the name in its place.
    /// - Throws: ``BillingError`` `unavailable`, for an address too long for a square code.
    public func document(of receipt: Receipt, address: String, logo: Logo?) throws(BillingError) -> InvoiceDocument {
        let say = reader.say
        let paidOn = reader.date(receipt.paidAt)
        let paid = reader.money(receipt.money)
        let isRefunded = try receipt.money.isAtMost(Money.sum(refunds.map(\.money), in: receipt.money.currency))
        var facts: [InvoiceDocument.Fact] = [.init(say.paymentMailInvoice, number), .init(say.paymentMailDate, paidOn)]
        if let paidWith { facts.append(.init(say.paidWith, paidWith)) }
        var totals: [InvoiceDocument.Total] = [.init(say.amountPaid, paid, isEmphasised: true)]
        for refund in refunds {
            let date = reader.date(refund.settledAt ?? refund.createdAt)
            totals.append(.init(say.refundedOn(date), reader.money(try refund.money.negated())))
        }
        var document = InvoiceDocument(
            language: say.tag, issuedAt: receipt.paidAt, title: say.receiptTitle, number: number,
            stamp: .init(
                isRefunded ? say.amountRefunded : say.receiptStands, tone: isRefunded ? .neutral : .positive),
            facts: facts,
            seller: .init(label: say.billedBy, name: seller.name, lines: seller.lines),
            buyer: .init(label: say.billedTo, name: buyer.name, lines: buyer.lines),
            columns: .init(
                description: say.descriptionColumn, quantity: say.quantityColumn, unitPrice: say.unitPriceColumn,
                amount: say.amountColumn),
            lines: [],
            totals: totals,
            note: receipt.scope.mode.isLive ? say.thanks : say.receiptOfTest,
            footer: seller.name, pageLabel: { say.page($0, of: $1) },
            brand: merchant.brand.paperColor, logo: logo)
        document.proof = try InvoiceDocument.Proof(say.receiptProof, address: address)
        return document
    }

    /// `recibo-FV-000123.pdf`: no text of anybody's reaches it (W8).
    public var receiptFileName: String { "\(reader.say.receiptFileName)-\(safeNumber).pdf" }
}
