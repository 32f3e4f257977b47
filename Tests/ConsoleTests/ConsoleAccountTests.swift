import Access
import Billing
import ConsoleTestSupport
import Core
import PortalTestSupport
import Storage
import TestSupport
import Testing

@Suite struct `Console account` {
    static let account = "/console/account"

    @Test(arguments: Engine.available)
    func `keeps a name and a language, and names what it does not take`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        try await world.browser.get(Self.account)
        try await world.browser.submit(Self.account, ["name": "", "locale": "pt"])
        #expect(world.browser.page.status == 422 && world.browser.page.says("<title>Error: Tu cuenta"))
        try await world.browser.submit(Self.account, ["name": "Olga D.", "locale": "pt"])
        #expect(world.browser.page.says("Salvamos seus dados.") && world.browser.page.says("value=\"Olga D.\""))
    }

    @Test func `shows every session, and ends the others (S2)`() async throws {
        let world = try await ConsoleWorld()
        world.shop.time.advance(.minutes(1))
        let other = world.server.browser()
        try await other.get("/console/sign-in")
        try await other.submit("/sign-in", ["email": world.person.email, "password": ConsoleWorld.password.exposed])
        try await other.submit("/sign-in/code", ["code": world.code])
        #expect(other.page.status == 200)

        try await world.browser.get(Self.account)
        #expect(world.browser.page.says("Esta sesión"))
        try await world.browser.submit("/sessions/others/end")
        #expect(world.browser.page.says("Cerramos las otras sesiones."))
        #expect(try await other.get(Self.account, following: false).status == 303)
    }

    @Test func `K4 failed sign-ins are told to who has the address, and to who looks after the people`() async throws {
        let world = try await ConsoleWorld()
        let support = try await world.signedIn(as: .support)
        #expect(try await world.browser.get(Self.account).says("En los últimos 30 días nadie falló"))
        let stranger = world.server.browser()
        try await stranger.get("/console/sign-in")
        try await stranger.submit("/sign-in", ["email": support.person.email, "password": "no es esta frase"])

        #expect(try await support.browser.get(Self.account).says("La contraseña no era esa"))
        #expect(try await world.get("/people/\(support.person.id)").says("La contraseña no era esa"))
        #expect(try await !world.browser.get(Self.account).says("La contraseña no era esa"))
    }

    @Test func `ends nobody else's session (C2)`() async throws {
        let world = try await ConsoleWorld()
        let support = try await world.signedIn(as: .support)
        try await support.browser.post(
            "/console/account/sessions/\(world.session.id)/end", ["authenticity_token": support.token])
        #expect(support.browser.page.status == 404)
        #expect(try await world.get("").status == 200)
    }

    @Test func `changes the password by the one of today, and ends the other sessions (A11)`() async throws {
        let world = try await ConsoleWorld()
        try await world.browser.get(Self.account + "/password")
        try await world.browser.submit(
            "/account/password", ["current": "no es esta", "password": "veintidós caballos verdes"])
        #expect(world.browser.page.status == 422 && world.browser.page.says("Esa no es tu contraseña actual."))
        try await world.browser.submit(
            "/account/password",
            ["current": ConsoleWorld.password.exposed, "password": "veintidós caballos verdes"])
        #expect(world.browser.page.says("Guardamos tu contraseña nueva"))
    }

    @Test(arguments: Engine.available)
    func `asks for a fresh code before what is sensitive, keeps what was typed, and then does it (S3)`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        world.shop.time.advance(.minutes(6))
        try await world.browser.get(Self.account)
        try await world.browser.submit("/recovery-codes")
        #expect(world.browser.page.status == 403 && world.browser.page.says("Confirma que eres tú"))
        #expect(world.browser.page.says("Es para cambiar tu verificación en dos pasos."))
        try await world.browser.submit("/recovery-codes", ["proof_code": "000000"])
        #expect(world.browser.page.status == 403 && world.browser.page.says("<title>Error: "))
        try await world.browser.submit("/recovery-codes", ["proof_code": world.code])
        #expect(world.browser.page.says("Guarda tus códigos de recuperación"))
        #expect(world.browser.page.says("los anteriores ya no sirven"))
        // What was proved counts for five minutes.
        try await world.browser.get(Self.account)
        try await world.browser.submit("/recovery-codes")
        #expect(world.browser.page.says("Guarda tus códigos de recuperación"))
    }

    @Test func `sets a forgotten password by a link that opening does not use up (A4, A7)`() async throws {
        let world = try await ConsoleWorld()
        var answers: [String?] = []
        for email in [world.person.email, "nobody@example.com"] {
            let browser = world.server.browser()
            try await browser.get("/console/password")
            let answer = try await browser.submit("/console/password", ["email": email], following: false)
            answers.append("\(answer.status) \(answer.header("Location") ?? "")")
        }
        #expect(answers[0] == answers[1])
        let gone = try await world.server.browser().get("/console/password/AAAA")
        #expect(gone.status == 410 && gone.says("Este enlace ya no sirve"))
    }
}
