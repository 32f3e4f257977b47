import Core
import Storage
import TestSupport
import Testing

@testable import Billing

extension `Coming back after an end` {
    @Test(arguments: Engine.available)
    func `what is no longer sold, or has not ended, is not taken up`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-01", storing: engine)
        let ana = try await shop.customer("Ana")
        let old = try await shop.subscribe(ana, to: 9_990)
        let early = await #expect(throws: BillingError.self) {
            try await shop.subscriptions.reactivate(old.id, in: shop.scope)
        }
        _ = try await shop.subscriptions.cancel(old.id, in: shop.scope, effect: .immediately)
        let price = old.items[0].price
        _ = try await shop.catalog.updatePrice(price.id, in: shop.scope) { $0.isActive = false }
        let unsold = await #expect(throws: BillingError.self) {
            try await shop.subscriptions.reactivate(old.id, in: shop.scope)
        }
        _ = try await shop.catalog.updatePrice(price.id, in: shop.scope) { $0.isActive = true }
        _ = try await shop.catalog.updateProduct(price.product, in: shop.scope) { $0.isActive = false }
        let archived = await #expect(throws: BillingError.self) {
            try await shop.subscriptions.reactivate(old.id, in: shop.scope)
        }

        #expect(early?.code == "subscription_not_ended")
        #expect(unsold?.code == "price_inactive" && archived?.code == "price_inactive")
        #expect(try await shop.invoices.of(ana.id, in: shop.scope).elements.count == 1)
    }

    @Test(arguments: Engine.available)
    func `with a card that is refused it waits for its first payment, and can be reactivated once that expires`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-01", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFailInsufficientFunds")
        let old = try await shop.subscribe(ana, to: 9_990)
        #expect(old.status == .incomplete)
        try await shop.travel(to: "2026-01-03")

        let (new, attempt) = try await shop.subscriptions.reactivate(old.id, of: ana.id, in: shop.scope)
        #expect(attempt?.state == .failed && new.status == .incomplete)
        let (same, none) = try await shop.subscriptions.reactivate(old.id, of: ana.id, in: shop.scope)
        #expect(same.id == new.id && none == nil)
        try await shop.travel(to: "2026-01-05")
        let (third, _) = try await shop.subscriptions.reactivate(new.id, of: ana.id, in: shop.scope)

        #expect(third.id != new.id)
        #expect(try await shop.verify() == [])
    }
}
