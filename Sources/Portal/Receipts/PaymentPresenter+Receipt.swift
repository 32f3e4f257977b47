import Billing
import Core
import Wording

extension PaymentPresenter {
    /// Where the receipt of an invoice is; nil for what no charge has paid, and for who may have no papers here (S84).
    func receipt(of invoice: Invoice, _ context: CustomerContext) async throws -> String? {
        guard invoice.status == .paid || invoice.isOpen && invoice.amountPaid.isPositive,
            context.may(.downloadInvoices),
            try await receipts.receipt(of: invoice.id, in: context.scope) != nil
        else { return nil }
        return context.paths.receiptPDF(invoice.id)
    }

    /// Where the receipt of a charge is, whatever became of its invoice; nil for one that has not paid.
    func receipt(of attempt: PaymentAttempt, _ context: CustomerContext) -> String? {
        guard attempt.hasPaid, context.may(.downloadInvoices) else { return nil }
        return context.paths.receiptPDF(attempt.invoice, of: attempt.id)
    }
}
