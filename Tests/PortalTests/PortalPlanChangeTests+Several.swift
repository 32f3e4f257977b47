import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension PlanChangeDesk {
    /// Ana pays 9,990 for a plan and 1,000 for each of three users, in one subscription. Users are one to nine.
    static func openSeveral(_ engine: Engine = .sqlite) async throws -> (story: PlanChangeDesk, users: Price) {
        let desk = try await PortalDesk.open(engine, on: "2026-01-15")
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let plan = try await shop.price(9_990)
        let users = try await shop.price(1_000, named: "Usuarios")
        let plus = try await shop.price(14_990, named: "Plan Plus")
        let lite = try await shop.price(4_990, named: "Plan Lite")
        let order = SubscriptionOrder(items: [.init(price: plan.id), .init(price: users.id, quantity: 3)])
        let subscription = try await shop.place(order, for: ana)
        try await shop.travel(to: "2026-01-25")
        let plans = [plan, plus, lite].map {
            PlanChoices.Product($0.product, [$0.id], quantities: nil, targets: [plan, plus, lite].map(\.product))
        }
        let each = PlanChoices.Product(users.product, [users.id], quantities: .init(from: 1, to: 9), targets: [])
        try await desk.allow {
            $0.subscriptionUpdate = PlanChoices(
                [.price, .quantity], among: plans + [each], proration: .alwaysInvoice,
                waiting: [.decreasingItemAmount])
        }
        let story = PlanChangeDesk(desk: desk, ana: ana, subscription: subscription, plus: plus, lite: lite)
        return (story, users)
    }

    /// The address that changes the thing at this place of the subscription.
    func page(_ price: Price, insteadOf place: Int, _ more: String = "") -> String {
        path + "/plan/\(price.id)?item=\(subscription.items[place].id)" + more
    }
}

/// A subscription to several things, of which each is changed by itself (U11).
extension `Changing the plan in the portal` {
    @Test(arguments: Engine.available)
    func `U11 of several things one is changed, and the others go on as they are`(engine: Engine) async throws {
        let (story, users) = try await PlanChangeDesk.openSeveral(engine)
        try await story.walk { browser in
            try await browser.get(story.path + "/plan")
            #expect(browser.page.says("Hoy tienes Plan + Usuarios × 3."))
            #expect(browser.page.says(story.page(story.plus, insteadOf: 0)))
            #expect(!browser.page.says(story.page(story.plus, insteadOf: 1)), "no plan in the place of users")
            #expect(browser.page.form("/plan/\(users.id)")?.fields["item"] == story.subscription.items[1].id.rawValue)
            try await browser.get(story.page(story.plus, insteadOf: 1)).expect(status: 404)

            try await browser.get(story.page(story.plus, insteadOf: 0))
            #expect(browser.page.says("¿Cambiar a Plan Plus + Usuarios × 3?") && browser.page.says("$17.990"))
            #expect(browser.page.says("Hoy se cobrará $3.388 con Visa terminada en 4242."))
            #expect(browser.page.says("El próximo cobro es de $17.990, el 15 de febrero de 2026."))
            try await browser.submit("/plan/\(story.plus.id)")
            #expect(browser.page.says("Listo: ahora tienes Plan Plus + Usuarios × 3. Cobramos $3.388."))

            try await browser.get(story.page(users, insteadOf: 1, "&quantity=12")).expect(status: 422)
            #expect(browser.page.says("Escribe una cantidad entre 1 y 9.") && browser.page.says("value=\"12\""))
            try await browser.get(story.page(users, insteadOf: 1, "&quantity=5"))
            #expect(browser.page.says("¿Cambiar a Plan Plus + Usuarios × 5?"))
            #expect(browser.page.says("Hoy se cobrará $1.355 con Visa terminada en 4242."))
            try await browser.submit("/plan/\(users.id)")
            #expect(browser.page.says("Listo: ahora tienes Plan Plus + Usuarios × 5. Cobramos $1.355."))
        }
        let now = try await story.now()
        #expect(now.items.map(\.id) == story.subscription.items.map(\.id))
        #expect(now.items.map(\.price.id) == [story.plus.id, users.id] && now.items.map(\.quantity) == [1, 5])
        #expect(try await story.invoices() == [1_355, 3_388, 12_990])
        #expect(try await story.shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `U11 while a change of one of several things waits, another is not made, and the page says what comes first`(
        engine: Engine
    ) async throws {
        let (story, users) = try await PlanChangeDesk.openSeveral(engine)
        try await story.walk { browser in
            try await browser.get(story.page(users, insteadOf: 1, "&quantity=5"))
            let other = try #require(browser.page.form("/plan/\(users.id)"), "open in another tab")
            try await browser.get(story.page(story.lite, insteadOf: 0))
            #expect(browser.page.says("Hasta entonces sigues con Plan + Usuarios × 3."))
            let form = try #require(browser.page.form("/plan/\(story.lite.id)"))
            for _ in 0..<2 {
                try await browser.post(form.action, form.fields)
                #expect(browser.page.says("Listo: tu plan cambia el 15 de febrero de 2026."), "pressed twice")
            }
            #expect(browser.page.says("Plan cambia a Plan Lite el 15 feb"))
            #expect(!browser.page.says(story.path + "/plan\""), "nothing else is chosen meanwhile")

            let told = "Hay un cambio programado. Para cambiar otra cosa, elige primero “Dejar mi plan como está”."
            try await browser.get(story.path + "/plan")
            #expect(browser.page.says(told))
            try await browser.post(other.action, other.fields)
            #expect(browser.page.says(told))
            #expect(try await story.now().items == story.subscription.items)
            try await browser.submit("/plan-removal")
            try await browser.post(other.action, other.fields)
            #expect(browser.page.says("Listo: ahora tienes Plan + Usuarios × 5. Cobramos $1.355."))
        }
        #expect(try await story.invoices() == [1_355, 12_990])
        #expect(try await story.shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `U11 a refused change of one of several things leads back to the same, and another card makes it`(
        engine: Engine
    ) async throws {
        let (story, users) = try await PlanChangeDesk.openSeveral(engine)
        try await story.pay(with: "pm_card_chargeCustomerFailInsufficientFunds")
        try await story.walk { browser in
            try await browser.get(story.page(users, insteadOf: 1, "&quantity=5"))
            try await browser.submit("/plan/\(users.id)")
            #expect(browser.page.address.hasSuffix("?item=\(story.subscription.items[1].id)&quantity=5"))
            #expect(browser.page.says("¿Cambiar a Plan + Usuarios × 5?"))
        }
        #expect(try await story.now().items == story.subscription.items)
        try await story.pay(with: "pm_card_mastercard")
        try await story.walk { browser in
            try await browser.get(story.page(users, insteadOf: 1, "&quantity=5"))
            try await browser.submit("/plan/\(users.id)")
            #expect(browser.page.says("Listo: ahora tienes Plan + Usuarios × 5. Cobramos $1.355."))
        }
        #expect(try await story.shop.verify() == [])
    }
}
