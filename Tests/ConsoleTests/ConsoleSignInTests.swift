import Access
import Billing
import ConsoleTestSupport
import Core
import HTTPTypes
import PortalTestSupport
import Storage
import TestSupport
import Testing

@Suite struct `Console sign-in` {
    static let signIn = "/console/sign-in"

    static func typed(_ world: ConsoleWorld, password: String = ConsoleWorld.password.exposed) -> [String: String] {
        ["email": world.person.email.uppercased(), "password": password]
    }

    @Test(arguments: Engine.available)
    func `asks for a password and a code, and leads to the page that was wanted (S3)`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        world.shop.time.advance(.minutes(1))
        let browser = world.server.browser()

        try await browser.get(world.home + "/customers")
        #expect(browser.page.address == Self.signIn && browser.page.says("Entra a la consola"))
        try await browser.submit(Self.signIn, Self.typed(world))
        #expect(browser.page.says("Escribe tu código") && browser.page.says("autocomplete=\"one-time-code\""))
        #expect(browser.cookies["console_session"] == nil)
        try await browser.submit("/sign-in/code", ["code": world.code])
        #expect(browser.page.address == world.home + "/customers" && browser.page.status == 200)
        #expect(browser.cookies["console_pending"] == nil)
    }

    @Test(arguments: Engine.available)
    func `says the same of a wrong password and of an address that nobody has, and keeps what was typed (A7)`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        var pages: [String] = []
        for email in [world.person.email, "nobody@example.com"] {
            let browser = world.server.browser()
            try await browser.get(Self.signIn)
            let page = try await browser.submit(Self.signIn, ["email": email, "password": "otra cosa"])
            #expect(page.status == 422 && page.says("El correo o la contraseña no son correctos."))
            #expect(page.says("<title>Error: ") && page.says("value=\"\(email)\"") && !page.says("otra cosa"))
            pages.append(
                page.body.replacing(email, with: "").replacing(/name="authenticity_token" value="[^"]*"/, with: ""))
        }
        #expect(pages[0] == pages[1])
    }

    @Test func `names an empty address and an empty password`() async throws {
        let world = try await ConsoleWorld()
        let browser = world.server.browser()
        try await browser.get(Self.signIn)
        try await browser.submit(Self.signIn, ["email": "ana", "password": ""])

        #expect(browser.page.status == 422 && browser.page.says("Escribe un correo válido"))
        #expect(browser.page.says("Escribe la contraseña."))
    }

    @Test func `refuses a wrong code, one that was used, and a form of another browser (S3, S6)`() async throws {
        let world = try await ConsoleWorld()
        let browser = world.server.browser()
        try await browser.get(Self.signIn)
        let form = try #require(browser.page.form(Self.signIn))
        let foreign = try await world.server.browser().post(form.action, form.fields.merging(Self.typed(world)) { $1 })
        #expect(foreign.status == 403 && foreign.says("Este formulario ya no es válido"))

        try await browser.submit(Self.signIn, Self.typed(world))
        // The code by which the app was set up was used with it.
        try await browser.submit("/sign-in/code", ["code": world.code])
        #expect(browser.page.status == 422 && browser.page.says("Ese código no es correcto o ya se usó."))
        world.shop.time.advance(.minutes(11))
        try await browser.submit("/sign-in/code", ["code": world.code])
        #expect(browser.page.address == Self.signIn && browser.page.says("Empieza de nuevo."))
    }

    @Test func `ends the session on the server and in the browser (S2)`() async throws {
        let world = try await ConsoleWorld()
        try await world.get("")
        let cookie = try #require(world.browser.cookies["console_session"])
        let left = try await world.browser.submit("/sign-out", following: false)

        #expect(left.header("Clear-Site-Data")?.contains("cache") == true)
        #expect(world.browser.cookies["console_session"] == nil)
        world.browser.keep("console_session", cookie)
        #expect(try await world.get("", following: false).status == 303)
    }

    @Test func `is over after half an hour without a sign of life (S2)`() async throws {
        let world = try await ConsoleWorld()
        world.shop.time.advance(.minutes(31))
        try await world.get("/customers")
        #expect(world.browser.page.says("Tu sesión terminó. Entra de nuevo para continuar."))
    }

    @Test func `changes nothing by looking (S6)`() async throws {
        let world = try await ConsoleWorld()
        let out = try await world.browser.get("/console/sign-out", following: false)
        #expect(out.status == 303, "it leads back to the console")
        #expect(try await world.get("").status == 200)
    }
}
