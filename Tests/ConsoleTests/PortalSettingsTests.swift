import Access
import Billing
import ConsoleTestSupport
import Core
import PortalTestSupport
import Storage
import TestSupport
import Testing

@Suite struct `The customers' portal in the console` {
    @Test(arguments: Engine.available)
    func `S02 its switch says what follows, shuts everybody out, and lets them in again`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let hers = try await world.visit(of: world.shop.customer("Ana"))
        #expect(hers.page.status == 200 && hers.page.says("ana@example.com"))

        #expect(try await world.get("/portal").says("Encendido"))
        let asked = try await world.get("/portal/off")
        #expect(asked.says("¿Apagar el portal de clientes?") && asked.says("Las sesiones abiertas se cierran ahora"))
        #expect(asked.says("no llevan enlaces al portal") && asked.says("Los cobros, los reintentos"))
        try await hers.get("/p/tienda-sur").expect(status: 200)

        let off = try await world.browser.submit("/portal/off")
        #expect(off.says("Apagamos el portal.") && off.says("Apagado") && !off.says("Encendido"))
        let shut = try await hers.get("/p/tienda-sur")
        #expect(shut.status == 403 && shut.says("Este portal no está disponible"))

        let on = try await world.browser.submit("/portal/on")
        #expect(on.says("Encendimos el portal.") && on.says("Encendido"))
        let open = try await hers.get("/p/tienda-sur")
        #expect(open.status == 200 && open.form("/sign-in") != nil && !open.says("ana@example.com"))
        let done = try await AuditTrail(world.context).list(of: world.merchant.id).map(\.action)
        #expect(done.prefix(2) == [AuditAction.portalSwitchedOn.rawValue, AuditAction.portalSwitchedOff.rawValue])
    }

    @Test func `S03 S04 S06 its address, a button for a site and a square code are there to be taken`() async throws {
        let world = try await ConsoleWorld()
        let page = try await world.get("/portal")

        #expect(page.says("value=\"http://127.0.0.1:8080/p/tienda-sur\" readonly"))
        #expect(page.says("&lt;a href=&quot;http://127.0.0.1:8080/p/tienda-sur&quot;"))
        #expect(page.says("&gt;Gestionar suscripción&lt;/a&gt;"))
        try await world.server.browser().get("/p/tienda-sur").expect(status: 200)

        let shown = try await world.get("/portal/qr.png")
        #expect(shown.status == 200 && shown.header("Content-Type") == "image/png")
        #expect(shown.header("Content-Disposition") == nil)
        let kept = try await world.get("/portal/qr.png?download=1")
        #expect(kept.header("Content-Disposition") == "attachment; filename=\"portal-tienda-sur.png\"")
    }

    @Test func `S07 S10 programs are told how to open it for somebody`() async throws {
        let world = try await ConsoleWorld()
        let page = try await world.get("/portal")

        #expect(page.says("curl http://127.0.0.1:8080/v1/billing_portal/sessions"))
        #expect(page.says("Authorization: Bearer sk_test_…"))
        #expect(page.says("client.v1.billing_portal.sessions.create({&quot;customer&quot;: &quot;cus_…&quot;})"))
        #expect(page.says("base_addresses={&quot;api&quot;: &quot;http://127.0.0.1:8080&quot;}"))
    }

    @Test func `the other mode has an address of its own`() async throws {
        let world = try await ConsoleWorld()
        let live = try await PortalConfigurations(world.context).default(
            in: Scope(merchant: world.merchant.id, mode: .live))
        let page = try await world.browser.get("/console/m/tienda-sur/live/portal")

        #expect(page.says("Tu dirección pública muestra el otro modo."))
        #expect(page.says("value=\"http://127.0.0.1:8080/p/tienda-sur/c/\(live.id)\""))
        #expect(page.says("sk_live_…"))
    }

    @Test(arguments: Engine.available)
    func `S03 its address is changed, and the old one leads to it for 90 days`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let other = try await world.stranger()
        let asked = try await world.get("/portal/address")
        #expect(asked.says("Hasta el 1 de mayo de 2026, http://127.0.0.1:8080/p/tienda-sur lleva a la dirección nueva"))
        #expect(asked.says("La dirección de esta consola cambia con ella."))

        let malformed = try await world.post("/portal/address", ["slug": "Tienda Norte"])
        #expect(malformed.status == 422 && malformed.says("Usa de 2 a 40 letras minúsculas"))
        #expect(malformed.says("value=\"Tienda Norte\"") && malformed.says("<title>Error: Cambiar la dirección"))
        let taken = try await world.post("/portal/address", ["slug": "otra-owner"])
        #expect(taken.status == 422 && taken.says("Otro comercio usa o usó esa dirección."))

        let changed = try await world.post("/portal/address", ["slug": "tienda-norte"])
        #expect(changed.status == 200 && changed.address == "/console/m/tienda-norte/test/portal")
        #expect(changed.says("Cambiamos la dirección del portal."))
        #expect(changed.says("value=\"http://127.0.0.1:8080/p/tienda-norte\""))
        #expect(changed.says("http://127.0.0.1:8080/p/tienda-sur lleva aquí hasta el 1 de mayo de 2026."))
        let followed = try await world.server.browser().get("/p/tienda-sur", following: false)
        #expect((300..<400).contains(followed.status))
        #expect(followed.header("Location")?.hasSuffix("/p/tienda-norte") == true)
        for path in ["", "/test/customers"] {
            let page = try await world.browser.get("/console/m/tienda-sur\(path)", following: false)
            #expect(page.status == 303 && page.header("Location") == "/console/m/tienda-norte\(path)")
        }
        try await other.browser.get("/console/m/tienda-sur/test/customers", following: false).expect(status: 404)

        world.shop.time.advance(OldSlug.life)
        world.shop.time.advance(.seconds(1))
        try await world.server.browser().get("/p/tienda-sur", following: false).expect(status: 404)
    }

    @Test func `W4 sites that it may return to are kept, and a mistake is told by its line`() async throws {
        let world = try await ConsoleWorld()
        let typed = "https://tienda.example\n\nhttp://malo.example/x"
        let refused = try await world.post("/portal/origins", ["origins": typed])
        #expect(refused.status == 422 && refused.says("Línea 3: escribe el sitio como https://tienda.ejemplo"))
        #expect(refused.says(typed) && refused.says("<title>Error: "))
        #expect(try await ReturnOrigins(world.context).list(of: world.merchant.id).isEmpty)

        let saved = try await world.post("/portal/origins", ["origins": "https://tienda.example\r\nhttps://b.example"])
        #expect(saved.says("Guardamos los sitios permitidos."))
        #expect(
            try await ReturnOrigins(world.context).list(of: world.merchant.id) == [
                "https://b.example", "https://tienda.example",
            ])
    }

    @Test func `S11 sites that may frame it are kept, and a mistake is told by its line`() async throws {
        let world = try await ConsoleWorld()
        let typed = "https://tienda.example\n\nhttps://malo.example/x"
        let refused = try await world.post("/portal/frames", ["frame_origins": typed])
        #expect(refused.status == 422 && refused.says("Línea 3: escribe el sitio como https://tienda.ejemplo"))
        #expect(refused.says(typed) && refused.says("<title>Error: "))

        let saved = try await world.post("/portal/frames", ["frame_origins": "https://tienda.example"])
        #expect(saved.says("Guardamos los sitios que pueden enmarcar el portal."))
        #expect(
            try await Merchants(world.context).find(world.merchant.id).frameOrigins.all == ["https://tienda.example"])
        let many = (1...11).map { "https://t\($0).example" }.joined(separator: "\n")
        let full = try await world.post("/portal/frames", ["frame_origins": many])
        #expect(full.status == 422 && full.says("Como máximo 10 sitios pueden enmarcar el portal."))
        let done = try await AuditTrail(world.context).list(of: world.merchant.id).first
        #expect(done?.details["settings[portal][frame_origins]"] == "https://tienda.example")
    }

    @Test func `S11 a session is made and framed in seven languages, from the right address`() async throws {
        let world = try await ConsoleWorld()
        let page = try await world.get("/portal")
        for tool in ["curl", "python", "ruby", "php", "node", "java", "go"] {
            for way in ["redirect", "frame"] {
                let code =
                    page.body.split(separator: "id=\"snippet-\(way)-\(tool)\"").last?
                    .split(separator: "</textarea>").first ?? ""
                #expect(code.contains("127.0.0.1") && code.contains("sk_test_…"), "\(way) \(tool)")
                if way == "frame" { #expect(code.contains("&lt;iframe src="), "\(tool)") }
            }
        }
    }

    @Test func `S89 who may only read sees it and is offered no change`() async throws {
        let world = try await ConsoleWorld()
        let support = try await world.signedIn(as: .support)
        let page = try await support.get("/portal")

        #expect(page.status == 200 && page.says("/p/tienda-sur"))
        #expect(!page.says("Apagar el portal") && !page.says("Cambiar la dirección") && page.form("/origins") == nil)
        try await support.get("/portal/off").expect(status: 403)
        try await support.post("/portal/off").expect(status: 403)
        #expect(try await Merchants(world.context).find(world.merchant.id).portalIsEnabled)
    }
}

extension ConsoleWorld {
    /// A browser in which a customer is in their portal.
    func visit(of customer: Customer) async throws -> Browser {
        let (_, url) = try await PortalSessions(context).create(for: customer.id, in: scope)
        let browser = server.browser()
        try await browser.get(url)
        return browser
    }
}
