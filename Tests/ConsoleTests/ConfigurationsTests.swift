import Access
import Billing
import ConsoleTestSupport
import Core
import PortalTestSupport
import Storage
import TestSupport
import Testing

@Suite struct `Configurations of the portal in the console` {
    /// Makes one by its form.
    private func make(_ name: String, in world: ConsoleWorld) async throws -> PortalConfiguration {
        let made = try await world.post("/portal/configurations", ["name": name])
        #expect(made.status == 200 && made.says("Creamos la configuración.") && made.says(name))
        let id = PortalConfiguration.ID(String(made.address.split(separator: "/").last ?? ""))
        return try await PortalConfigurations(world.context).find(id, in: world.scope)
    }

    @Test(arguments: Engine.available)
    func `S87 several are made, named, and switched off and on`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let nameless = try await world.post("/portal/configurations", ["name": " "])
        #expect(nameless.status == 422 && nameless.says("Escribe el nombre."))
        let made = try await make("Socios", in: world)
        #expect(!made.isDefault && made.isActive && made.loginPageIsEnabled)

        let list = try await world.get("/portal/configurations")
        let (main, other) = (
            try #require(list.body.firstRange(of: "Configuración principal")),
            try #require(list.body.firstRange(of: "Socios"))
        )
        #expect(main.lowerBound < other.lowerBound)

        let path = "/portal/configurations/\(made.id)"
        #expect(try await world.get(path + "/off").says("Su enlace deja de servir"))
        let off = try await world.browser.submit("/off")
        #expect(off.says("Desactivamos la configuración.") && off.says("Desactivada"))
        #expect(try await world.browser.submit("/on").says("Activamos la configuración."))
        // The default one is never switched off.
        let standard = try await PortalConfigurations(world.context).default(in: world.scope)
        #expect(try await !world.get("/portal/configurations/\(standard.id)").says("/off\""))
        try await world.post("/portal/configurations/\(standard.id)/off").expect(status: 400)
    }

    @Test(arguments: Engine.available)
    func `S87 another is made the main one: it rules the public address, and old sessions end`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        let hers = try await world.visit(of: world.shop.customer("Ana"))
        let made = try await make("Nueva", in: world)
        _ = try await PortalConfigurations(world.context).update(made.id, in: world.scope) {
            $0.headline = "Hola de nuevo"
        }

        let asked = try await world.get("/portal/configurations/\(made.id)/default")
        #expect(asked.says("¿Usarla como configuración principal?") && asked.says("tendrá que entrar otra vez"))
        let done = try await world.browser.submit("/default")
        #expect(done.says("Es la configuración principal desde ahora."))
        #expect(try await PortalConfigurations(world.context).default(in: world.scope).id == made.id)

        let page = try await hers.get("/p/tienda-sur")
        #expect(page.says("Hola de nuevo") && !page.says("ana@example.com"))
    }

    @Test func `S10 each has its public address and its snippet`() async throws {
        let world = try await ConsoleWorld()
        let made = try await make("Socios", in: world)
        let path = "/portal/configurations/\(made.id)"
        let page = try await world.get(path)

        #expect(page.says("value=\"http://127.0.0.1:8080/p/tienda-sur/c/\(made.id)\" readonly"))
        #expect(page.says("-d configuration=\(made.id)"))
        #expect(page.says("&quot;configuration&quot;: &quot;\(made.id)&quot;"))
        try await world.server.browser().get("/p/tienda-sur/c/\(made.id)").expect(status: 200)

        var form = try #require(page.form(path))
        form.fields["login_page"] = nil
        let closed = try await world.browser.post(form.action, form.fields)
        #expect(closed.says("Su página pública está cerrada") && !closed.says("id=\"configuration-link\""))
    }

    @Test(arguments: Engine.available)
    func `S92 one is given to a customer, by address or by id, and taken away again`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let ana = try await world.shop.customer("Ana")
        let hers = try await world.visit(of: ana)
        let made = try await make("Sin facturas", in: world)
        _ = try await PortalConfigurations(world.context).update(made.id, in: world.scope) {
            $0.features.invoiceHistory = false
        }
        let path = "/portal/configurations/\(made.id)/customers"

        let unknown = try await world.post(path, ["customer": "nadie@example.com"])
        #expect(unknown.status == 422 && unknown.says("No hay ningún cliente con ese correo"))
        #expect(unknown.says("value=\"nadie@example.com\"") && unknown.says("<title>Error: "))

        let given = try await world.post(path, ["customer": "ANA@example.com"])
        #expect(given.says("Ana tiene ahora esta configuración.") && given.says("/customers/\(ana.id)"))
        #expect(try await world.shop.customers.find(ana.id, in: world.scope).configuration == made.id)
        // They are out, and what they get in by from now on has no invoices.
        #expect(try await !hers.get("/p/tienda-sur").says("ana@example.com"))
        let again = try await world.visit(of: ana)
        #expect(again.page.says("ana@example.com") && !again.page.says("/invoices\""))

        let taken = try await world.post("\(path)/\(ana.id)/removal")
        #expect(taken.says("Ana vuelve a la configuración principal.") && taken.says("Nadie la tiene asignada"))
        #expect(try await world.shop.customers.find(ana.id, in: world.scope).configuration == nil)
        #expect(try await world.post(path, ["customer": ana.id.rawValue]).says("Ana tiene ahora esta configuración."))
    }

    @Test func `S92 of several with one address, one is named by id (A8)`() async throws {
        let world = try await ConsoleWorld()
        for name in ["Ana", "Ana María"] {
            _ = try await world.shop.customers.create(
                CustomerDetails(email: "ana@example.com", name: name), in: world.scope)
        }
        let made = try await make("Socios", in: world)
        let answer = try await world.post(
            "/portal/configurations/\(made.id)/customers", ["customer": "ana@example.com"])

        #expect(answer.status == 422 && answer.says("Hay varios clientes con ese correo."))
        #expect(
            try await PortalConfigurations(world.context).customers(with: made.id, in: world.scope).elements.isEmpty)
    }

    @Test func `S89 who may only read sees what is allowed and can change nothing`() async throws {
        let world = try await ConsoleWorld()
        let standard = try await PortalConfigurations(world.context).default(in: world.scope)
        let reader = try await world.signedIn(as: .readOnly)
        let path = "/portal/configurations/\(standard.id)"
        let page = try await reader.get(path)

        #expect(page.status == 200 && page.says("<fieldset disabled") && !page.says("Guardar</span>"))
        try await reader.post(path, ["name": "Mía"]).expect(status: 403)
        #expect(try await PortalConfigurations(world.context).find(standard.id, in: world.scope) == standard)
    }
}
