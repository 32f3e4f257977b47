import Billing
import Core
import Storage
import TestSupport
import Testing

/// What happens to a promise before its day.
extension `Stories of promises` {
    @Test(arguments: Engine.available)
    func `M9 what is paid otherwise ends it, and nothing is charged on its day`(engine: Engine) async throws {
        let (shop, ana, _) = try await refused(engine)
        let plan = try await shop.promise(ana, from: "2026-03-10")
        let other = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)

        _ = try await shop.invoices.pay(plan.invoices[0], in: shop.scope, with: other.id, origin: .api)

        #expect(try await state(shop, plan) == .ended)
        try await shop.travel(to: "2026-03-11")
        #expect(try await shop.attempts(of: ana).hasSuffix("2026-02-28  9990  succeeded  4444"))
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M9 a part that is paid otherwise is taken off the earliest instalments`(engine: Engine) async throws {
        let (shop, ana, _) = try await refused(engine)
        let plan = try await shop.promise(ana, in: 2, from: "2026-03-05")
        let other = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        let debt = try await shop.invoices.debt(of: ana.id, in: shop.scope)
        let offer = try #require(try debt.offer(of: Money(6_000, .clp), with: other.id))
        _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: offer)

        #expect(try await state(shop, plan) == .active)
        try await shop.travel(to: "2026-03-25")

        let charges = try await shop.attempts(of: ana).split(separator: "\n").dropFirst(2)
        #expect(charges == ["2026-02-28  6000  succeeded  4444", "2026-03-20  3990  succeeded  4242"])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M9 without a method on its day it is broken, and nobody is charged`(engine: Engine) async throws {
        let (shop, ana, _) = try await refused(engine)
        let plan = try await shop.promise(ana, from: "2026-03-05")
        let visa = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).first)
        _ = try await shop.methods.detach(visa.id, of: ana.id, in: shop.scope)

        try await shop.travel(to: "2026-03-05")

        #expect(try await state(shop, plan) == .broken)
        #expect(try await shop.mail().contains("2026-03-05  payment_plan_broken  Ana"))
        #expect(try await shop.attempts(of: ana).split(separator: "\n").count == 2)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M9 another card is not charged before the day, and is on it`(engine: Engine) async throws {
        let (shop, ana, _) = try await refused(engine)
        _ = try await shop.promise(ana, from: "2026-03-05")
        let other = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)

        let tried = try await shop.methods.makeDefault(other.id, of: ana.id, in: shop.scope, everywhere: true)

        #expect(tried.isEmpty)
        try await shop.travel(to: "2026-03-05")
        #expect(try await shop.attempts(of: ana).hasSuffix("2026-03-05  9990  succeeded  4444"))
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M9 an invoice that is voided is asked for no more`(engine: Engine) async throws {
        let (shop, ana, _) = try await refused(engine)
        let plan = try await shop.promise(ana, from: "2026-03-05")

        _ = try await shop.invoices.void(plan.invoices[0], in: shop.scope)

        #expect(try await state(shop, plan) == .ended)
        try await shop.travel(to: "2026-03-06")
        #expect(try await shop.attempts(of: ana).split(separator: "\n").count == 2)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M9 who leaves the bank's question for a page, and leaves that too, has broken it`(engine: Engine) async throws
    {
        let (shop, ana, _) = try await refused(engine)
        let plan = try await shop.promise(ana, from: "2026-03-05")
        let asking = try await shop.methods.attach(.init("pm_card_authenticationRequired"), to: ana.id, in: shop.scope)
        _ = try await shop.methods.makeDefault(asking.id, of: ana.id, in: shop.scope, everywhere: true)
        try await shop.travel(to: "2026-03-05", at: "10:00")
        #expect(try await shop.payments.attempts(of: plan.invoices[0], in: shop.scope).last?.state == .requiresAction)
        try await openCheckout(of: plan, ana, shop)

        try await shop.travel(to: "2026-03-05", at: "15:00")

        #expect(try await state(shop, plan) == .broken)
        #expect(try await shop.verify() == [])
    }

    func openCheckout(of plan: PaymentPlan, _ customer: Customer, _ shop: Shop) async throws {
        _ = try await shop.payments.startCheckout(
            plan.invoices[0], of: customer.id, in: shop.scope, kinds: [], locale: "es",
            returnURL: { "http://127.0.0.1/\($0)" })
    }
}
