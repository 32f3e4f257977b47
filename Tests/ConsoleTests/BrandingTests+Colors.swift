import Billing
import ConsoleTestSupport
import Core
import PortalTestSupport
import Storage
import TestSupport
import Testing
import Web

extension `Branding in the console` {
    @Test(arguments: [
        // The digits and the picker, over the colour that both showed: the one that was touched is meant.
        ("#0b7a5b", "#1f5eff", "#0b7a5b"), ("0B7A5B", "#1f5eff", "#0b7a5b"), ("#1f5eff", "#b4341f", "#b4341f"),
        ("#0b7a5b", "#b4341f", "#0b7a5b"), ("#1f5eff", "", "#1f5eff"), ("azul", "#b4341f", "#b4341f"),
    ])
    func `S78 a colour is picked or typed`(digits: String, picked: String, kept: String) async throws {
        let world = try await ConsoleWorld()
        try await world.design(["color": "#1f5eff", "color_picker": "#1f5eff", "color_shown": "#1f5eff"])

        try await world.design(["color": digits, "color_picker": picked, "color_shown": "#1f5eff"])

        #expect(try await world.brand().color == kept)
    }

    @Test func `S78 says in words what is kept legible of it`() async throws {
        let world = try await ConsoleWorld()

        let dark = try await world.design(["color": "#0f3d2e"])
        #expect(dark.says("Botones: tu color tal cual, con texto blanco (contraste 12,"))
        #expect(dark.says("Enlaces sobre fondo claro: tu color tal cual"))
        #expect(dark.says("Enlaces sobre fondo oscuro: tu color se ve poco, así que usamos #"))

        let light = try await world.design(["color": "#ffe14d"])
        #expect(light.says("Botones: tu color tal cual, con texto negro (contraste 1"))
        #expect(light.says("Enlaces sobre fondo claro: tu color se ve poco, así que usamos #"))
        #expect(light.says("un tono más oscuro (contraste 4,"))
    }

    @Test(arguments: Engine.available)
    func `S80 a preview shows the portal in what was typed on both widths, and saves nothing`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        let before = try await world.brand()

        let page = try await world.design(
            ["intent": "preview", "name": "Café Nuevo", "color": "#b4341f", "headline": "Hola de nuevo"],
            files: ["logo": SamplePictures.png])

        page.expect(status: 200)
        #expect(page.says("Aún no está guardado"))
        #expect(page.header("Content-Security-Policy")?.contains("frame-src 'self'") == true)
        let frames = world.frames(of: page)
        #expect(frames.count == 2 && Set(frames).count == 1)
        #expect(page.says("title=\"En un teléfono\"") && page.says("title=\"En un computador\""))

        let shown = try await world.browser.get(try #require(frames.first))
        #expect(shown.says("<header class=\"masthead\">") && shown.says("<section class=\"statement\">"))
        #expect(shown.says("class=\"button primary\"") && shown.says("Café Nuevo") && shown.says("Hola de nuevo"))
        #expect(shown.says("Enviar código") && shown.says("La página de entrada"), "as customers come in")
        #expect(shown.says("<img src=\"/assets/logo/"), "the picture that came with it")
        #expect(shown.header("Content-Security-Policy")?.contains("frame-ancestors 'self'") == true)
        let sheet = try await world.browser.get("\(world.home)/branding/colors/b4341f.css")
        #expect(shown.says("href=\"\(sheet.address)\"") && sheet.says("--brand:#b4341f;"))
        #expect(sheet.header("Content-Type") == "text/css; charset=utf-8")

        #expect(try await world.brand() == before)
        #expect(try await !world.portal().says("Café Nuevo"))
    }

    @Test func `S80 what was tried out is saved as it was shown, its picture too`() async throws {
        let world = try await ConsoleWorld()
        let tried = try await world.design(
            ["intent": "preview", "name": "Café Nuevo"], files: ["logo": SamplePictures.png])
        var fields = try #require(tried.form("/branding")).fields
        for file in ["logo", "icon"] { fields[file] = nil }

        try await world.upload("/branding", fields.merging(["intent": "save"]) { $1 }, files: [:])

        let portal = try await world.portal()
        #expect(portal.says("<img src=\"/assets/logo/") && portal.says("alt=\"Café Nuevo\""))
        #expect(try await world.trail() == ["settings.changed"])
    }

    @Test func `S80 a preview shows only what this console made (W1)`() async throws {
        let world = try await ConsoleWorld()
        let address = try #require(world.frames(of: try await world.get("/branding")).first)
        let other = address.replacing("design=", with: "design=A")

        try await world.browser.get(address).expect(status: 200)
        try await world.browser.get(other).expect(status: 404)
        #expect(try await world.get("/branding/preview").says(world.merchant.name), "as it is saved")
        try await world.get("/branding/colors/red.css").expect(status: 404)
    }

    @Test(arguments: Engine.available)
    func `S81 a change shows at once: pages are kept nowhere, and style and picture have new names`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        try await world.design(["color": "#0b7a5b"], files: ["logo": SamplePictures.png])
        let before = try await world.portal()

        try await world.design(["color": "#b4341f"], files: ["logo": SamplePictures.jpeg])

        let after = try await world.portal()
        #expect(after.header("Cache-Control") == "no-store")
        #expect(try world.sheet(of: before) != world.sheet(of: after))
        let sheet = try await world.browser.get(world.sheet(of: after))
        #expect(sheet.says("--brand:#b4341f;") && sheet.header("Cache-Control")?.contains("immutable") == true)
        let logo = try #require(try await world.brand().logo)
        #expect(after.says("/assets/logo/\(logo)") && !before.says(logo))
        #expect(try await world.get("/branding").says("#b4341f"), "and so does the console")
    }

    @Test func `S89 who may only look sees it, and cannot change it (C3)`() async throws {
        let owner = try await ConsoleWorld()
        let world = try await owner.signedIn(as: .support)

        let page = try await world.get("/branding")
        page.expect(status: 200)
        #expect(page.form("/branding") == nil && page.says(owner.merchant.name) && world.frames(of: page).count == 2)
        try await world.upload("/branding", ["name": "Otro"], files: [:]).expect(status: 403)
        #expect(try await world.portal().says(owner.merchant.name))
    }
}

extension ConsoleWorld {
    /// Fills in the branding form as it stands, and sends it.
    @discardableResult
    func design(_ typed: [String: String] = [:], files: [String: [UInt8]] = [:]) async throws -> PageAnswer {
        let page = try await get("/branding")
        var fields = try #require(page.form("/branding")).fields
        for file in ["logo", "icon"] { fields[file] = nil }
        return try await upload("/branding", fields.merging(typed) { $1 }, files: files)
    }

    func brand() async throws -> Brand { try await Merchants(context).find(merchant.id).brand }

    /// What the audit trail says, the newest first, without who joined.
    func trail() async throws -> [String] {
        try await AuditTrail(context).list(of: merchant.id, matching: "settings.").map(\.action)
    }

    /// As a customer's browser gets it.
    func portal() async throws -> PageAnswer { try await server.browser().get("/p/\(merchant.slug)") }

    func frames(of page: PageAnswer) -> [String] {
        page.body.matches(of: /<iframe src="([^"]+)"/).map { String($0.output.1).replacing("&amp;", with: "&") }
    }

    /// The merchant's own stylesheet.
    func sheet(of page: PageAnswer) throws -> String {
        let found = page.body.firstMatch(of: /\/p\/[a-z-]+\/assets\/brand-[0-9a-f]+\.css/)
        return String(try #require(found).output)
    }
}
