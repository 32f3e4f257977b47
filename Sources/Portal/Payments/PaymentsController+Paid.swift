import Billing
import Core
import Localization
import Wording

extension PaymentsController {
    /// What was paid, and whether that is still so.
    ///
    /// - Parameter back: what has gone back of it.
    func paid(
        _ invoice: Invoice, _ plans: Plans, _ back: GivenBack?, _ context: CustomerContext
    ) throws -> PaymentsPage.Paid {
        let reader = context.reader
        let paid = context.say.paidOnDate(reader.date(invoice.paidAt ?? invoice.createdAt))
        let sentences = try back.map { try self.sentences(about: $0, of: invoice, context) } ?? []
        return PaymentsPage.Paid(
            plan: plans.title(of: invoice, for: reader), amount: reader.money(invoice.total),
            sentence: ([paid] + (sentences.isEmpty ? [] : [sentences.joined(separator: " ")])).joined(separator: ". "),
            details: context.may(.seeInvoices) ? context.paths.invoice(invoice.id) : nil)
    }

    /// What went back is told of the money that was paid; of what came from the balance too where more than that money went back.
    private func sentences(
        about back: GivenBack, of invoice: Invoice, _ context: CustomerContext
    ) throws -> [String] {
        let (say, reader) = (context.say, context.reader)
        let isMoney = try back.refunded.isAtMost(invoice.amountPaid)
        let whole = try isMoney ? invoice.amountPaid : invoice.amountPaid + invoice.balanceApplied.notNegative
        return [
            back.refunded.isPositive
                ? say.paymentWasRefunded(reader.money(back.refunded), of: reader.money(whole)) : nil,
            back.credited.isPositive ? say.creditNoteKept(reader.money(back.credited)) : nil,
        ].compactMap(\.self)
    }
}
