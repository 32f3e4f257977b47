import Core
import Storage
import TestSupport
import Testing

@testable import Billing

/// What may be promised, and how it is divided (M9).
@Suite struct `What may be promised` {
    private func owing(
        _ amounts: [Int64], card: String? = "pm_card_visa", storing engine: Engine = .sqlite
    ) async throws -> (Shop, Customer) {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: card)
        for amount in amounts {
            var order = SubscriptionOrder(items: [.init(price: try await shop.price(amount).id)])
            order.collectionMethod = .sendInvoice
            order.daysUntilDue = 10
            _ = try await shop.subscriptions.create(order, for: ana.id, in: shop.scope)
            shop.time.advance(.minutes(1))
        }
        return (shop, ana)
    }

    private func choice(
        _ shop: Shop, _ customer: Customer, _ rules: PaymentPlanRules = PaymentPlanRules()
    ) async throws -> PaymentPlanChoice {
        try await shop.plans.choice(of: customer.id, in: shop.scope, by: rules)
    }

    @Test func `M9 all that is due is divided in equal parts, oldest first, and what does not divide comes first`()
        async throws
    {
        let (shop, ana) = try await owing([5_000, 5_001])

        let terms = try #require(
            try await choice(shop, ana).terms(of: 3, from: CalendarDate("2026-02-05")))

        #expect(terms.instalments.map(\.money.amount) == [3_334, 3_334, 3_333])
        #expect(terms.instalments.map(\.date.description) == ["2026-02-05", "2026-02-20", "2026-03-07"])
        let parts = try terms.promised(in: shop.merchant.zone, at: shop.time.clock.now())
        #expect(parts.map { $0.shares.map(\.money.amount) } == [[3_334], [1_666, 1_668], [3_333]])
        #expect(parts[0].dueAt == (try shop.instant("2026-02-05", "09:00")))
        #expect(parts[0].remindAt == (try shop.instant("2026-02-04", "09:00")))
    }

    @Test func `M9 a debt that was read already is not read again`() async throws {
        let (shop, ana) = try await owing([5_000, 5_001])
        let rules = PaymentPlanRules()
        let debt = try await shop.invoices.debt(of: ana.id, in: shop.scope)
        func choice(owing debt: Debt) async throws -> PaymentPlanChoice {
            try await shop.plans.choice(of: ana.id, in: shop.scope, by: rules, owing: debt)
        }

        #expect(try await choice(owing: debt) == self.choice(shop, ana))
        #expect(try await choice(owing: Debt([debt.items[1]])).debt.items.map(\.invoice.amountDue.amount) == [5_001])
    }

    @Test func `M9 no part is smaller than the least, and a day is within the merchant's limit`() async throws {
        let (shop, ana) = try await owing([9_000])
        let rules = PaymentPlanRules(days: 10, instalments: 4, minimum: 3_000)
        let choice = try await choice(shop, ana, rules)

        #expect(choice.counts == [1, 2, 3])
        let (tomorrow, last) = (try CalendarDate("2026-02-01"), try CalendarDate("2026-02-10"))
        #expect(choice.refusal(of: 1, from: last) == nil)
        #expect(choice.refusal(of: 1, from: last.adding(days: 1)) == .tooLate(last: last))
        #expect(choice.refusal(of: 1, from: choice.today) == .tooEarly(first: tomorrow))
        #expect(choice.refusal(of: 2, from: choice.today) == nil)
        #expect(choice.refusal(of: 4, from: last) == .tooManyInstalments)
        #expect(try choice.terms(of: 4, from: last) == nil)
    }

    @Test func `M9 nothing is promised without a method that can be charged, nor of what is too little`() async throws {
        let (shop, ana) = try await owing([9_000], card: nil)
        #expect(try await choice(shop, ana).debt.items.isEmpty)
        _ = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        #expect(try await choice(shop, ana).debt.items.count == 1)
        #expect(try await choice(shop, ana, PaymentPlanRules(minimum: 9_001)).counts.isEmpty)
    }

    @Test(arguments: Engine.available)
    func `M9 other terms than were shown promise nothing`(engine: Engine) async throws {
        let (shop, ana) = try await owing([9_000])
        let terms = try await shop.terms(for: ana, in: 2, from: "2026-02-05")
        let later = terms.instalments.map { PaymentPlanTerms.Instalment($0.date.adding(days: 90), $0.money) }
        let less = terms.instalments.map { PaymentPlanTerms.Instalment($0.date, Money($0.money.amount / 2, .clp)) }

        for instalments in [later, less, [terms.instalments[0]], []] {
            await #expect(throws: BillingError.self) {
                _ = try await shop.plans.agree(
                    to: PaymentPlanTerms(debt: terms.debt, instalments: instalments), of: ana.id, in: shop.scope,
                    by: PaymentPlanRules())
            }
        }

        #expect(try await shop.plans.newest(1, of: ana.id, in: shop.scope).isEmpty)
        #expect(try await shop.verify() == [])
    }

    @Test func `M9 is among what a customer takes along`() async throws {
        let (shop, ana) = try await owing([9_000])
        let plan = try await shop.promise(ana, from: "2026-02-05")

        #expect(PersonalDataRows.sections.contains { "\($0.name)" == "payment_plans" })
        #expect(try await shop.calendar(of: plan) == "2026-02-05  9000  paid 0")
    }

    @Test func `M9 what is settled otherwise is taken off the earliest instalments, and the rest keeps its days`()
        async throws
    {
        let (shop, ana) = try await owing([9_000])
        var plan = try await shop.promise(ana, in: 3, from: "2026-02-05")

        try plan.settle(plan.invoices[0], left: Money(4_000, .clp), at: shop.time.clock.now())

        #expect(try plan.instalments.map { try $0.left(in: .clp).amount } == [0, 1_000, 3_000])
        #expect(plan.next?.dueOn == (try CalendarDate("2026-02-20")))
        #expect(try plan.due(at: shop.instant("2026-02-05", "23:00")).isEmpty)
        let (eve, day) = (try shop.instant("2026-02-19", "09:00"), try shop.instant("2026-02-20", "09:00"))
        #expect(plan.nextStep(after: eve) == day)
    }

    @Test(arguments: Engine.available)
    func `M9 as often as the merchant allows counts every promise, however many came after it`(
        engine: Engine
    ) async throws {
        let (shop, ana) = try await owing([9_000], storing: engine)
        let first = try await shop.promise(ana, from: "2026-02-05")
        let canceled = try await shop.plans.cancel(first.id, of: ana.id, in: shop.scope)
        let (at, chance) = (canceled.createdAt + .minutes(1), Chance.seeded(5))
        try await shop.context.write { tx in
            for _ in 1...200 {
                try tx.paymentPlans.insert(
                    PaymentPlan(
                        id: .new(at: at, using: chance), scope: shop.scope, customer: ana.id, currency: .clp,
                        state: .ended, instalments: canceled.instalments, createdAt: at, endedAt: at))
            }
        }

        #expect(try await choice(shop, ana).debt.items.isEmpty)
        #expect(try await choice(shop, ana, PaymentPlanRules(timesPerInvoice: 2)).debt.items.count == 1)
    }
}
