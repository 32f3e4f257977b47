import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// Ana pays 9,990 a month since 15 January; it is the 25th, and three plans may be had.
struct PlanChangeDesk {
    let desk: PortalDesk
    let ana: Customer
    let subscription: Subscription
    let plus: Price
    let lite: Price
    var shop: Shop { desk.shop }
    var path: String { "/p/tienda-sur/subscriptions/\(subscription.id)" }

    static func open(
        _ engine: Engine = .sqlite, proration: SubscriptionChange.Proration = .alwaysInvoice,
        quantities: PlanChoices.Quantities? = nil
    ) async throws -> PlanChangeDesk {
        let desk = try await PortalDesk.open(engine, on: "2026-01-15")
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let plus = try await shop.price(14_990, named: "Plan Plus")
        let lite = try await shop.price(4_990, named: "Plan Lite")
        try await shop.travel(to: "2026-01-25")
        let sold = [subscription.items[0].price, plus, lite].map {
            PlanChoices.Product($0.product, [$0.id], quantities: quantities)
        }
        let choices = PlanChoices(
            quantities == nil ? [.price] : [.price, .quantity], among: sold, proration: proration,
            waiting: [.decreasingItemAmount])
        try await desk.allow { $0.subscriptionUpdate = choices }
        return PlanChangeDesk(desk: desk, ana: ana, subscription: subscription, plus: plus, lite: lite)
    }

    func walk(_ body: @escaping @Sendable (Browser) async throws -> Void) async throws {
        try await desk.walk { client in try await body(try await desk.browser(of: ana, client)) }
    }

    func now() async throws -> Subscription { try await shop.subscriptions.find(subscription.id, in: shop.scope) }
    func invoices() async throws -> [Int64] {
        try await shop.invoices.of(ana.id, in: shop.scope).elements.map(\.total.amount)
    }
}

@Suite struct `Changing the plan in the portal` {
    @Test(arguments: Engine.available)
    func `says what is charged before, charges that, and charges nothing when it is pressed twice`(
        engine: Engine
    ) async throws {
        let story = try await PlanChangeDesk.open(engine)
        try await story.walk { browser in
            try await browser.get(story.path)
            #expect(browser.page.says("Cambiar de plan"))
            try await browser.get(story.path + "/plan")
            #expect(browser.page.says("Tu plan") && browser.page.says("Plan Plus") && browser.page.says("$14.990"))
            try await browser.get(story.path + "/plan/\(story.plus.id)")
            #expect(browser.page.says("¿Cambiar a Plan Plus?") && browser.page.says("El cambio empieza hoy."))
            #expect(browser.page.says("Hoy se cobrará $3.388 con Visa terminada en 4242."))
            #expect(browser.page.says("El próximo cobro es de $14.990, el 15 de febrero de 2026."))
            #expect(browser.page.says("Plan: lo que no usaste") && browser.page.says("Plan Plus: lo que queda"))
            #expect(browser.page.says("Cambiar y pagar $3.388"))
            #expect(browser.page.says("valen hasta las 23:15 (UTC−3)."))
            let form = try #require(browser.page.form("/plan/\(story.plus.id)"))
            try await browser.submit("/plan/\(story.plus.id)")
            #expect(browser.page.says("Listo: ahora tienes Plan Plus. Cobramos $3.388."))
            try await browser.post(form.action, form.fields)
            #expect(browser.page.says("Ya tienes ese plan. Si se cobró algo por el cambio, está en tus facturas."))
        }
        #expect(try await story.now().items[0].price.id == story.plus.id)
        #expect(try await story.invoices() == [3_388, 9_990])
        #expect(try await story.shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `two presses side by side change it once, and the other one is told where the charge is`(
        engine: Engine
    ) async throws {
        let story = try await PlanChangeDesk.open(engine)
        try await story.desk.walk { client in
            var browsers: [Browser] = []
            for _ in 0..<2 {
                let browser = try await story.desk.browser(of: story.ana, client)
                try await browser.get(story.path + "/plan/\(story.plus.id)")
                browsers.append(browser)
            }
            let pages = try await withThrowingTaskGroup(of: PageAnswer.self) { [browsers] group in
                for browser in browsers { group.addTask { try await browser.submit("/plan/\(story.plus.id)") } }
                return try await group.reduce(into: [PageAnswer]()) { $0.append($1) }
            }
            let made = pages.filter { $0.says("Listo: ahora tienes Plan Plus. Cobramos $3.388.") }
            // The other came while the first was being charged, or after it.
            let told = pages.filter {
                $0.says("Ya tienes ese plan. Si se cobró algo") || $0.says("se hace cuando llegue el pago")
            }
            #expect(made.count == 1 && told.count == 1, "\(pages)")
        }
        #expect(try await story.invoices() == [3_388, 9_990])
        #expect(try await story.shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a cheaper plan waits for the end of the period, is seen everywhere, and can be dropped`(
        engine: Engine
    ) async throws {
        let story = try await PlanChangeDesk.open(engine)
        try await story.walk { browser in
            try await browser.get(story.path + "/plan/\(story.lite.id)")
            #expect(browser.page.says("El cambio empieza el 15 de febrero de 2026. Hasta entonces sigues con Plan"))
            #expect(browser.page.says("Hoy no se cobra nada."))
            #expect(browser.page.says("El próximo cobro es de $4.990, el 15 de febrero de 2026."))
            #expect(browser.page.says("Cambiar el 15 de febrero de 2026"))
            try await browser.submit("/plan/\(story.lite.id)")
            #expect(browser.page.says("Listo: tu plan cambia el 15 de febrero de 2026."))
            #expect(browser.page.says("Cambia a Plan Lite el 15 feb."))
            let undo = try #require(browser.page.form("/plan-removal"))
            for place in ["", "/subscriptions"] {
                try await browser.get("/p/tienda-sur" + place)
                #expect(browser.page.says("Cambia a Plan Lite el 15 feb"), "\(place)")
            }
            #expect(
                try await story.shop.subscriptions.pendingChange(of: story.subscription.id, in: story.shop.scope) != nil
            )
            try await browser.post(undo.action, undo.fields)
            #expect(browser.page.says("Tu plan sigue como estaba.") && browser.page.says("Se renueva el"))
            try await browser.post(undo.action, undo.fields)
            #expect(browser.page.status == 200 && !browser.page.says("Dejar mi plan como está"))
        }
        #expect(
            try await story.shop.subscriptions.pendingChange(of: story.subscription.id, in: story.shop.scope) == nil)
        #expect(try await story.invoices() == [9_990])
    }
}
