import Billing
import Core
import Localization
import Wording

extension MailComposer {
    /// A part of an invoice was paid (U6). What is left is as it stands when the letter is written.
    func aboutPartPaid() async throws -> ComposedLetter? {
        guard let subject = notification.subject else { return nil }
        let payments = Payments(billing)
        let attempt = try await payments.attempt(PaymentAttempt.ID(subject), in: scope)
        let invoice = try await Invoices(billing).find(attempt.invoice, of: customer.id, in: scope)
        // A day that has come already is told nobody.
        let next = invoice.nextAttemptAt.flatMap { $0 > notification.createdAt ? $0 : nil }
        var method: String?
        if let id = attempt.method { method = name(of: try await PaymentMethods(billing).find(id, in: scope)) }
        let receipt = attempt.hasPaid ? try await receipts(of: invoice) : nil
        return try written(
            PartPaidLetter(
                amount: reader.money(attempt.money), what: try await title(of: invoice),
                paidOn: reader.date(attempt.settledAt ?? notification.createdAt), method: method,
                invoice: invoice.number, left: invoice.isOpen ? reader.money(invoice.amountRemaining) : nil,
                nextTryOn: invoice.isOpen ? next.map { reader.date($0) } : nil,
                link: address(invoice.isOpen ? paths.pay(invoice.id) : paths.invoice(invoice.id)),
                receipt: receipt, isSettled: invoice.status == .paid))
    }
}
