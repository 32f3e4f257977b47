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
        let paper = try await presenter.paper(
            of: receipt, for: invoice, at: context.merchant, context.reader, checkedAt: context.paths,
            logo: merchants.printableLogo(of: context.merchant))
        let bytes = try await press.print(paper.document, of: context.scope.merchant)
        return .download(paper.fileName, "application/pdf", .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
