import Access
import Billing
import ConsoleTestSupport
import Core
import PortalTestSupport
import Storage
import TestSupport
import Testing

@Suite struct `Console invitation` {
    static func invite(
        _ email: String, as role: Role, to world: ConsoleWorld, at house: Merchant? = nil
    ) async throws -> String {
        let people = People(world.context, hasher: world.server.hasher)
        let (_, url) = try await people.invite(
            email: email, role: role, to: house?.id ?? world.merchant.id, by: nil)
        return url.replacing("http://127.0.0.1:8080", with: "")
    }

    @Test(arguments: Engine.available)
    func `is not used up by being opened, and lets somebody new in by one button (A4)`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let link = try await Self.invite("nora@example.com", as: .support, to: world)
        for _ in 1...3 {
            let scanner = world.server.browser()
            #expect(try await scanner.get(link).says("Trabaja en la consola de Tienda Sur"))
            #expect(scanner.cookies["console_session"] == nil)
            #expect(try await scanner.go(.head, link).status == 200)
        }
        let browser = world.server.browser()
        try await browser.get(link)
        try await browser.submit(link, ["name": "Nora", "password": "corta"])
        #expect(browser.page.status == 422 && browser.page.says("Usa al menos 8 caracteres."))
        #expect(browser.page.says("value=\"Nora\""))
        try await browser.submit(link, ["name": "Nora", "password": "veintidós caballos verdes"])
        #expect(browser.page.status == 200 && browser.page.says("Hola, Nora"))

        let again = try await world.server.browser().get(link)
        #expect(again.status == 410 && again.says("Esta invitación ya se aceptó."))
    }

    @Test func `leads an admin to the second factor, and then in (S3)`() async throws {
        let world = try await ConsoleWorld()
        let link = try await Self.invite("ada@example.com", as: .admin, to: world)
        let browser = world.server.browser()
        try await browser.get(link)
        try await browser.submit(link, ["name": "Ada", "password": "veintidós caballos verdes"])
        #expect(browser.page.address == "/console/account/second-factor")
        #expect(browser.page.says("la verificación en dos pasos"))
        try await browser.submit("/second-factor/set-up")
        let groups = try #require(browser.page.body.firstMatch(of: /class="secret-groups">([A-Z2-7 ]+)</))
        #expect(browser.page.says("<svg viewBox=") && !browser.page.says("data:"))
        try await browser.submit("/second-factor", ["code": "123"])
        #expect(browser.page.status == 422 && browser.page.says(String(groups.1)))
        let app = TOTP(Base32.bytes(String(groups.1)) ?? [])
        try await browser.submit("/second-factor", ["code": app.code(at: world.shop.time.now)])
        #expect(browser.page.says("Guarda tus códigos de recuperación"))
        #expect(!browser.page.says("los anteriores ya no sirven"), "there were none")
        #expect(browser.page.body.matches(of: /<li>[A-Z2-7]{5}-[A-Z2-7]{5}<\/li>/).count == 10)
        #expect(try await browser.get(world.home).says("Hola, Ada"))
    }

    @Test func `asks whoever has a sign-in to come in with it, and adds the merchant`() async throws {
        let world = try await ConsoleWorld()
        let stranger = try await world.stranger(as: .developer)
        let link = try await Self.invite(stranger.person.email, as: .readOnly, to: world)

        let nobody = try await world.server.browser().get(link)
        #expect(nobody.says("Ya tienes acceso a la consola con este correo.") && nobody.form(link) == nil)
        let other = try await world.browser.get(link)
        #expect(other.says("En este navegador está abierta la sesión de \(world.person.email)"))
        try await stranger.browser.get(link)
        try await stranger.browser.submit(link + "/join")
        #expect(stranger.browser.page.says("Ya trabajas en la consola de Tienda Sur."))
        #expect(stranger.browser.page.address == "/console/m/tienda-sur/test")
        #expect(stranger.browser.page.says("Tus comercios") && stranger.browser.page.says("Otra"))
    }

    @Test func `says that it is over after seven days, and knows no other`() async throws {
        let world = try await ConsoleWorld()
        let link = try await Self.invite("nora@example.com", as: .support, to: world)
        world.shop.time.advance(.hours(24 * 7))

        let over = try await world.server.browser().get(link)
        #expect(over.status == 410 && over.says("Las invitaciones duran 7 días."))
        #expect(try await world.server.browser().get("/console/invitations/AAAA").status == 404)
    }
}
