import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

@Suite struct `A password in the portal` {
    private static let good = "tres tristes tigres"

    private func desk(_ engine: Engine = .sqlite) async throws -> (PortalDesk, Customer) {
        let desk = try await PortalDesk.open(engine)
        try await desk.shop.takePasswords()
        return (desk, try await desk.shop.customer("Ana"))
    }

    @Test(arguments: Engine.available)
    func `is chosen by who activates the account, signs in, and is forgotten the same way (S20, S21)`(
        engine: Engine
    ) async throws {
        let (desk, _) = try await desk(engine)
        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get("/p/tienda-sur")
            #expect(browser.page.says("¿Primera vez, o la olvidaste? Activa tu cuenta"))
            try await browser.get("/p/tienda-sur/sign-in/activation")
            try await browser.submit("/sign-in/activation", ["email": "ana@example.com"])
            try await browser.submit("/sign-in/code", ["code": try await desk.lastMail().code])
            #expect(browser.page.address == "/p/tienda-sur/password" && browser.page.says("Contraseña nueva"))
            try await browser.submit("/password", ["password": "12345678"])
            #expect(browser.page.status == 422 && browser.page.says("Es de las primeras que alguien probaría."))
            try await browser.submit("/password", ["password": Self.good])
            #expect(browser.page.address == "/p/tienda-sur/data" && browser.page.says("Desde ahora puedes entrar con"))
            // Somebody may have known the one of before.
            try await browser.get("/p/tienda-sur/password")
            try await browser.submit("/password", ["password": Self.good])
            #expect(browser.page.address == "/p/tienda-sur/visits" && browser.page.says("Si alguien más la sabía"))

            let other = Browser(client)
            try await other.get("/p/tienda-sur")
            try await other.submit("/sign-in/password", ["email": "ana@example.com", "password": "tres tristes gatos"])
            #expect(other.page.status == 422 && other.page.says("El correo o la contraseña no son correctos."))
            #expect(!other.page.says("tres tristes gatos"))
            try await other.submit("/sign-in/password", ["password": Self.good])
            #expect(other.page.address == "/p/tienda-sur" && other.page.says("Hola, Ana"))

            try await other.get("/p/tienda-sur/password")
            #expect(other.page.says("comprobamos que el correo es tuyo") && !other.page.says("Contraseña nueva"))
            desk.shop.time.advance(.minutes(1))
            try await other.submit("/password/proof")
            try await other.submit("/sign-in/code", ["code": try await desk.lastMail().code])
            #expect(other.page.address == "/p/tienda-sur/password")
            try await other.submit("/password/removal")
            #expect(other.page.says("Quitamos tu contraseña."))
            #expect(try await desk.shop.refusal(of: Self.good) == .wrongPassword)
        }
    }

    @Test func `that was wrong looks alike for an address that nobody has (A7)`() async throws {
        let (desk, ana) = try await desk()
        try await desk.shop.passwords.set(Secret(Self.good), by: try await desk.shop.provedSession(of: ana))
        try await desk.walk { client in
            var pages: [String] = []
            for email in ["ana@example.com", "eva@example.com"] {
                let browser = Browser(client)
                try await browser.get("/p/tienda-sur")
                try await browser.submit("/sign-in/password", ["email": email, "password": "no es esta"])
                let form = try #require(browser.page.form("/sign-in/password"))
                pages.append(
                    "\(browser.page.status) "
                        + browser.page.body.replacing(email, with: "")
                        .replacing(form.fields["authenticity_token"] ?? "", with: ""))
            }
            #expect(pages[0] == pages[1])
        }
    }

    @Test func `is asked for nowhere unless the portal takes passwords`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")
        try await desk.walk { client in
            let stranger = Browser(client)
            try await stranger.get("/p/tienda-sur")
            #expect(!stranger.page.says("Contraseña"))
            try await stranger.get("/p/tienda-sur/sign-in/activation")
            #expect(stranger.page.address == "/p/tienda-sur")
            let browser = try await desk.browser(of: ana, client)
            #expect(!browser.page.says("Tu contraseña"))
            #expect(try await browser.get("/p/tienda-sur/password").status == 403)
        }
    }
}
