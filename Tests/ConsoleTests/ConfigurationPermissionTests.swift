import Access
import Billing
import ConsoleTestSupport
import Core
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// What is unticked in the console is not on the portal, and not done either.
@Suite struct `Permissions, ticked in the console` {
    /// Unticks boxes of the default configuration, as somebody does on its page.
    private func untick(_ boxes: [String], in world: ConsoleWorld) async throws {
        let standard = try await PortalConfigurations(world.context).default(in: world.scope)
        let path = "/portal/configurations/\(standard.id)"
        var form = try #require(try await world.get(path).form(path))
        for box in boxes { #expect(form.fields.removeValue(forKey: box) == "on", "\(box)") }
        let saved = try await world.browser.post(form.action, form.fields)
        #expect(saved.status == 200 && saved.says("Guardamos la configuración. Vale desde ahora."))
    }

    @Test(arguments: Engine.available)
    func `S82 without payment methods, none is added`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let hers = try await world.visit(of: world.shop.customer("Ana"))
        try await hers.get("/p/tienda-sur/methods")
        let form = try #require(hers.page.form("/methods"))

        try await untick(["payment_methods"], in: world)
        let after = try await hers.get("/p/tienda-sur/methods")
        #expect(after.form("/methods") == nil)
        try await hers.post(form.action, form.fields, following: false).expect(status: 403)
    }

    @Test(arguments: Engine.available)
    func `S83 S84 the history and its papers are two boxes`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let ana = try await world.shop.customer("Ana")
        _ = try await world.shop.subscribe(ana, to: 9_990)
        let invoice = try #require(try await world.shop.invoices.of(ana.id, in: world.scope).elements.first)
        let hers = try await world.visit(of: ana)
        let page = "/p/tienda-sur/invoices/\(invoice.id)"
        #expect(try await hers.get(page).says("Descargar PDF"))

        try await untick(["invoice_downloads"], in: world)
        let without = try await hers.get(page)
        #expect(without.status == 200 && !without.says("Descargar PDF"))
        try await hers.get(page + "/pdf").expect(status: 403)

        try await untick(["invoice_history"], in: world)
        try await hers.get(page).expect(status: 403)
        #expect(try await !hers.get("/p/tienda-sur").says("/p/tienda-sur/invoices"))
    }

    @Test(arguments: Engine.available)
    func `S85 S86 without cancelling, the page says whom to ask, and nothing is cancelled`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        let ana = try await world.shop.customer("Ana")
        let subscription = try await world.shop.subscribe(ana, to: 9_990)
        let hers = try await world.visit(of: ana)
        let page = "/p/tienda-sur/subscriptions/\(subscription.id)"
        try await hers.get(page + "/cancellation").expect(status: 200)

        try await untick(["subscription_cancel"], in: world)
        #expect(try await hers.get(page).says("Para cancelar, escribe a Tienda Sur."))
        try await hers.get(page + "/cancellation").expect(status: 403)
        #expect(try await world.shop.subscriptions.find(subscription.id, in: world.scope).renews)
    }

    @Test func `S85 cancelling has its caution, and ends with the period or at once`() async throws {
        let world = try await ConsoleWorld()
        let standard = try await PortalConfigurations(world.context).default(in: world.scope)
        let path = "/portal/configurations/\(standard.id)"
        let page = try await world.get(path)
        #expect(page.says("lo que se contrata en línea debe poder cancelarse en línea"))
        #expect(page.says("Al terminar el período pagado") && page.says("Enseguida"))

        var form = try #require(page.form(path))
        #expect(form.fields["cancel_mode"] == "at_period_end")
        form.fields["cancel_mode"] = "immediately"
        form.fields["public_cancellation"] = "eu"
        try await world.browser.post(form.action, form.fields)
        let changed = try await PortalConfigurations(world.context).find(standard.id, in: world.scope)
        #expect(changed.features.cancelEffect == .immediately)
        #expect(changed.features.publicCancellation == .europeanUnion)
    }

    @Test func `S91 sections that a business does not use are taken away`() async throws {
        let world = try await ConsoleWorld()
        let hers = try await world.visit(of: world.shop.customer("Ana"))
        #expect(hers.page.says("/p/tienda-sur/subscriptions") && hers.page.says("/p/tienda-sur/details"))

        try await untick(["subscriptions", "customer_update"], in: world)
        try await hers.get("/p/tienda-sur")
        #expect(!hers.page.says("/p/tienda-sur/subscriptions") && !hers.page.says("/p/tienda-sur/details"))
    }

    @Test func `plans to change between are chosen among those that are sold`() async throws {
        let world = try await ConsoleWorld()
        let light = try await world.shop.price(9_990, named: "Plan Lite")
        _ = try await world.shop.price(14_990, named: "Plan Pro")
        let standard = try await PortalConfigurations(world.context).default(in: world.scope)
        let path = "/portal/configurations/\(standard.id)"
        let page = try await world.get(path)
        #expect(page.says("Plan Lite") && page.says("$9.990 al mes") && page.says("Plan Pro"))

        var form = try #require(page.form(path))
        form.fields["change_plan"] = "on"
        let empty = try await world.browser.post(form.action, form.fields)
        #expect(empty.status == 422 && empty.says("Elige al menos un producto entre los que se puede cambiar."))

        form.fields["product_\(light.product)"] = "on"
        let saved = try await world.browser.post(form.action, form.fields)
        #expect(saved.status == 200 && saved.says("No se cobra ni se descuenta la diferencia"))
        let choices = try await PortalConfigurations(world.context).find(standard.id, in: world.scope)
            .features.subscriptionUpdate
        #expect(choices?.updates == [.price] && choices?.products.map(\.product) == [light.product.rawValue])
    }
}
