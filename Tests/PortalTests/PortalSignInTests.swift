import Billing
import Core
import Foundation
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

@Suite struct `Portal sign-in` {
    @Test(arguments: Engine.available)
    func `lets in who types the code of the mail, and brings them to the page they wanted (S15, S17)`(
        engine: Engine
    ) async throws {
        let desk = try await PortalDesk.open(engine)
        _ = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get("/p/tienda-sur/methods")
            #expect(browser.page.says("Entra a tu portal de pagos"))
            try await browser.submit("/sign-in", ["email": "ANA@example.com"])
            #expect(browser.page.says("autocomplete=\"one-time-code\"") && browser.page.says("inputmode=\"numeric\""))
            try await browser.submit("/sign-in/code", ["code": try await desk.lastMail().code])

            #expect(browser.page.address == "/p/tienda-sur/methods")
            #expect(browser.page.says("Visa terminada en 4242"))
        }
    }

    @Test func `answers a wrong code and an incomplete one in the form (A2)`() async throws {
        let desk = try await PortalDesk.open()
        _ = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get("/p/tienda-sur")
            try await browser.submit("/sign-in", ["email": "ana@example.com"])
            let code = try await desk.lastMail().code
            try await browser.submit("/sign-in/code", ["code": "1234"])
            #expect(browser.page.status == 422 && browser.page.says("Escribe los 8 dígitos del código."))
            try await browser.submit("/sign-in/code", ["code": code == "11111111" ? "22222222" : "11111111"])
            #expect(browser.page.status == 422 && browser.page.says("Ese código no es correcto."))
            try await browser.submit("/sign-in/code", ["code": code])
            #expect(browser.page.says("Hola, Ana"))
        }
    }

    @Test func `lets somebody with two accounts choose after the proof (A8)`() async throws {
        let desk = try await PortalDesk.open()
        _ = try await desk.shop.customer("Ana")
        let second = try await desk.shop.customers.create(
            CustomerDetails(email: "ana@example.com", name: "Taller de Ana"), in: desk.shop.scope)

        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get("/p/tienda-sur")
            try await browser.submit("/sign-in", ["email": "ana@example.com"])
            try await browser.submit("/sign-in/code", ["code": try await desk.lastMail().code])
            #expect(browser.page.says("¿Con qué cuenta quieres entrar?") && browser.page.says("Taller de Ana"))
            try await browser.submit("/accounts", ["customer": second.id.rawValue])
            #expect(browser.page.says("Hola, Taller de Ana"))
        }
    }

    @Test func `says that the visit is over to who left it in another tab and sends a form that was open`() async throws
    {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/details")
            let form = try #require(browser.page.form("/details"))
            try await browser.submit("/sign-out")
            try await browser.post(form.action, form.fields)
            #expect(browser.page.says("Tu sesión terminó. Entra de nuevo para continuar."))
            try await browser.get("/p/tienda-sur/details")
            #expect(!browser.page.says("Tu sesión terminó"), "who was never in is told nothing")
        }
    }
}
