import Billing
import Core
import Storage
import TestSupport
import Testing

/// Promises to pay: on a day of one's own, or in instalments; kept or broken (M9).
@Suite struct `Stories of promises` {
    let weather = Weather()

    /// Ana's renewal of 28 February was refused for want of funds, and it is eleven at night.
    func refused(_ engine: Engine) async throws -> (Shop, Customer, Subscription) {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, faults: weather.faults)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        weather.spoilsOneCharge(with: .decline("generic_decline"))
        try await shop.travel(to: "2026-02-28")
        return (shop, ana, subscription)
    }

    func state(_ shop: Shop, _ plan: PaymentPlan) async throws -> PaymentPlan.State {
        try await shop.plans.find(plan.id, in: shop.scope).state
    }

    @Test(arguments: Engine.available)
    func `M9 a day of one's own is kept: nothing is tried before, the day before is told, the day is charged`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await refused(engine)

        let plan = try await shop.promise(ana, from: "2026-03-14")
        #expect(try await shop.lastInvoice(of: ana).nextAttemptAt == nil)
        let owed = try #require(try await shop.invoices.debt(of: ana.id, in: shop.scope).items.first)
        #expect(owed.standing == .promised && owed.plan?.id == plan.id && owed.isPayable)
        #expect(try await shop.verify() == [])

        try await shop.travel(to: "2026-03-13")
        #expect(try await shop.attempts(of: ana).split(separator: "\n").count == 2)
        #expect(try await shop.mail().hasSuffix("2026-03-13  payment_plan_reminder  Ana"))
        #expect(try await shop.status(of: subscription) == .pastDue)

        try await shop.travel(to: "2026-03-14")
        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-31  9990  succeeded  4242
                2026-02-28  9990  failed generic_decline  4242
                2026-03-14  9990  succeeded  4242
                """)
        #expect(try await state(shop, plan) == .kept)
        #expect(try await shop.calendar(of: plan) == "2026-03-14  9990  paid 9990")
        #expect(try await shop.status(of: subscription) == .active)
        let events = try await Events(shop.context).list(in: shop.scope, kinds: [.paymentPlanKept])
        #expect(events.elements.map(\.subject) == [plan.id.rawValue])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M9, P10 a promise that is broken ends, is told, and dunning goes on from where its calendar stood`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await refused(engine)
        let plan = try await shop.promise(ana, from: "2026-03-05")
        weather.spoilsCharges(with: .decline("generic_decline"))

        try await shop.travel(to: "2026-03-05")
        #expect(try await state(shop, plan) == .broken)
        let told = try await shop.mail().split(separator: "\n").filter { $0.hasPrefix("2026-03-05") }
        #expect(told == ["2026-03-05  payment_plan_broken  Ana"], "one letter, and not two")
        #expect(try await shop.plans.choice(of: ana.id, in: shop.scope, by: PaymentPlanRules()).debt.items.isEmpty)
        #expect(try await shop.verify() == [])

        try await shop.travel(to: "2026-03-20")
        let days = try await shop.attempts(of: ana).split(separator: "\n").dropFirst(2).map { $0.prefix(10) }
        #expect(days == ["2026-03-05", "2026-03-06", "2026-03-08", "2026-03-10", "2026-03-12"])
        #expect(try await shop.status(of: subscription) == .pastDue)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M9 three instalments, the first at once, are each charged on their day`(engine: Engine) async throws {
        let (shop, ana, _) = try await refused(engine)

        let plan = try await shop.promise(ana, in: 3, from: "2026-02-28")
        #expect(plan.state == .active)
        #expect(
            try await shop.calendar(of: plan) == """
                2026-02-28  3330  paid 3330
                2026-03-15  3330  paid 0
                2026-03-30  3330  paid 0
                """)
        #expect(try await shop.verify() == [])

        try await shop.travel(to: "2026-03-30")
        #expect(try await state(shop, plan) == .kept)
        let charges = try await shop.attempts(of: ana).split(separator: "\n").dropFirst(2)
        #expect(
            charges == [
                "2026-02-28  3330  succeeded  4242", "2026-03-15  3330  succeeded  4242",
                "2026-03-30  3330  succeeded  4242",
            ])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M9 undone before it is due, it leaves dunning where it stood`(engine: Engine) async throws {
        let (shop, ana, _) = try await refused(engine)
        let plan = try await shop.promise(ana, from: "2026-03-14")
        try await shop.travel(to: "2026-03-02")

        _ = try await shop.plans.cancel(plan.id, of: ana.id, in: shop.scope)

        let invoice = try await shop.lastInvoice(of: ana)
        #expect(invoice.nextAttemptAt == (try shop.instant("2026-03-03", "10:00")) && invoice.paymentPlan == nil)
        await #expect(throws: BillingError.self) {
            _ = try await shop.plans.cancel(plan.id, of: ana.id, in: shop.scope)
        }
        #expect(try await shop.verify() == [])
        try await shop.travel(to: "2026-03-14")
        #expect(try await shop.attempts(of: ana).hasSuffix("2026-03-03  9990  succeeded  4242"))
        #expect(try await state(shop, plan) == .canceled)
    }
}
