import Access
import Billing
import ConsoleTestSupport
import Core
import PortalTestSupport
import Storage
import TestSupport
import Testing

@Suite struct `A customer's portal, opened from the console` {
    private func address(on page: PageAnswer) throws -> String {
        let start = try #require(page.body.firstRange(of: "http://127.0.0.1:8080/p/tienda-sur/s/"))
        return String(page.body[start.lowerBound...].prefix { $0 != "\"" && $0 != "<" })
    }

    @Test(arguments: Engine.available)
    func `S09 A12 an address is made, shown once, and opens once for the customer by a press`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        let ana = try await world.shop.customer("Ana")
        let asked = try await world.get("/customers/\(ana.id)/session")
        #expect(asked.status == 200 && asked.says("5 minutos") && !asked.says("/p/tienda-sur/s/"))
        let made = try await world.post("/customers/\(ana.id)/session")
        made.expect(status: 200)
        let url = try address(on: made)

        let hers = world.server.browser()
        try await hers.get(url)
        #expect(!hers.page.says("ana@example.com"))
        try await hers.submit(String(url.split(separator: "/").last ?? ""))
        #expect(hers.page.status == 200 && hers.page.says("ana@example.com"))
        #expect(!hers.page.says("Ves el portal como") && !hers.page.says("Volver a la consola"))
        let again = world.server.browser()
        try await again.get(url).expect(status: 410)

        let entries = try await AuditTrail(world.context).list(of: world.merchant.id)
        let entry = try #require(entries.first { $0.action == AuditAction.customerSessionOpened.rawValue })
        #expect(entry.subject == ana.id.rawValue)
        #expect(entry.actor == .person(world.person.id.rawValue, name: world.person.name))
        #expect(!"\(entry)".contains(url.split(separator: "/").last ?? "?"))
    }

    @Test func `S10 the configuration that is chosen rules the session`() async throws {
        let world = try await ConsoleWorld()
        let ana = try await world.shop.customer("Ana")
        let alone = try await world.get("/customers/\(ana.id)/session")
        #expect(alone.status == 200 && !alone.says("Configuración del portal"))
        let narrow = try await PortalConfigurations(world.context).create(in: world.scope) {
            $0.name = "Solo facturas"
            $0.features.paymentMethodUpdate = false
        }
        #expect(try await world.get("/customers/\(ana.id)/session").says("Solo facturas"))
        let made = try await world.post("/customers/\(ana.id)/session", ["configuration": narrow.id.rawValue])
        let url = try address(on: made)
        let hers = world.server.browser()
        try await hers.get(url)
        try await hers.submit(String(url.split(separator: "/").last ?? ""))
        #expect(hers.page.address == "/p/tienda-sur/c/\(narrow.id)")
        let foreign = try await world.post("/customers/\(ana.id)/session", ["configuration": "bpc_x"])
        #expect(foreign.status == 404 && !foreign.says("/p/tienda-sur/s/"))
    }

    @Test(arguments: Engine.available)
    func `S4 to see the portal as a customer asks a reason, which the audit trail keeps, and changes nothing`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        let ana = try await world.shop.customer("Ana")
        let path = "/customers/\(ana.id)/view"
        let refused = try await world.post(path, ["reason": " "])
        refused.expect(status: 422)
        #expect(try await sessions(world) == 0)

        let seen = try await world.post(path, ["reason": "Pregunta por un cobro"])
        #expect(seen.status == 200 && seen.address == "/p/tienda-sur")
        #expect(seen.says("Ves el portal como Ana."))
        #expect(seen.says("<a href=\"\(world.home)/customers/\(ana.id)\">Volver a la consola</a>"))
        try await world.browser.get("/p/tienda-sur/details")
        let answer = try await world.browser.submit("/details", ["name": "Otra"], following: false)
        answer.expect(status: 403)
        #expect(answer.says("Estás viendo el portal como Ana: aquí no puedes cambiar nada."))
        #expect(!answer.says("escribe al comercio"))
        #expect(try await world.shop.customers.find(ana.id, in: world.scope).details.name == "Ana")

        let entries = try await AuditTrail(world.context).list(of: world.merchant.id)
        let entry = try #require(entries.first { $0.action == AuditAction.customerViewed.rawValue })
        #expect(entry.subject == ana.id.rawValue)
        #expect(entry.details == ["mode": "test", "reason": "Pregunta por un cobro"])
    }

    private func sessions(_ world: ConsoleWorld) async throws -> Int {
        try await world.context.database.read { try $0.query("SELECT id FROM portal_sessions").count }
    }

    @Test func `C3 only whose role allows it opens one or looks on`() async throws {
        let world = try await ConsoleWorld()
        let ana = try await world.shop.customer("Ana")
        for (role, may) in [(Role.support, true), (.developer, false), (.readOnly, false)] {
            let them = try await world.signedIn(as: role)
            for path in ["/session", "/view"] {
                let answer = try await them.get("/customers/\(ana.id)\(path)")
                answer.expect(status: may ? 200 : 403)
                if !may {
                    try await them.post("/customers/\(ana.id)\(path)", ["reason": "ver"]).expect(status: 403)
                }
            }
            #expect(try await them.get("/customers/\(ana.id)").says(path(ana)) == may)
        }
        #expect(try await sessions(world) == 0)
    }

    private func path(_ customer: Customer) -> String { "/customers/\(customer.id)/session" }

    @Test func `S02 while the portal is off the page says so and makes nothing`() async throws {
        let world = try await ConsoleWorld()
        let ana = try await world.shop.customer("Ana")
        var settings = MerchantSettings()
        settings.portalIsEnabled = false
        _ = try await Merchants(world.context).apply(settings, to: world.merchant.id, by: .system)
        #expect(try await world.get("/customers/\(ana.id)/session").says("El portal está apagado"))
        try await world.post("/customers/\(ana.id)/session").expect(status: 422)
        try await world.post("/customers/\(ana.id)/view", ["reason": "ver"]).expect(status: 422)
        #expect(try await sessions(world) == 0)
    }
}
