import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// More than one of the same thing (U11).
extension `Changing the plan in the portal` {
    @Test(arguments: Engine.available)
    func `U11 where how many is not chosen, the choice shows the price of as many as there are`(
        engine: Engine
    ) async throws {
        let story = try await PlanChangeDesk.open(engine)
        try await story.takeThree()
        try await story.walk { browser in
            try await browser.get(story.path + "/plan")
            #expect(browser.page.says("Plan Plus × 3") && browser.page.says("$44.970"))
            #expect(!browser.page.says("$14.990"))
            try await browser.get(story.path + "/plan/\(story.plus.id)")
            #expect(browser.page.says("¿Cambiar a Plan Plus × 3?") && browser.page.says("$44.970"))
        }
    }

    @Test(arguments: Engine.available)
    func `U11 less of the same at the end of the period is said by its numbers`(engine: Engine) async throws {
        let story = try await PlanChangeDesk.open(engine, quantities: .init(from: 1, to: 9))
        try await story.takeThree()
        let price = story.subscription.items[0].price.id
        try await story.walk { browser in
            try await browser.get(story.path + "/plan/\(price)?quantity=1")
            try await browser.submit("/plan/\(price)")
            #expect(browser.page.says("Plan: cambia de 3 a 1 el 15 feb"))
        }
        #expect(try await story.now().items[0].quantity == 3)
    }
}

extension PlanChangeDesk {
    /// Her merchant makes it three of her plan, from now on.
    fileprivate func takeThree() async throws {
        let three = SubscriptionChange(
            items: [.init(item: subscription.items[0].id, quantity: 3)], proration: .none)
        _ = try await shop.subscriptions.change(subscription.id, to: three, in: shop.scope)
    }
}
