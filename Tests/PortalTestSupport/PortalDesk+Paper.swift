import Billing
import Core
import HTTPTypes
import HummingbirdTesting
import TestSupport
import Testing

extension PortalDesk {
    /// What can be read on an invoice's PDF, as its customer downloads it.
    public func paper(
        of invoice: Invoice, _ customer: Customer, _ client: any TestClientProtocol
    ) async throws -> String {
        try PDFText.of(try await paperBytes(of: invoice, customer, client))
    }

    /// An invoice's PDF, as its customer downloads it.
    public func paperBytes(
        of invoice: Invoice, _ customer: Customer, _ client: any TestClientProtocol
    ) async throws -> [UInt8] {
        let browser = try await browser(of: customer, client)
        let cookies = browser.cookies.map { "\($0)=\($1)" }.joined(separator: "; ")
        return try await client.execute(
            uri: "/p/tienda-sur/invoices/\(invoice.id)/pdf", method: .get, headers: [.cookie: cookies]
        ) { response in
            #expect(response.status == .ok)
            return Array(buffer: response.body)
        }
    }
}
