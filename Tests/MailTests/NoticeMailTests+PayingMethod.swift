import Billing
import Core
import MailTestSupport
import Storage
import TestSupport
import Testing

extension `Notices` {
    @Test(arguments: Engine.available)
    func `of a payment name the method that paid, whatever was tried after it`(engine: Engine) async throws {
        let desk = try await NoticeDesk.open(on: "2026-01-15", storing: engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        let other = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        let paying = try await shop.invoices.pay(invoice.id, in: shop.scope, with: other.id, origin: .api)
        #expect(paying.state == .succeeded)
        // The try that was refused is the newest one.
        try await shop.context.database.write { db in
            _ = try db.execute(
                """
                UPDATE payment_attempts SET number = number + 10
                WHERE \(shop.scope) AND invoice_id = \(invoice.id) AND state = 'failed'
                """)
        }

        let letter = try #require(try await desk.letters(.paymentSucceeded).last)

        #expect(letter.text.contains("Mastercard terminada en 4444"))
        #expect(!letter.text.contains("Visa"))
    }
}
