import Billing
import Wording

extension PaymentPresenter {
    /// Where the receipt of an invoice is; nil for what no charge has paid, and for who may have no papers here (S84).
    func receipt(of invoice: Invoice, _ context: CustomerContext) async throws -> String? {
        guard invoice.status == .paid, context.may(.downloadInvoices),
            try await receipts.receipt(of: invoice.id, in: context.scope) != nil
        else { return nil }
        return context.paths.receiptPDF(invoice.id)
    }
}
