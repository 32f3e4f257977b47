import Billing
import ConsoleTestSupport
import Core
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// Taxes, made, chosen and put away by a merchant's people (S90).
@Suite struct `Taxes in the console` {
    @Test(arguments: Engine.available)
    func `S90 one is made once, put on new subscriptions, archived after a page that says so, and put back`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        let rates = TaxRates(world.context)
        #expect(try await world.get("/taxes").says("Todavía no hay impuestos."))
        let form = try #require(try await world.get("/taxes/new").form("/taxes/new"))
        let typed = form.fields.merging(["name": "IVA", "percent": "19 %", "kind": "included"]) { $1 }
        let made = try await world.post("/taxes/new", typed)
        try await world.post("/taxes/new", typed)
        #expect(made.says("Creamos el impuesto.") && made.says("Incluido en el precio"))
        let all = try await rates.list(in: world.scope).elements
        let rate = try #require(all.first)
        #expect(all.count == 1 && rate.rate.millionths == 190_000 && rate.isInclusive && rate.displayName == "IVA")
        let address = "/taxes/\(rate.id)"
        func defaults() async throws -> [TaxRate.ID] { try await rates.defaults(in: world.scope).map(\.id) }

        #expect(try await world.post(address + "/default").says("Cada suscripción nueva llevará IVA 19"))
        try await world.post(address + "/default")
        #expect(try await defaults() == [rate.id])
        try await world.post(address + "/default/undo")
        #expect(try await defaults().isEmpty)
        try await world.post(address + "/default")
        let asked = try await world.get(address + "/archive")
        #expect(asked.says("lo siguen cobrando") && asked.says("las suscripciones nuevas no lo llevarán"))
        #expect(try await rates.find(rate.id, in: world.scope).isActive, "a GET changes nothing")
        try await world.post(address + "/archive")
        try await world.post(address + "/archive")
        #expect(try await !rates.find(rate.id, in: world.scope).isActive)
        #expect(try await defaults().isEmpty)
        #expect(try await world.post(address + "/default").says("Ese impuesto está archivado."))
        try await world.post(address + "/restore")
        #expect(try await rates.find(rate.id, in: world.scope).isActive)

        let kept = try await AuditTrail(world.context).list(of: world.merchant.id, matching: rate.id.rawValue)
        let done: [AuditAction] = [
            .taxRateCreated, .taxRateMadeDefault, .taxRateNotDefault, .taxRateMadeDefault, .taxRateArchived,
            .taxRateRestored,
        ]
        #expect(kept.reversed().map(\.action) == done.map(\.rawValue), "K4 what changed nothing is not told")
    }

    @Test func `what was typed stays, and what is wrong is named beside its field`() async throws {
        let world = try await ConsoleWorld()

        let refused = try await world.post("/taxes/new", ["name": "", "percent": "1.2.3", "kind": "x"])

        refused.expect(status: 422)
        #expect(refused.says("Error: Nuevo impuesto") && refused.says("Hay 3 datos por corregir"))
        #expect(refused.says("Escribe un porcentaje hasta 100, como 19") && refused.says("value=\"1.2.3\""))
        #expect(try await TaxRates(world.context).list(in: world.scope).elements.isEmpty)
    }

    @Test(arguments: Engine.available)
    func `C1, C2, C3 another merchant's are not there, and who only reads changes nothing`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        let rate = try await world.shop.taxRate("IVA", "19", isInclusive: true)
        let address = "/taxes/\(rate.id)"

        let stranger = try await world.stranger()
        let own = "/console/m/otra-owner/test"
        #expect(try await stranger.browser.get(own + "/taxes").says("Todavía no hay impuestos."))
        #expect(try await stranger.browser.get(own + address + "/archive").status == 404)
        try await stranger.get(address + "/archive").expect(status: 404)
        let reader = try await world.signedIn(as: .readOnly)
        #expect(try await reader.get("/taxes").says("IVA 19"))
        for path in ["/archive", "/default", "/default/undo", "/restore"] {
            try await stranger.post(address + path).expect(status: 404)
            try await reader.post(address + path).expect(status: 403)
        }

        #expect(try await TaxRates(world.context).find(rate.id, in: world.scope).isActive)
        #expect(try await TaxRates(world.context).defaults(in: world.scope).isEmpty)
    }
}
