import Access
import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Portal e-mail` {
    @Test func `is asked for by who signs in anew, when they came in a while ago (A11)`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/details/email")
            let form = try #require(browser.page.form("/details/email")?.fields)
            desk.shop.time.advance(.minutes(6))
            try await browser.post("/p/tienda-sur/details/email", form.merging(["email": "nueva@example.com"]) { $1 })
                .expect(status: 403)
            try await browser.get("/p/tienda-sur/details/email")
            #expect(browser.page.says("Confirma que eres tú") && browser.page.says("a…@example.com"))
            try await browser.submit("/details/email/proof")
            #expect(browser.page.says("Revisa tu correo"))
            try await browser.submit("/sign-in/code", ["code": try await desk.lastMail().code])
            #expect(browser.page.address.hasSuffix("/details/email"))
            try await browser.submit("/details/email", ["email": "nueva@example.com"])
            #expect(browser.page.says("Esperamos tu confirmación en nueva@example.com"))
        }
    }

    @Test func `sends who comes from the merchant's own site back there, when they came in a while ago`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")
        let configurations = PortalConfigurations(desk.shop.context)
        let standard = try await configurations.default(in: desk.shop.scope)
        _ = try await configurations.update(standard.id, in: desk.shop.scope) { $0.loginPageIsEnabled = false }

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            desk.shop.time.advance(.minutes(6))
            try await browser.get("/p/tienda-sur/details/email")
            #expect(browser.page.says("Vuelve a entrar desde Tienda Sur"))
            #expect(browser.page.form("/details/email/proof") == nil)
        }
    }

    @Test func `is confirmed only in the account that asked, wherever the letter is opened (C2)`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")
        let eva = try await desk.shop.customer("Eva")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/details/email")
            try await browser.submit("/details/email", ["email": "nueva@example.com"])
            let link = try await link(desk)
            let path = link.replacing("http://127.0.0.1:8080", with: "")

            let other = try await desk.browser(of: eva, client)
            try await other.get("/p/tienda-sur/details")
            let form = try #require(other.page.form("/details")?.fields)
            let foreign = try await other.get(link)
            let unknown = try await other.get("/p/tienda-sur/email/" + String(repeating: "A", count: 43))
            #expect(
                foreign.status == 410
                    && foreign.body.replacing(path, with: "…") == unknown.body.replacing(unknown.address, with: "…"))
            try await other.post(path, form).expect(status: 410)
            #expect(try await email(of: ana, desk) == "ana@example.com")

            let phone = Browser(client)
            try await phone.get(link)
            #expect(phone.page.says("entra primero con el de siempre"))
            try await phone.submit("/sign-in", ["email": "ana@example.com"])
            try await phone.submit("/sign-in/code", ["code": try await desk.lastMail().code])
            #expect(phone.page.says("Confirma tu correo nuevo"))
            try await phone.submit(String(link.split(separator: "/").last ?? ""))
            #expect(try await email(of: ana, desk) == "nueva@example.com")
            try await browser.get("/p/tienda-sur/details", following: false).expect(status: 303)
        }
    }

    @Test func `is the merchant's to change where the configuration does not allow it (C3)`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/details/email")
            try await browser.submit("/details/email", ["email": "nueva@example.com"])
            let link = try await link(desk)
            try await browser.get(link)
            let form = try #require(browser.page.form(String(link.split(separator: "/").last ?? "")))
            try await desk.allow { $0.customerFields.remove(.email) }
            try await browser.get("/p/tienda-sur/details")
            #expect(browser.page.says("Para cambiarlo, escribe a Tienda Sur.") && !browser.page.says("Cambiar correo"))
            try await browser.get(link).expect(status: 403)
            try await browser.post(form.action, form.fields).expect(status: 403)
            #expect(try await email(of: ana, desk) == "ana@example.com")
        }
    }
}
