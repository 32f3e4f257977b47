import Billing
import Core
import Storage
import TestSupport
import Testing

/// What is told of a promise as it goes on, and before it is undone.
extension `Stories of promises` {
    @Test(arguments: Engine.available)
    func `M9 what undoing it is said to mean is what it means`(engine: Engine) async throws {
        let (shop, ana, _) = try await refused(engine)
        let plan = try await shop.promise(ana, from: "2026-03-14")
        try await shop.travel(to: "2026-03-02")

        let undoing = try await shop.plans.undoing(plan.id, of: ana.id, in: shop.scope)

        #expect(undoing.left == Money(9_990, .clp) && undoing.isAllTried && undoing.timesPromised == 1)
        #expect(try await state(shop, plan) == .active, "asking undoes nothing")
        _ = try await shop.plans.cancel(plan.id, of: ana.id, in: shop.scope)
        let invoice = try await shop.lastInvoice(of: ana)
        #expect(invoice.nextAttemptAt != nil && invoice.nextAttemptAt == undoing.nextTryAt)
        await #expect(throws: BillingError.self) {
            _ = try await shop.plans.undoing(plan.id, of: ana.id, in: shop.scope)
        }
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M9 each instalment is told with what came of it, and when`(engine: Engine) async throws {
        let (shop, ana, _) = try await refused(engine)
        let plan = try await shop.promise(ana, in: 3, from: "2026-02-28")
        let other = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-03-02")
        let debt = try await shop.invoices.debt(of: ana.id, in: shop.scope)
        let offer = try #require(try debt.offer(of: Money(4_000, .clp), with: other.id))
        _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: offer)

        #expect(
            try await told(shop, plan, ana) == """
                3330  2026-02-28
                3330  2026-03-02
                670  2026-03-02
                """)
        try await shop.travel(to: "2026-03-30")
        #expect(try await state(shop, plan) == .kept)
        #expect(
            try await told(shop, plan, ana) == """
                3330  2026-02-28
                3330  2026-03-02
                3330  2026-03-30
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M9 what is asked for no more is not told as paid`(engine: Engine) async throws {
        let (shop, ana, _) = try await refused(engine)
        let plan = try await shop.promise(ana, in: 3, from: "2026-03-05")

        _ = try await shop.invoices.void(plan.invoices[0], in: shop.scope)

        #expect(try await told(shop, plan, ana) == "0  never\n0  never\n0  never")
    }

    @Test(arguments: Engine.available)
    func `M9 what was paid besides is told with its day, also where the rest is asked for no more`(
        engine: Engine
    ) async throws {
        let (shop, ana, _) = try await refused(engine)
        let plan = try await shop.promise(ana, in: 3, from: "2026-03-05")
        let other = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-03-02")
        let debt = try await shop.invoices.debt(of: ana.id, in: shop.scope)
        let offer = try #require(try debt.offer(of: Money(5_000, .clp), with: other.id))
        _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: offer)
        _ = try await CreditNotes(shop.context).create(
            of: plan.invoices[0], amount: Money(4_990, .clp), in: shop.scope)

        #expect(try await state(shop, plan) == .ended)
        let besides = try await shop.plans.progress(of: plan.id, of: ana.id, in: shop.scope).besides
        #expect(besides.map(\.money) == [Money(5_000, .clp)])
        #expect(besides.map { shop.merchant.zone.date(at: $0.cameAt).description } == ["2026-03-02"])
        #expect(try await told(shop, plan, ana) == "0  never\n0  never\n0  never")
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M9 what is paid at the very moment of the agreement, by a clock that stands still, is told`(
        engine: Engine
    ) async throws {
        let (shop, ana, _) = try await refused(engine)
        let other = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        func pay(_ amount: Int64) async throws {
            let debt = try await shop.invoices.debt(of: ana.id, in: shop.scope)
            let offer = try #require(try debt.offer(of: Money(amount, .clp), with: other.id))
            _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: offer)
        }
        try await pay(990)
        let plan = try await shop.promise(ana, in: 3, from: "2026-03-05")
        try await pay(4_000)

        #expect(try await told(shop, plan, ana) == "3000  2026-02-28\n1000  2026-02-28\n0  never")
        #expect(try await shop.verify() == [])
    }

    private func told(_ shop: Shop, _ plan: PaymentPlan, _ customer: Customer) async throws -> String {
        try await shop.plans.progress(of: plan.id, of: customer.id, in: shop.scope).instalments.map { instalment in
            let day = instalment.paidAt.map { shop.merchant.zone.date(at: $0).description } ?? "never"
            return "\(instalment.paid.amount)  \(day)"
        }.joined(separator: "\n")
    }
}
