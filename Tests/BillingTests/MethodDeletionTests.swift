import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `A method that is taken away` {
    @Test(arguments: Engine.available)
    func `S64 is no subscription's own any more, and the next behind it is the default`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        for token in ["pm_card_mastercard", "pm_card_amex"] {
            _ = try await shop.methods.attach(.init(token), to: ana.id, in: shop.scope)
        }
        let (own, other) = (try await shop.subscribe(ana, to: 9_990), try await shop.subscribe(ana, to: 5_000))
        let methods = try await shop.methods.list(of: ana.id, in: shop.scope)
        for (subscription, method) in [(own, methods[2]), (other, methods[1])] {
            _ = try await shop.subscriptions.useMethod(method.id, for: subscription.id, of: ana.id, in: shop.scope)
        }

        _ = try await shop.methods.detach(methods[2].id, in: shop.scope)
        #expect(try await shop.subscriptions.find(own.id, in: shop.scope).defaultMethod == nil)
        #expect(try await shop.subscriptions.find(other.id, in: shop.scope).defaultMethod == methods[1].id)
        #expect(try await shop.methods.list(of: ana.id, in: shop.scope).map(\.id) == methods.prefix(2).map(\.id))

        _ = try await shop.methods.detach(methods[0].id, in: shop.scope)
        let left = try await shop.methods.list(of: ana.id, in: shop.scope)
        #expect(left.map(\.id) == [methods[1].id] && left[0].isDefault)
        try await shop.travel(to: "2026-03-01")
        #expect(try await shop.calendar(of: ana).contains("2026-02-28  9990  paid  1"))
        #expect(try await shop.verify() == [])
    }
}
