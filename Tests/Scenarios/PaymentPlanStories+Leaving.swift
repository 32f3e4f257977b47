import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of promises` {
    @Test(arguments: Engine.available)
    func `M9 a subscription that is cancelled meanwhile still owes what was promised`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await refused(engine)
        let plan = try await shop.promise(ana, from: "2026-03-05")

        _ = try await shop.subscriptions.cancel(subscription.id, in: shop.scope, effect: .immediately)
        #expect(try await state(shop, plan) == .active)
        try await shop.travel(to: "2026-03-20")

        #expect(try await state(shop, plan) == .kept)
        #expect(try await shop.attempts(of: ana).hasSuffix("2026-03-05  9990  succeeded  4242"))
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M9, P10 broken after its subscription has ended, it is tried no more`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await refused(engine)
        let plan = try await shop.promise(ana, from: "2026-03-05")
        _ = try await shop.subscriptions.cancel(subscription.id, in: shop.scope, effect: .immediately)
        weather.spoilsCharges(with: .decline("generic_decline"))

        try await shop.travel(to: "2026-03-25")

        #expect(try await state(shop, plan) == .broken)
        #expect(try await shop.attempts(of: ana).split(separator: "\n").count == 3)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M9 who is deleted is charged for nothing they promised`(engine: Engine) async throws {
        let (shop, ana, _) = try await refused(engine)
        let plan = try await shop.promise(ana, from: "2026-03-05")

        try await shop.customers.delete(ana.id, in: shop.scope)
        try await shop.travel(to: "2026-03-06")

        #expect(try await state(shop, plan) == .ended)
        #expect(try await shop.sum(of: .cash) == 9_990)
        #expect(try await shop.verify() == [])
    }
}
