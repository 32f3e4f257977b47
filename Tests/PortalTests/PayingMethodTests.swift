import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// With what an invoice was paid, as its pages and papers say it.
@Suite struct `What paid an invoice` {
    @Test(arguments: Engine.available)
    func `P7 is the try whose money paid it, and not one that paid too much`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        @Sendable func record() async throws -> InvoiceRecord? {
            try await shop.invoices.records(
                of: ana.id, in: shop.scope, zone: shop.merchant.zone, matching: .init(), PageRequest()
            ).elements.first
        }
        @Sendable func paidWith(_ client: any TestClientProtocol) async throws -> Bool {
            let browser = try await desk.browser(of: ana, client)
            return try await browser.get("/p/tienda-sur/invoices/\(invoice.id)").says("Visa terminada en 4242")
        }

        try await desk.walk { client in
            #expect(try await paidWith(client))
            #expect(try await record()?.paidWith != nil)
            try await shop.context.database.write { db in
                _ = try db.execute(
                    "UPDATE payment_attempts SET overpaid_at = settled_at WHERE invoice_id = \(invoice.id)")
            }
            #expect(try await !paidWith(client))
            #expect(try await record()?.paidWith == nil)
        }
    }
}
