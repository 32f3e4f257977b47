import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension RetentionDesk {
    /// Lets Ana change to another plan, which is charged at once.
    func sell(_ price: Price) async throws {
        let sold = [subscription.items[0].price, price].map { PlanChoices.Product($0.product, [$0.id]) }
        try await desk.allow { $0.subscriptionUpdate = PlanChoices([.price], among: sold, proration: .alwaysInvoice) }
    }
}

extension `Leaving in the portal, with something offered` {
    @Test(arguments: Engine.available)
    func `M10 a change to another interval says that the discount ends, and charges the year without it`(
        engine: Engine
    ) async throws {
        let story = try await RetentionDesk.open(engine)
        let year = try await story.shop.price(99_900, every: .yearly, named: "Plan anual")
        try await story.sell(year)
        try await story.walk { browser in
            try await browser.get(story.path + "/cancellation")
            #expect(browser.page.says("El descuento termina si cambias cada cuánto pagas."))
            try await browser.post(story.path + "/retention", try story.press(browser.page))
            try await browser.get(story.path + "/plan/\(year.id)")
            #expect(browser.page.says("Con este cambio termina tu descuento (Quédate: 50"))
            #expect(browser.page.says("Cambiar y pagar $89.910"))
            try await browser.submit("/plan/\(year.id)")
            #expect(browser.page.says("Listo: ahora tienes Plan anual. Cobramos $89.910."))
            #expect(!browser.page.says("Quédate"))
        }
        let totals = try await story.shop.invoices.of(story.ana.id, in: story.shop.scope).elements.map(\.total.amount)
        #expect(totals == [89_910, 9_990])
        #expect(try await story.discounts() == 0)
        #expect(try await story.shop.verify() == [])
    }

    @Test func `M10 another plan of the same interval takes the discount along`() async throws {
        let story = try await RetentionDesk.open()
        let plus = try await story.shop.price(14_990, named: "Plan Plus")
        try await story.sell(plus)
        try await story.walk { browser in
            try await browser.get(story.path + "/cancellation")
            try await browser.post(story.path + "/retention", try story.press(browser.page))
            try await browser.get(story.path + "/plan/\(plus.id)")
            #expect(!browser.page.says("termina tu descuento"))
            #expect(browser.page.says("El próximo cobro es de $7.495, el 15 de febrero de 2026."))
        }
    }

    @Test(arguments: Engine.available)
    func `M10 a cheaper plan stands beside the way out, which takes two presses still`(engine: Engine) async throws {
        let story = try await RetentionDesk.open(engine, holdout: nil)
        try await story.sell(try await story.shop.price(4_990, named: "Plan Lite"))
        try await story.walk { browser in
            try await browser.get(story.path)
            #expect(browser.page.says("<a href=\"\(story.path)/cancellation\""))
            try await browser.get(story.path + "/cancellation")
            #expect(browser.page.says("Cambiar a un plan más barato"))
            #expect(browser.page.says("<a href=\"\(story.path)/plan\""))
            try await browser.submit("/cancellation")
        }
        #expect(try await story.now().cancellation != nil)
    }

    @Test func `M10 no plan stands there that is dearer, paid at another interval, or not to be had`() async throws {
        let story = try await RetentionDesk.open(holdout: nil)
        func isShown() async throws -> Bool {
            try await story.desk.shown("/subscriptions/\(story.subscription.id)/cancellation", to: story.ana)
                .says("Cambiar a un plan más barato")
        }
        #expect(try await !isShown())
        try await story.sell(try await story.shop.price(14_990, named: "Plan Plus"))
        #expect(try await !isShown())
        try await story.sell(try await story.shop.price(9_900, every: .yearly, named: "Plan anual"))
        #expect(try await !isShown())
        try await story.sell(try await story.shop.price(4_990, named: "Plan Lite"))
        #expect(try await isShown())
    }
}
