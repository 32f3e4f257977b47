import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// What the merchant's rule leaves out: plans that cost less, and those that nothing leads to (U11).
extension `Changing the plan in the portal` {
    @Test(arguments: Engine.available)
    func `U11 where only upgrades are allowed, nothing that costs less, lasts less or is fewer is offered or made`(
        engine: Engine
    ) async throws {
        let story = try await PlanChangeDesk.open(engine, quantities: .init(from: 1, to: 6))
        let shop = story.shop
        let current = story.subscription.items[0].price
        _ = try await shop.subscriptions.change(
            story.subscription.id, to: .init(items: [.init(item: story.subscription.items[0].id, quantity: 3)]),
            in: shop.scope)
        let week = try await shop.catalog.createPrice(
            of: story.plus.product, in: shop.scope, unitAmount: Money(20_000, .clp),
            every: Recurrence(every: 1, .week))
        try await story.desk.allow {
            $0.subscriptionUpdate?.onlyUpgrades = true
            let place = $0.subscriptionUpdate?.products.firstIndex { $0.product == story.plus.product.rawValue }
            if let place { $0.subscriptionUpdate?.products[place].prices.append(week.id.rawValue) }
        }
        try await story.walk { browser in
            try await browser.get(story.path + "/plan")
            #expect(browser.page.says("Plan Plus") && !browser.page.says("Plan Lite"))
            #expect(!browser.page.says(week.id.rawValue))
            for price in [story.lite, week] {
                try await browser.get(story.path + "/plan/\(price.id)?quantity=6").expect(status: 404)
            }
            for price in [current, story.plus] {
                try await browser.get(story.path + "/plan/\(price.id)?quantity=2").expect(status: 422)
                #expect(browser.page.says("Escribe una cantidad entre 3 y 6."))
            }
            try await browser.get(story.path + "/plan/\(current.id)?quantity=4")
            #expect(browser.page.says("¿Cambiar a Plan × 4?"))
        }
        #expect(try await story.now().items[0].quantity == 3)
    }

    @Test(arguments: Engine.available)
    func `U11 a plan leads to those that the merchant names for it, and to no other`(engine: Engine) async throws {
        let story = try await PlanChangeDesk.open(engine)
        try await story.desk.allow { features in
            for index in features.subscriptionUpdate?.products.indices ?? 0..<0 {
                features.subscriptionUpdate?.products[index].targets = [story.lite.product.rawValue]
            }
        }
        try await story.walk { browser in
            try await browser.get(story.path + "/plan")
            #expect(browser.page.says("Plan Lite") && !browser.page.says("Plan Plus"))
            try await browser.get(story.path + "/plan/\(story.lite.id)").expect(status: 200)
            let quote = browser.page.form("/plan/\(story.lite.id)")?.fields ?? [:]
            try await browser.get(story.path + "/plan/\(story.plus.id)").expect(status: 404)
            try await browser.post(story.path + "/plan/\(story.plus.id)", quote).expect(status: 404)
        }
        #expect(try await story.now() == story.subscription)
    }
}
