import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

/// What the public cancellation charges: nothing.
extension `A request without an account` {
    private func ends(_ effect: Cancellation.Effect, _ shop: Shop) async throws {
        let configurations = PortalConfigurations(shop.context)
        let standard = try await configurations.default(in: shop.scope)
        _ = try await configurations.update(standard.id, in: shop.scope) { $0.features.cancelEffect = effect }
    }

    private func waits(_ amount: Int64, for subscription: Subscription, _ shop: Shop) async throws {
        _ = try await shop.items.create(
            for: subscription.customer, in: shop.scope, amount: Money(amount, .clp), description: "Mochila",
            subscription: subscription.id)
    }

    @Test(arguments: Engine.available)
    func `S52 charges no last invoice: what waited is left open, and the merchant decides`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        try await ends(.immediately, shop)
        let subscription = try await shop.subscribe(try await shop.customer("Ana"), to: 9_990)
        try await waits(3_000, for: subscription, shop)

        let request = try await confirm(try await ask(.cancel, "ana@example.com", shop), .all, shop)
        try await shop.travel(to: "2026-03-01")

        #expect(request.state == .waitingForMerchant && request.subscriptions == [subscription.id])
        let after = try await shop.subscriptions.find(subscription.id, in: shop.scope)
        let last = try #require(after.latestInvoice)
        #expect(after.status == .canceled && last != subscription.latestInvoice)
        #expect(try await shop.invoices.find(last, in: shop.scope).status == .open)
        #expect(try await shop.payments.attempts(of: last, in: shop.scope).isEmpty)
        #expect(try await shop.verify().isEmpty)
    }

    @Test(arguments: Engine.available)
    func `S52 says before what waits for a last invoice at the end of the period`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let subscription = try await shop.subscribe(try await shop.customer("Ana"), to: 9_990)
        try await waits(3_000, for: subscription, shop)
        let cases: [(CancellationRequest.Kind, [Money])] = [(.cancel, [Money(3_000, .clp)]), (.withdraw, [])]
        for (kind, last) in cases {
            let request = try await ask(kind, "ana@example.com", shop)
            let link = try #require(try await letterLink(of: request, shop))
            let owed = try await requests(shop).proof(by: link, at: shop.merchant.id)?.owed
            #expect(owed?.last == last && owed?.billed == [])
        }
    }

    @Test(arguments: Engine.available)
    func `S52 says the same of what it is too late to withdraw from, and of nothing that is in time`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let old = try await shop.subscribe(ana, to: 9_990)
        try await waits(3_000, for: old, shop)
        try await shop.travel(until: shop.merchant.zone.startOfDay(try CalendarDate("2026-01-26")))
        let new = try await shop.subscribe(ana, to: 4_990)
        try await waits(500, for: new, shop)

        let request = try await ask(.withdraw, "ana@example.com", shop)
        let link = try #require(try await letterLink(of: request, shop))
        #expect(try await requests(shop).proof(by: link, at: shop.merchant.id)?.owed.last == [Money(3_000, .clp)])

        _ = try await shop.subscriptions.cancel(old.id, in: shop.scope, effect: .atPeriodEnd)
        #expect(try await requests(shop).proof(by: link, at: shop.merchant.id)?.owed.last == [Money(3_000, .clp)])
    }

    @Test(arguments: Engine.available)
    func `S52 says before what is owed and still collected until the last day`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(ana, to: 9_990, trialDays: 5)
        try await shop.travel(to: "2026-01-20")
        for (effect, isCollected) in [(Cancellation.Effect.atPeriodEnd, true), (.immediately, false)] {
            try await ends(effect, shop)
            let request = try await ask(.cancel, "ana@example.com", shop)
            let link = try #require(try await letterLink(of: request, shop))
            let owed = try await requests(shop).proof(by: link, at: shop.merchant.id)?.owed
            #expect(owed?.billed == [Money(9_990, .clp)] && owed?.isCollected == isCollected)
        }
    }

    @Test(arguments: Engine.available)
    func `to withdraw says no amount while a charge is under way`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_bankDebit")
        let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 5)
        try await shop.travel(until: shop.merchant.zone.startOfDay(try CalendarDate("2026-01-20")) + .hours(11))
        let invoice = try #require(
            try await shop.subscriptions.find(subscription.id, in: shop.scope).latestInvoice)
        let attempts = try await shop.payments.attempts(of: invoice, in: shop.scope)
        #expect(attempts.map(\.state) == [.pending])

        let request = try await confirm(try await ask(.withdraw, "ana@example.com", shop), .all, shop)

        #expect(request.state == .waitingForMerchant && request.subscriptions == [subscription.id])
        #expect(request.dueBack == nil)
        #expect(try await shop.verify().isEmpty)
    }
}
