import Billing
import Core
import Localization
import Wording

extension PaymentPresenter {
    /// The receipts of an invoice, one for each charge that paid it or a part of it; none for what no charge has paid, and for
    /// who may have no papers here (S84).
    func receiptLinks(of invoice: Invoice, _ context: CustomerContext) async throws -> [InvoicePage.Receipt] {
        guard invoice.status == .paid || invoice.isOpen && invoice.amountPaid.isPositive,
            context.may(.downloadInvoices)
        else { return [] }
        let found = try await receipts.all(of: invoice.id, in: context.scope)
        guard found.count > 1 else {
            return found.map { _ in
                .init(label: context.say.receiptLabel, address: context.paths.receiptPDF(invoice.id))
            }
        }
        return found.map {
            .init(
                label: context.reader.label(of: $0), address: context.paths.receiptPDF(invoice.id, of: $0.attempt))
        }
    }

    /// Where the receipt of a charge is, whatever became of its invoice; nil for one that has not paid.
    func receipt(of attempt: PaymentAttempt, _ context: CustomerContext) -> String? {
        guard attempt.hasPaid, context.may(.downloadInvoices) else { return nil }
        return context.paths.receiptPDF(attempt.invoice, of: attempt.id)
    }
}

extension Reader {
    /// Of one of several: `Recibo de $3.000, 14 jun 2026`.
    func label(of receipt: Receipt) -> String {
        say.receiptOf(money(receipt.money), shortDate(receipt.paidAt))
    }
}
