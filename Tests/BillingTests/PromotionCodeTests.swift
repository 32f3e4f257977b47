import Core
import Storage
import TestSupport
import Testing

@testable import Billing

/// Codes on a subscription that runs. In the portal: `PortalPromotionTests`.
@Suite struct `Promotion codes` {
    private func open(_ engine: Engine) async throws -> (Shop, Customer, Subscription, Coupons) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        return (shop, ana, try await shop.subscribe(ana, to: 10_000), Coupons(shop.context))
    }

    @Test(arguments: Engine.available)
    func `foretell what the renewal charges, beside another discount`(engine: Engine) async throws {
        let (shop, ana, subscription, coupons) = try await open(engine)
        let scope = shop.scope
        let codes = PromotionCodes(shop.context)
        let half = try await coupons.create(reduction: .percent(try Rate("50")), duration: .once, in: scope)
        let code = try await coupons.createCode("MITAD", for: half.id, in: scope)
        let preview = try await codes.preview(code.id, for: subscription.id, of: ana.id, in: scope)
        #expect(preview.before == Money(10_000, .clp) && preview.after == Money(5_000, .clp))
        try await codes.apply(code.id, to: subscription.id, of: ana.id, in: scope)
        await #expect(throws: PromotionRefusal.alreadyUsed) {
            try await codes.apply(code.id, to: subscription.id, of: ana.id, in: scope)
        }
        try await shop.travel(to: "2026-02-16")
        // The one that was for one invoice is spent: another may be had, and the same one may not.
        #expect(try await codes.applying(to: subscription).isEmpty)
        await #expect(throws: PromotionRefusal.alreadyUsed) {
            try await codes.preview(code.id, for: subscription.id, of: ana.id, in: scope)
        }
        let thousand = try await coupons.create(
            reduction: .amount(Money(1_000, .clp)), duration: .forever, in: scope)
        let next = try await coupons.createCode("MIL", for: thousand.id, in: scope)
        try await codes.apply(next.id, to: subscription.id, of: ana.id, in: scope)
        await #expect(throws: PromotionRefusal.anotherApplies) {
            try await codes.find("NADA", for: subscription.id, of: ana.id, in: scope)
        }
        try await shop.travel(to: "2026-03-16")
        let totals = try await shop.invoices.of(ana.id, in: scope).elements.map(\.total.amount)
        #expect(totals == [9_000, 5_000, 10_000])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `are not taken where they change nothing, or nothing more is charged`(engine: Engine) async throws {
        let (shop, ana, subscription, coupons) = try await open(engine)
        let scope = shop.scope
        let codes = PromotionCodes(shop.context)
        let month = try await coupons.create(
            reduction: .percent(try Rate("50")), duration: .repeating(months: 1), in: scope)
        let code = try await coupons.createCode("MES", for: month.id, in: scope)
        let yearly = try await shop.subscribe(ana, to: 90_000, every: .yearly)
        await #expect(throws: PromotionRefusal.changesNothing) {
            try await codes.apply(code.id, to: yearly.id, of: ana.id, in: scope)
        }
        _ = try await shop.subscriptions.cancel(subscription.id, in: scope, effect: .atPeriodEnd)
        await #expect(throws: PromotionRefusal.notNow) {
            try await codes.apply(code.id, to: subscription.id, of: ana.id, in: scope)
        }
        #expect(try await coupons.code(code.id, in: scope).timesRedeemed == 0)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `what is tried in vain is counted for the customer, and forgotten after a day`(engine: Engine) async throws {
        let (shop, ana, subscription, _) = try await open(engine)
        let scope = shop.scope
        let codes = PromotionCodes(shop.context)
        for number in 1...PromotionCodeTry.atOnce {
            await #expect(throws: PromotionRefusal.unknown) {
                try await codes.find("X\(number)", for: subscription.id, of: ana.id, in: scope)
            }
        }
        await #expect(throws: PromotionRefusal.tooManyTries) {
            try await codes.find("X", for: subscription.id, of: ana.id, in: scope)
        }
        // Of another customer nothing was counted.
        let eva = try await shop.customer("Eva")
        let hers = try await shop.subscribe(eva, to: 10_000)
        await #expect(throws: PromotionRefusal.unknown) {
            try await codes.find("X", for: hers.id, of: eva.id, in: scope)
        }
        shop.time.advance(.hours(25))
        await #expect(throws: PromotionRefusal.unknown) {
            try await codes.find("X", for: subscription.id, of: ana.id, in: scope)
        }
        #expect(try await shop.allRows()["promotion_code_tries"]?.count == 1)
    }
}
