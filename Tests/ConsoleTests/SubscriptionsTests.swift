import Billing
import ConsoleTestSupport
import Core
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// Subscriptions begun, changed, paused and ended by a merchant's people (S90).
@Suite struct `Subscriptions in the console` {
    @Test(arguments: Engine.available)
    func `S90 a customer is subscribed and charged once, however often it is pressed`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let ana = try await world.shop.customer("Ana")
        let price = try await world.shop.price(9_990, named: "Plan mensual")
        #expect(try await world.get("/subscriptions").says("Todavía no hay suscripciones."))
        let asked = try await world.get("/subscriptions/new?customer=\(ana.id)")
        #expect(asked.says("Plan mensual · $9.990 al mes"))
        let named = asked.form("/subscriptions/new")?.fields
        #expect(named?["customer"] == "Ana" && named?["customer_id"] == ana.id.rawValue)
        let fields = try #require(asked.form("/subscriptions/new")).fields.merging(
            ["price": price.id.rawValue, "quantity": "2", "way": "method"]) { $1 }

        let made = try await world.post("/subscriptions/new", fields)
        let again = try await world.post("/subscriptions/new", fields)
        let beto = try await world.shop.customer("Beto")
        let other = try await world.post(
            "/subscriptions/new", fields.merging(["customer": beto.id.rawValue]) { $1 })

        #expect(made.says("La suscripción empezó.") && made.says("Plan mensual × 2"))
        #expect(!again.says("No se hizo nada") && other.says("No se hizo nada"))
        #expect(try await world.shop.subscriptions.of(beto.id, in: world.scope).isEmpty)
        let all = try await world.shop.subscriptions.of(ana.id, in: world.scope)
        #expect(all.map(\.status) == [.active] && all.first?.items.first?.quantity == 2)
        #expect(try await world.shop.invoices.of(ana.id, in: world.scope).elements.map(\.total.amount) == [19_980])
        let list = try await world.get("/subscriptions?state=active")
        #expect(list.says("Ana") && list.says("$19.980 al mes"))
        #expect(try await world.shop.verify().isEmpty)
    }

    @Test func `what is wrong is named beside its field, and nothing begins`() async throws {
        let world = try await ConsoleWorld()
        let ana = try await world.shop.customer("Ana")
        _ = try await world.shop.price(9_990)

        let refused = try await world.post(
            "/subscriptions/new", ["customer": "ana", "price": "price_x", "quantity": "0", "way": "method"])

        refused.expect(status: 422)
        #expect(refused.says("Elige un plan.") && refused.says("Escribe una cantidad de 1 o más, sin decimales."))
        #expect(try await world.shop.subscriptions.of(ana.id, in: world.scope).isEmpty)
    }

    @Test(arguments: Engine.available)
    func `one is ended with its period, kept after all, and ended at once`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let ana = try await world.shop.customer("Ana")
        let id = try await world.shop.subscribe(ana, to: 9_990).id
        let address = "/subscriptions/\(id)"
        func now() async throws -> Subscription { try await world.shop.subscriptions.find(id, in: world.scope) }

        let asked = try await world.get(address + "/cancel")
        #expect(asked.says("¿Cancelar Plan?") && asked.says("Al final del período, el 27 de febrero de 2026"))
        try await world.post(address + "/cancel").expect(status: 422)
        #expect(try await now().cancellation == nil)
        let ends = try await world.post(address + "/cancel", ["when": "at_period_end"])
        #expect(ends.says("La suscripción termina el 27 de febrero de 2026."))
        #expect(try await now().cancellation?.effect == .atPeriodEnd)
        try await world.post(address + "/cancel/undo")
        #expect(try await now().cancellation == nil)
        try await world.post(address + "/cancel", ["when": "immediately"])
        #expect(try await now().status == .canceled)
        let again = try await world.post(address + "/cancel", ["when": "immediately"])
        #expect(again.says("La suscripción ya no está como la viste"))
        let trail = try await AuditTrail(world.context).list(of: world.merchant.id, matching: id.rawValue)
        let done: [AuditAction] = [.subscriptionCanceled, .subscriptionKept, .subscriptionCanceled]
        #expect(trail.map(\.action) == done.map(\.rawValue))
    }

    @Test(arguments: Engine.available)
    func `one is paused, that is taken back, and one that rests is taken up and charged once`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        let shop = world.shop
        let ana = try await shop.customer("Ana")
        let id = try await shop.subscribe(ana, to: 9_990).id
        let address = "/subscriptions/\(id)"
        try await world.get(address + "/pause").expect(status: 200)
        try await world.post(address + "/pause", ["length": "2"])
        let pausing = try await shop.subscriptions.find(id, in: world.scope)
        #expect(pausing.status == .active && pausing.pause?.resumesAt != nil)
        try await world.post(address + "/pause/undo")
        #expect(try await shop.subscriptions.find(id, in: world.scope).pause == nil)

        _ = try await shop.subscriptions.pause(id, in: world.scope, for: .indefinite, effect: .immediately)
        let asked = try await world.get(address + "/resume")
        #expect(asked.says("¿Reanudar Plan?"))
        #expect(try await shop.subscriptions.find(id, in: world.scope).status == .paused, "a GET changes nothing")
        try await world.browser.submit("/resume")
        let again = try await world.post(address + "/resume")

        #expect(again.says("La suscripción ya no está como la viste"))
        #expect(try await shop.subscriptions.find(id, in: world.scope).status == .active)
        #expect(try await shop.invoices.of(ana.id, in: world.scope).elements.count == 2)
        #expect(try await shop.verify().isEmpty)
    }

    @Test(arguments: Engine.available)
    func `S90 another plan is shown as it will be charged, and made exactly so`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let shop = world.shop
        let ana = try await shop.customer("Ana")
        let id = try await shop.subscribe(ana, to: 9_990).id
        let other = try await shop.price(19_990, named: "Premium")
        let address = "/subscriptions/\(id)/plan"
        try await world.get(address).expect(status: 200)
        try await world.get(address + "?price=\(other.id)&quantity=x").expect(status: 422)

        let preview = try await world.get(address + "?price=\(other.id)&quantity=1")
        #expect(preview.says("¿Cambiar a Premium?") && preview.says("se suman al próximo cobro"))
        let before = try await shop.subscriptions.find(id, in: world.scope)
        #expect(before.items.first?.price.id != other.id, "a GET changes nothing")
        let form = try #require(preview.form("/plan")).fields
        let changed = try await world.post(address, form)
        let again = try await world.post(address, form)

        #expect(changed.says("Cambiamos el plan.") && again.says("La suscripción ya no está como la viste"))
        let after = try await shop.subscriptions.find(id, in: world.scope)
        #expect(after.items.map(\.price.id) == [other.id])
        #expect(try await shop.verify().isEmpty)
    }

    @Test(arguments: Engine.available)
    func `C1, C2, C3 another merchant's are not there, and who only reads changes nothing`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        let ana = try await world.shop.customer("Ana")
        let id = try await world.shop.subscribe(ana, to: 9_990).id
        let address = "/subscriptions/\(id)"

        let stranger = try await world.stranger()
        for page in ["", "/cancel", "/pause", "/resume", "/plan"] {
            try await stranger.get(address + page).expect(status: 404)
        }
        let now = ["when": "immediately"]
        try await stranger.post(address + "/cancel", now).expect(status: 404)
        try await stranger.post(address + "/cancel/undo").expect(status: 404)
        let reader = try await world.signedIn(as: .readOnly)
        try await reader.get(address).expect(status: 200)
        try await reader.post(address + "/cancel", now).expect(status: 403)

        #expect(try await world.shop.subscriptions.find(id, in: world.scope).status == .active)
    }
}
