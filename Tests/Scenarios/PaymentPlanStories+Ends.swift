import Billing
import Core
import Storage
import TestSupport
import Testing

/// Promises of what has ended, and those that are made anew.
extension `Stories of promises` {
    @Test(arguments: Engine.available)
    func `M9 a second promise is made where the merchant's rule allows two`(engine: Engine) async throws {
        let (shop, ana, _) = try await refused(engine)
        let rules = PaymentPlanRules(timesPerInvoice: 2)
        let first = try await shop.promise(ana, from: "2026-03-05", by: rules)
        weather.spoilsOneCharge(with: .decline("generic_decline"))
        try await shop.travel(to: "2026-03-05")
        #expect(try await state(shop, first) == .broken)

        let second = try await shop.promise(ana, from: "2026-03-09", by: rules)
        try await shop.travel(to: "2026-03-09")

        #expect(try await state(shop, second) == .kept)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M9 a first instalment that is refused at once is no promise`(engine: Engine) async throws {
        let (shop, ana, _) = try await refused(engine)
        let before = try #require(try await shop.lastInvoice(of: ana).nextAttemptAt)
        weather.spoilsOneCharge(with: .decline("generic_decline"))

        let plan = try await shop.promise(ana, in: 2, from: "2026-02-28")

        #expect(plan.state == .declined)
        #expect(try await shop.lastInvoice(of: ana).nextAttemptAt == before)
        #expect(try await shop.promise(ana, from: "2026-03-10").state == .active)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M9, P3 an answer that was lost charges an instalment once`(engine: Engine) async throws {
        let (shop, ana, _) = try await refused(engine)
        let plan = try await shop.promise(ana, from: "2026-03-05")
        weather.spoilsOneCharge(with: .lostAfter)

        try await shop.travel(to: "2026-03-06")

        #expect(try await state(shop, plan) == .kept)
        #expect(try await shop.sum(of: .cash) == 2 * 9_990)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M9 who pays by hand the instalment of today is not charged it again today`(engine: Engine) async throws {
        let (shop, ana, _) = try await refused(engine)
        let plan = try await shop.promise(ana, in: 2, from: "2026-03-05")
        let other = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-03-05", at: "08:00")
        let debt = try await shop.invoices.debt(of: ana.id, in: shop.scope)
        let offer = try #require(try debt.offer(of: Money(4_995, .clp), with: other.id))
        _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: offer)

        try await shop.travel(to: "2026-03-05")
        #expect(try await shop.attempts(of: ana).hasSuffix("2026-03-05  4995  succeeded  4444"))
        #expect(try await shop.verify() == [])

        try await shop.travel(to: "2026-03-20")
        #expect(try await shop.attempts(of: ana).hasSuffix("2026-03-20  4995  succeeded  4242"))
        #expect(try await state(shop, plan) == .kept)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M9, P5 a promise whose first charge cannot begin stands, and is charged later`(engine: Engine) async throws {
        let shop = try await Shop.open(
            on: "2026-01-31", storing: engine, faults: weather.faults, pause: weather.pause)
        let ana = try await shop.customer("Ana")
        for amount in [4_000, 9_000] as [Int64] {
            var order = try await shop.order(amount)
            order.collectionMethod = .sendInvoice
            order.daysUntilDue = 10
            _ = try await shop.place(order, for: ana)
            shop.time.advance(.minutes(1))
        }
        weather.slowsOneCharge(by: .seconds(1)) { _ in _ = try? await Restoration(shop.context).begin() }

        let plan = try await shop.promise(ana, in: 2, from: "2026-01-31")

        #expect(plan.state == .active && plan.awaitedAtOnce == plan.invoices[1])
        _ = try await Reconciler(shop.context).run(dryRun: false)
        try await shop.travel(to: "2026-01-31")
        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-31  4000  succeeded  4242
                2026-01-31  2500  succeeded  4242
                """)
        #expect(try await state(shop, plan) == .active)
        #expect(try await shop.verify() == [])
    }
}
