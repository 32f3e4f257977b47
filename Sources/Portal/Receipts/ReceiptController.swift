import Billing
import Core
import Documents
import Hummingbird
import Localization
import Web
import Wording

/// The receipt of a payment as a signed paper: the same bytes until something of it goes back (M8).
struct ReceiptController: Sendable {
    let portal: PortalMiddleware
    let presenter: InvoicePresenter
    let merchants: Merchants
    /// Prints on threads of its own (D10).
    let press: PDFPress

    var routes: [PortalRoute] { [portal.page("/invoices/:id/receipt/pdf", about: "invoice", download)] }

    func download(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.downloadInvoices)
        let invoice = try await presenter.find(context)
        let receipts = presenter.payments.receipts
        let named = request.uri.queryParameters["payment"].map { PaymentAttempt.ID(String($0)) }
        guard let receipt = try await receipts.receipt(of: invoice.id, by: named, in: context.scope) else {
            throw BillingError.notFound("receipt", invoice.id.rawValue)
        }
        let attempt = try await presenter.payments.payments.attempt(receipt.attempt, in: context.scope)
        let words = InvoiceWords(
            invoice: invoice, merchant: context.merchant, reader: context.reader, standing: .paid,
            paidWith: try await presenter.paidWith(attempt, in: context.say),
            refunds: try await receipts.refunds(of: receipt))
        let address = portal.billing.baseURL + context.paths.receiptCheck(try receipts.signed(receipt))
        let logo = try await merchants.printableLogo(of: context.merchant)
        let bytes = try await press.print(
            words.document(of: receipt, address: address, logo: logo), of: context.scope.merchant)
        return .download(words.receiptFileName, "application/pdf", .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
