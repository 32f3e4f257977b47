import Billing
import ConsoleTestSupport
import Core
import HTTPTypes
import PortalTestSupport
import Storage
import TestSupport
import Testing
import Web

/// A form that is sent when its session is over is not lost (S2): what was typed waits for who typed it.
@Suite struct `A form whose session is over` {
    private static func signIn(_ person: ConsoleWorld, in browser: Browser) async throws {
        try await browser.get("/console/sign-in")
        try await browser.submit(
            "/sign-in", ["email": person.person.email, "password": ConsoleWorld.password.exposed])
        if !person.secret.isEmpty { try await browser.submit("/sign-in/code", ["code": person.code]) }
    }

    @Test(arguments: Engine.available)
    func `is shown again after the sign-in, and done once it is sent`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let ana = try await world.shop.customer("Ana")
        let notes = CustomerNotes(world.context)
        world.shop.time.advance(.minutes(31))
        let address = "/customers/\(ana.id)/notes"

        let sent = try await world.post(address, ["text": "Llamó por su factura"], following: false)
        #expect(sent.status == 303 && sent.header("Location") == "/console/sign-in")
        #expect(try await notes.list(of: ana.id, in: world.scope).isEmpty)
        #expect(!world.browser.cookies.values.contains { $0.contains("factura") }, "it is sealed")
        try await Self.signIn(world, in: world.browser)

        #expect(world.browser.page.address == "/console/form" && world.browser.page.says("Llamó por su factura"))
        #expect(world.browser.page.says("Tu sesión terminó antes de que lo recibiéramos: no hicimos nada."))
        #expect(try await notes.list(of: ana.id, in: world.scope).isEmpty, "a GET changes nothing")
        try await world.browser.submit(address)
        #expect(try await notes.list(of: ana.id, in: world.scope).map(\.text) == ["Llamó por su factura"])

        try await world.browser.get("/console/form")
        #expect(!world.browser.page.says("no hicimos nada"), "it was done: nothing waits to be sent again")
        #expect(world.browser.cookies["console_form", default: ""].isEmpty)
    }

    @Test func `waits half an hour, whatever the browser keeps`() async throws {
        let world = try await ConsoleWorld()
        let ana = try await world.shop.customer("Ana")
        world.shop.time.advance(.minutes(31))
        try await world.post("/customers/\(ana.id)/notes", ["text": "Llamó por su factura"], following: false)
        let cookie = try #require(world.browser.cookies["console_form"])
        world.shop.time.advance(.minutes(31))

        try await Self.signIn(world, in: world.browser)
        world.browser.keep("console_form", cookie)
        try await world.browser.get("/console/form")
        #expect(!world.browser.page.says("Llamó por su factura"))
    }

    @Test func `is shown to nobody else, and a form of nobody's session is not kept (S6)`() async throws {
        let world = try await ConsoleWorld()
        let ana = try await world.shop.customer("Ana")
        let sofia = try await world.signedIn(as: .support, named: "Sofía")
        world.shop.time.advance(.minutes(31))
        let address = world.home + "/customers/\(ana.id)/notes"

        let cookie = try #require(world.browser.cookies["console_session"])
        let foreign = try await world.browser.post(
            address, ["text": "Ajeno", CSRF.field: sofia.token], following: false)
        #expect(!foreign.headers[values: .setCookie].contains { $0.contains("console_form=") })
        world.browser.keep("console_session", cookie)
        try await world.post("/customers/\(ana.id)/notes", ["text": "Llamó por su factura"], following: false)
        #expect(world.browser.cookies["console_form"] != nil)

        // The browser has it, and who signs in is somebody else.
        try await Self.signIn(sofia, in: world.browser)
        #expect(world.browser.page.status == 200 && world.browser.page.address.hasPrefix("/console/m/"))
        try await world.browser.get("/console/form")
        #expect(!world.browser.page.says("Llamó por su factura"))
    }

    @Test func `leads back to its page where nothing of it may be kept`() async throws {
        let world = try await ConsoleWorld()
        world.shop.time.advance(.minutes(31))

        let sent = try await world.browser.post(
            "/console/account/password",
            ["current": ConsoleWorld.password.exposed, "password": "otra frase larga", CSRF.field: world.token],
            following: false)

        #expect(sent.status == 303 && world.browser.cookies["console_form"] == nil)
        try await Self.signIn(world, in: world.browser)
        #expect(world.browser.page.address == "/console/account/password")
    }
}
