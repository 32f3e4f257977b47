import Access
import Core
import Storage
import TestSupport
import Testing

@testable import Billing

/// The shop's days are those of Santiago.
@Suite struct `Money recovered` {
    @Test(arguments: Engine.available)
    func `M10 is what was paid after a refusal, in its month, with who did something for it`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(ana, to: 9_990, trialDays: 28)
        // Whoever pays at the first try gives nothing back that was lost.
        _ = try await shop.subscribe(try await shop.customer("Luis"), to: 5_000)
        try await shop.travel(to: "2026-02-28")
        let card = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        _ = try await shop.methods.makeDefault(card.id, of: ana.id, in: shop.scope, everywhere: true)
        try await shop.travel(to: "2026-03-10")

        let report = try await Insights(shop.context).report(in: shop.scope)

        #expect(report.months.map(\.month.description).suffix(3) == ["2026-01", "2026-02", "2026-03"])
        #expect(report.months.count == Insights.months)
        let paid = CountedMoney(count: 1, money: Money(9_990, .clp))
        let february = try #require(report.months.dropLast().last)
        #expect(february.letters == 1)
        #expect(february.recovered == [.init(whole: paid, byCustomers: paid)])
        #expect(report.months.filter { $0.month != february.month }.allSatisfy { $0.recovered.isEmpty })
    }

    @Test(arguments: Engine.available)
    func `C1 is nobody else's, neither of the other mode nor of another merchant`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(ana, to: 9_990, trialDays: 28)
        try await enter(shop, ana)
        try await shop.travel(to: "2026-03-20")
        let other = try await Merchants(shop.context).create(
            name: "Otra", slug: "otra", country: "CL", currency: .clp, zone: shop.merchant.zone,
            email: "otra@example.com")

        for scope in [Scope(merchant: shop.merchant.id, mode: .live), Scope(merchant: other.id, mode: .test)] {
            let report = try await Insights(shop.context).report(in: scope)
            #expect(report.debts.isEmpty)
            #expect(report.months.allSatisfy { $0.letters == 0 && $0.recovered.isEmpty && $0.entrances == .none })
        }
        let own = try await Insights(shop.context).report(in: shop.scope)
        #expect(own.months.map(\.letters).reduce(0, +) > 0)
    }

    @Test(arguments: Engine.available)
    func `M10 debts have the age of their day, and reasons are those of who left`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(ana, to: 9_990, trialDays: 28)
        let left = try await shop.subscribe(try await shop.customer("Luis"), to: 5_000)
        _ = try await shop.subscriptions.cancel(
            left.id, in: shop.scope, effect: .atPeriodEnd, reason: .tooExpensive)
        try await shop.travel(to: "2026-03-20")

        let report = try await Insights(shop.context).report(in: shop.scope)

        #expect(report.debts.map(\.currency) == [.clp])
        #expect(report.debts.first?.sums.map(\.count) == [0, 1, 0, 0, 0])
        #expect(report.debts.first?.sums[1].money == Money(9_990, .clp))
        #expect(report.reasons.map(\.reason) == [.tooExpensive])
        #expect(report.reasons.map(\.count) == [1])
        try await shop.travel(to: "2026-06-20")
        let later = try await Insights(shop.context).report(in: shop.scope)
        #expect(later.debts.first?.sums.last?.count == 1)
    }

    @Test(arguments: Engine.available)
    func `M10 entrances stay counted by way after their sessions are forgotten`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        for _ in 1...3 { try await enter(shop, ana) }
        try await enter(shop, ana, by: .console)
        shop.time.move(to: shop.context.clock.now() + .hours(48))
        _ = try await SignIn(shop.context).prune(before: shop.context.clock.now())

        let report = try await Insights(shop.context).report(in: shop.scope)

        let month = try #require(report.months.last)
        #expect(month.entrances.byProgram == 3)
        #expect(month.entrances.byPeople == 1)
        #expect(month.entrances.ofCustomers == 3)
        let left = try await shop.context.database.read { db in
            try db.query("SELECT COUNT(*) AS n FROM visits")[0].int("n")
        }
        #expect(left == 0)
    }

    @Test(arguments: Engine.available)
    func `S13 whoever uses the link of a letter came in by it, once`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(ana, to: 9_990, trialDays: 28)
        try await shop.travel(to: "2026-02-28")
        let links = RecoveryLinks(shop.context)
        let invoice = try #require(try await shop.invoices.of(ana.id, in: shop.scope).elements.first)
        let token = try await links.make(for: invoice, to: "ana@example.com")

        for _ in 1...2 {
            let target = try #require(try await links.recovery(of: token, at: shop.merchant.id))
            #expect(try await links.use(target.link))
        }

        let month = try #require(try await Insights(shop.context).report(in: shop.scope).months.last)
        #expect(month.entrances.byLink == 1)
        #expect(month.entrances.ofCustomers == 1)
    }

    private func enter(_ shop: Shop, _ customer: Customer, by origin: PortalSession.Origin = .api) async throws {
        let sessions = PortalSessions(shop.context)
        let (_, url) = try await sessions.create(for: customer.id, origin: origin, in: shop.scope)
        _ = try await sessions.open(Secret(String(url.split(separator: "/").last ?? "")), of: shop.merchant.id)
    }
}

@Suite struct `Monthly revenue` {
    @Test(arguments: Engine.available)
    func `M10 brings every interval to a month, and a month keeps its last count`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        _ = try await shop.subscribe(try await shop.customer("Ana"), to: 9_990)
        _ = try await shop.subscribe(try await shop.customer("Luis"), to: 120_000, every: .yearly)
        let weekly = try await shop.subscribe(try await shop.customer("Carla"), to: 1_000, every: .weekly)
        _ = try await shop.subscribe(try await shop.customer("Eva"), to: 7_000, trialDays: 30)
        let insights = Insights(shop.context)
        #expect(try await insights.report(in: shop.scope).revenue.isEmpty)

        try await insights.countRevenue()
        let all = try #require(try await insights.report(in: shop.scope).revenue.last)
        // 9,990 + 120,000 / 12 + 1,000 × 52 / 12; a trial brings nothing yet.
        #expect(all.sums == [CountedMoney(count: 3, money: Money(24_323, .clp))])
        #expect(all.countedAt == shop.context.clock.now())

        _ = try await shop.subscriptions.cancel(weekly.id, in: shop.scope, effect: .immediately)
        try await insights.countRevenue()
        let left = try await insights.report(in: shop.scope).revenue
        #expect(left.map(\.month.description) == ["2026-01"])
        #expect(left.last?.sums == [CountedMoney(count: 2, money: Money(19_990, .clp))])
    }
}
