import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of promises` {
    @Test(arguments: Engine.available)
    func `M9, P6 two windows that confirm at once make one promise, and one charge`(engine: Engine) async throws {
        let (shop, ana, _) = try await refused(engine)
        let terms = try await shop.terms(for: ana, in: 2, from: "2026-02-28")
        let rules = PaymentPlanRules()

        await withTaskGroup(of: Void.self) { group in
            for _ in 1...2 {
                group.addTask {
                    _ = try? await shop.plans.agree(to: terms, of: ana.id, in: shop.scope, by: rules)
                }
            }
        }

        let plans = try await shop.plans.newest(5, of: ana.id, in: shop.scope)
        #expect(plans.map(\.state) == [.active])
        #expect(try await shop.attempts(of: ana).split(separator: "\n").count == 3)
        #expect(try await shop.sum(of: .cash) == 9_990 + 4_995)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M9, P6 a page that its customer left open puts no day off`(engine: Engine) async throws {
        let (shop, ana, _) = try await refused(engine)
        let plan = try await shop.promise(ana, from: "2026-03-05")
        try await shop.travel(to: "2026-03-04")
        try await openCheckout(of: plan, ana, shop)

        try await shop.travel(to: "2026-03-05", at: "10:00")

        #expect(try await state(shop, plan) == .kept)
        #expect(try await shop.sum(of: .cash) == 2 * 9_990)
        #expect(try await shop.verify() == [])
    }
}
