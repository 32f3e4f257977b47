import Billing
import Core
import Documents
import Localization
import Wording

extension InvoicePresenter {
    /// The paper of a receipt, and the name of its file.
    ///
    /// - Parameter paths: where anybody finds out whether it is genuine.
    func paper(
        of receipt: Receipt, for invoice: Invoice, at merchant: Merchant, _ reader: Reader,
        checkedAt paths: PortalPaths, logo: Logo?
    ) async throws -> (document: InvoiceDocument, fileName: String) {
        let attempt = try await payments.payments.attempt(receipt.attempt, in: invoice.scope)
        let words = InvoiceWords(
            invoice: invoice, merchant: merchant, reader: reader, standing: .paid,
            paidWith: try await paidWith(attempt, in: reader.say),
            refunds: try await payments.receipts.refunds(of: receipt))
        let address = baseURL + paths.receiptCheck(try payments.receipts.signed(receipt))
        return (try words.document(of: receipt, address: address, logo: logo), words.receiptFileName)
    }
}
