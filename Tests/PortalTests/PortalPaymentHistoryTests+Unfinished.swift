import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import TestSupport
import Testing

extension `The payment history` {
    @Test(arguments: [
        ("es", "Este pago de $7.777 no está terminado.", "no se cobró"),
        ("en", "is not finished", "nothing was charged"),
        ("pt", "não está concluído", "nada foi cobrado"),
    ])
    func `S75 of a checkout that is still open nobody says that nothing was charged`(
        language: String, says: String, not: String
    ) async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana", card: nil)
        let invoice = try await desk.bill(ana, 7_777, named: "Clases")
        _ = try await desk.shop.openCheckout(invoice, of: ana)
        let attempt = try #require(try await desk.shop.payments.attempts(of: invoice.id, in: desk.shop.scope).last)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/payments/\(attempt.id)?lang=\(language)")
            #expect(browser.page.says(says) && !browser.page.says(not))
        }
    }

    @Test func `S75 a checkout that was left is said to be unfinished, and no amount stands as if paid`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: nil)
        let invoice = try await desk.bill(ana, 7_777, named: "Clases")
        let checkout = try await shop.openCheckout(invoice, of: ana)
        _ = try await shop.sandbox.closeCheckout(page: checkout)
        #expect(try await shop.comeBack(to: invoice, ana) == .failed)
        let attempt = try #require(try await shop.payments.attempts(of: invoice.id, in: shop.scope).last)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/payments")
            #expect(browser.page.says("Pago sin terminar") && !browser.page.says("$7.777"))
            try await browser.get("/p/tienda-sur/payments/\(attempt.id)")
            #expect(browser.page.says("No se terminó este pago de $7.777, y no se cobró nada."))
        }
    }
}
