import Access
import Billing
import ConsoleTestSupport
import Core
import PortalTestSupport
import Storage
import TestSupport
import Testing

@Suite struct `Customers in the console` {
    @Test(arguments: Engine.available)
    func `are found by what somebody has of them, at an address of their own`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let ana = try await world.shop.customer("Ana")
        _ = try await world.shop.customer("Beto")

        let all = try await world.get("/customers")
        #expect(all.status == 200 && all.says("ana@example.com") && all.says("beto@example.com"))
        let found = try await world.get("/customers?q=AN%C3%81")
        #expect(found.says("/customers/\(ana.id)") && !found.says("beto@example.com"))
        #expect(found.says("value=\"ANÁ\"") && found.says("Clientes encontrados: 1."))
        let nobody = try await world.get("/customers?q=zzz")
        #expect(nobody.status == 200 && nobody.says("No encontramos a nadie"))
    }

    @Test func `are found as somebody types: the list alone, by the same permission, and by a script of ours`()
        async throws
    {
        let world = try await ConsoleWorld()
        let ana = try await world.shop.customer("Ana")
        _ = try await world.shop.customer("Beto")

        let page = try await world.get("/customers")
        let policy = page.header("Content-Security-Policy") ?? ""
        #expect(policy.contains("script-src 'sha256-") && policy.contains("; connect-src 'self'; "))
        #expect(policy.contains("trusted-types 'none'") && page.says("role=\"status\""))
        let part = try await world.get("/customers?q=ana&part=found")
        #expect(part.says("id=\"customers-found\"") && part.says("Clientes encontrados: 1."))
        #expect(part.says("/customers/\(ana.id)") && !part.says("beto@example.com") && !part.says("<html"))
        #expect(part.header("Content-Security-Policy")?.contains("connect-src") == false)
        let stranger = try await world.stranger()
        let foreign = try await stranger.browser.get("/console/m/otra-owner/test/customers?q=ana&part=found")
        #expect(foreign.status == 200 && !foreign.says("\(ana.id)"))
    }

    @Test func `the first list says what to do`() async throws {
        let world = try await ConsoleWorld()
        #expect(try await world.get("/customers").says("Todavía no hay clientes"))
    }

    @Test(arguments: Engine.available)
    func `are created, and what is wrong is named beside its field`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let refused = try await world.post(
            "/customers/new", ["name": "Ana Rojas", "email": "ana", "phone": "12"])
        refused.expect(status: 422)
        #expect(refused.says("Error: Nuevo cliente") && refused.says("value=\"Ana Rojas\""))
        let nobody = try await world.post("/customers/new", ["phone": "+56 9 1234 5678"])
        #expect(nobody.status == 422 && nobody.says("Escribe el nombre o el correo del cliente."))
        #expect(try await world.shop.customers.list(in: world.scope).elements.isEmpty)

        let made = try await world.post(
            "/customers/new",
            [
                "name": "Ana Rojas", "email": "ana@example.com", "phone": "+56 9 1234 5678", "country": "CL",
                "language": "pt",
            ])
        #expect(made.status == 200 && made.says("Creamos el cliente.") && made.says("Ana Rojas"))
        let customer = try #require(try await world.shop.customers.list(in: world.scope).elements.first)
        #expect(customer.details.locale == "pt" && customer.details.address?.country == "CL")

        let saved = try await world.post(
            "/customers/\(customer.id)/edit", ["name": "Ana Soto", "email": "ana@example.com", "country": "CL"])
        #expect(saved.says("Guardamos los datos del cliente."))
        let changed = try await world.shop.customers.find(customer.id, in: world.scope)
        #expect(changed.details.name == "Ana Soto" && changed.details.phone == nil && changed.details.locale == nil)
    }

    @Test(arguments: Engine.available)
    func `one page tells what is owed, what comes next, every try and what was mailed`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine, on: "2026-01-15")
        let shop = world.shop
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)

        let page = try await world.get("/customers/\(ana.id)")
        page.expect(status: 200)
        #expect(page.says("9.990") && page.says("Debe ahora"))
        #expect(page.says("/subscriptions/\(subscription.id)") && page.says("/invoices/\(invoice.id)"))
        #expect(page.says("Visa terminada en") && page.says("Principal"))
        #expect(page.says("invoice.payment_failed"))
        #expect(page.says("Nadie intentó entrar con este correo"))
    }

    @Test func `S22 says why a sign-in failed, and what was almost the address`() async throws {
        let world = try await ConsoleWorld()
        let ana = try await world.shop.customer("Ana")
        for email in ["ana@exmaple.com", "ana@example.com"] {
            let browser = world.server.browser()
            try await browser.get("/p/tienda-sur")
            try await browser.submit("/sign-in", ["email": email])
        }
        let page = try await world.get("/customers/\(ana.id)")
        #expect(page.says("Pidió entrar") && page.says("Arriba, en Correos, se ve si salió el mensaje."))
        #expect(page.says("alguien escribió ana@exmaple.com, que no es de ningún cliente"))
    }

    @Test(arguments: Engine.available)
    func `have notes, which the team writes and takes away`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let ana = try await world.shop.customer("Ana")
        let path = "/customers/\(ana.id)/notes"
        let empty = try await world.post(path, ["text": "  "])
        empty.expect(status: 422)
        #expect(empty.says("Error: Ana"))
        let noted = try await world.post(path, ["text": "Llamó.\nPide factura."])
        #expect(noted.says("Guardamos la nota.") && noted.says("Pide factura.") && noted.says("Olga Dueña"))

        let note = try #require(try await CustomerNotes(world.context).list(of: ana.id, in: world.scope).first)
        let kept = try await AuditTrail(world.context).list(of: world.merchant.id, matching: "customer.note_added")
        #expect(kept.map(\.subject) == [ana.id.rawValue], "K4")
        #expect(kept.first?.details["note"] == note.id.rawValue)
        let eva = try await world.shop.customer("Eva")
        try await world.post("/customers/\(eva.id)/notes/\(note.id)/delete").expect(status: 404)
        let deleted = try await world.post("\(path)/\(note.id)/delete")
        #expect(deleted.says("Eliminamos la nota.") && !deleted.says("Pide factura."))
    }

    @Test func `C2 another merchant's, the other mode's and a deleted one are not there`() async throws {
        let world = try await ConsoleWorld()
        let live = try await world.shop.customers.create(
            CustomerDetails(name: "Viva"), in: Scope(merchant: world.merchant.id, mode: .live))
        let other = try await Merchants(world.context).create(
            name: "Otra", slug: "otra", country: "CL", currency: .clp, zone: world.merchant.zone,
            email: "otra@example.com")
        let foreign = try await world.shop.customers.create(
            CustomerDetails(name: "Ajena"), in: Scope(merchant: other.id, mode: .test))
        let deleted = try await world.shop.customer("Ida", card: nil)
        try await world.shop.customers.delete(deleted.id, in: world.scope)
        for id in [live.id, foreign.id, deleted.id] {
            for path in ["", "/edit", "/session", "/view"] {
                try await world.get("/customers/\(id)\(path)").expect(status: 404)
            }
            try await world.post("/customers/\(id)/edit", ["name": "Otra"]).expect(status: 404)
            try await world.post("/customers/\(id)/session").expect(status: 404)
            try await world.post("/customers/\(id)/view", ["reason": "ver"]).expect(status: 404)
        }
    }
}
