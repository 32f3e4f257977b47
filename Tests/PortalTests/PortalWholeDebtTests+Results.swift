import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Paying everything in the portal` {
    @Test func `says which were paid and which were not, and leads to another card for the rest`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await owing(shop, card: "pm_card_chargeCustomerFail")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/pending/all")
            try await browser.submit("/pending/all")
            for text in [
                "Ningún pago se completó", "Falta pagar $12.000.", "Pago rechazado", "Tu banco rechazó el pago.",
                "Cambiar tarjeta",
            ] { #expect(browser.page.says(text), "\(text)") }
            let result = browser.page.address
            try await browser.submit("/methods")
            try await browser.submit(browser.page.address, Self.card)
            #expect(browser.page.says("¿Pagar ahora los $12.000 con Mastercard"))
            try await browser.submit("/offer")
            #expect(browser.page.says("Estás al día"))
            try await browser.get(result)
            #expect(browser.page.says("Pagos recibidos") && browser.page.says("Recibimos $12.000."))
        }
        #expect(try await shop.verify() == [])
    }

    @Test func `says of each how it stands when one is paid and one is on its way`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await owing(shop)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            let debt = try await shop.invoices.debt(of: ana.id, in: shop.scope)
            try await browser.get("/p/tienda-sur/pending")
            try await browser.submit("/charge")
            let paths = debt.items.map(\.invoice.id.rawValue).joined(separator: ".")
            try await browser.get("/p/tienda-sur/pending/all/result/\(paths)")
            #expect(browser.page.says("Quedó pagado 1 de 2") && browser.page.says("Falta pagar $7.000."))
            #expect(browser.page.says("No lo intentamos: sigue pendiente."))
        }
    }

    @Test func `U6 says nothing of money that came before the button was pressed`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await owing(shop)
        let debt = try await shop.invoices.debt(of: ana.id, in: shop.scope)
        let method = try #require(debt.methods.first)
        let offer = try #require(try debt.offer(of: Money(3_000, .clp), with: method.id))
        let id = try #require(offer.parts.first).invoice
        _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: offer)
        let attempts = try await shop.payments.attempts(of: id, in: shop.scope)
        let part = try #require(attempts.first)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/pending/all/result/\(id)-0")
            #expect(browser.page.says("Recibimos $3.000."))
            try await browser.get("/p/tienda-sur/pending/all/result/\(id)-\(part.number)")
            #expect(browser.page.status == 200 && !browser.page.says("Recibimos"))
            try await browser.get("/p/tienda-sur/payments/\(part.id)")
            #expect(browser.page.says("/invoices/\(id)/receipt/pdf?payment=\(part.id)"))
        }
    }
}
