import Access
import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// Another address for the account, in the portal (U9, S43).
@Suite struct `Portal e-mail` {
    func link(_ desk: PortalDesk) async throws -> String {
        let row = try await desk.shop.context.database.read { db in
            try db.first(
                "SELECT id, payload FROM notifications WHERE kind = 'confirm_email' ORDER BY created_at DESC, id DESC")
        }
        let found = try #require(row)
        return try EmailChangeMail(sealed: found.blob("payload"), for: found.id("id"), desk.shop.context.keys).link
    }

    func email(of customer: Customer, _ desk: PortalDesk) async throws -> String? {
        try await desk.shop.customers.find(customer.id, in: desk.shop.scope).details.email
    }

    @Test(arguments: Engine.available)
    func `is asked for, waited for, and changed by the button of the letter (U9)`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/details")
            #expect(browser.page.says("Cambiar correo"))
            try await browser.get("/p/tienda-sur/details/email")
            try await browser.submit("/details/email", ["email": "nueva@example.com"])
            #expect(browser.page.says("Esperamos tu confirmación en nueva@example.com"))

            let link = try await link(desk)
            for method in ["GET", "HEAD", "OPTIONS"] {
                try await Browser(client).go(.init(method) ?? .get, link)
                try await browser.go(.init(method) ?? .get, link)
            }
            #expect(try await email(of: ana, desk) == "ana@example.com")
            try await browser.get(link)
            #expect(browser.page.says("Confirma tu correo nuevo") && browser.page.says("nueva@example.com"))
            try await browser.submit(String(link.split(separator: "/").last ?? ""))
            #expect(browser.page.says("Listo: tu correo es ahora nueva@example.com."))
            #expect(try await email(of: ana, desk) == "nueva@example.com")
            try await browser.get(link).expect(status: 410)
        }
    }

    @Test func `says at its field what is wrong, and keeps what was typed`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            for (typed, says) in [
                ("esto no es", "Escribe un correo válido"), ("ANA@example.com", "Ese ya es tu correo"),
            ] {
                try await browser.get("/p/tienda-sur/details/email")
                try await browser.submit("/details/email", ["email": typed])
                browser.page.expect(status: 422)
                #expect(browser.page.says(says) && browser.page.says("value=\"\(typed)\""))
            }
        }
    }

    @Test func `can be sent again, too often, and left as it is`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/details/email")
            try await browser.submit("/details/email", ["email": "nueva@example.com"])
            let first = try await link(desk)
            for _ in 1...2 {
                desk.shop.time.advance(.seconds(1))
                try await browser.submit("/details/email/resend")
                #expect(browser.page.says("Te enviamos un enlace nuevo."))
            }
            try await browser.get(first).expect(status: 410)
            try await browser.get("/p/tienda-sur/details")
            try await browser.submit("/details/email/resend")
            #expect(browser.page.says("Ya enviamos varios correos."))
            let last = try await link(desk)
            try await browser.submit("/details/email/removal")
            #expect(browser.page.says("Tu correo sigue como estaba.") && browser.page.says("Cambiar correo"))
            try await browser.get(last).expect(status: 410)
            #expect(try await email(of: ana, desk) == "ana@example.com")
        }
    }
}
