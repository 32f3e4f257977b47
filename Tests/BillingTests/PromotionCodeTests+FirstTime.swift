import Core
import Storage
import TestSupport
import Testing

@testable import Billing

extension `Promotion codes` {
    private func code(_ text: String, _ shop: Shop) async throws -> PromotionCode {
        let coupons = Coupons(shop.context)
        let half = try await coupons.create(reduction: .percent(try Rate("50")), duration: .forever, in: shop.scope)
        return try await coupons.createCode(text, for: half.id, limits: .init(isForFirstTime: true), in: shop.scope)
    }

    @Test(arguments: Engine.available)
    func `for a first time are for one subscription of who has paid for nothing`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let (scope, codes) = (shop.scope, PromotionCodes(shop.context))
        let ana = try await shop.customer("Ana")
        let first = try await shop.subscribe(ana, to: 10_000, trialDays: 10)
        let second = try await shop.subscribe(ana, to: 20_000, trialDays: 10)
        let (one, other) = (try await code("UNO", shop), try await code("OTRO", shop))

        try await codes.apply(one.id, to: first.id, of: ana.id, in: scope)
        for code in [one, other] {
            await #expect(throws: PromotionRefusal.notFirst) {
                try await codes.apply(code.id, to: second.id, of: ana.id, in: scope)
            }
        }
        var order = SubscriptionOrder(items: [.init(price: try await shop.price(30_000).id)])
        order.discounts = [.promotionCode(one.id)]
        await #expect(throws: BillingError.self) {
            _ = try await shop.subscriptions.create(order, for: ana.id, in: scope)
        }
        // Of another customer it says nothing.
        let eva = try await shop.customer("Eva")
        let hers = try await shop.subscribe(eva, to: 10_000, trialDays: 10)
        try await codes.apply(one.id, to: hers.id, of: eva.id, in: scope)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `for a first time are not for who has paid a part of anything`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let (scope, codes) = (shop.scope, PromotionCodes(shop.context))
        let ana = try await shop.customer("Ana")
        let trial = try await shop.subscribe(ana, to: 10_000, trialDays: 10)
        var order = SubscriptionOrder(items: [.init(price: try await shop.price(7_000).id)])
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 10
        _ = try await shop.subscriptions.create(order, for: ana.id, in: scope)
        let one = try await code("UNO", shop)
        _ = try await codes.preview(one.id, for: trial.id, of: ana.id, in: scope)
        let debt = try await shop.invoices.debt(of: ana.id, in: scope)
        let method = try #require(debt.methods.first)
        let offer = try #require(try debt.offer(of: Money(3_000, .clp), with: method.id))
        _ = try await shop.payments.payAmount(of: ana.id, in: scope, as: offer)

        await #expect(throws: PromotionRefusal.notFirst) {
            try await codes.apply(one.id, to: trial.id, of: ana.id, in: scope)
        }
        // Nor where that is credit now.
        _ = try await shop.invoices.void(debt.items[0].invoice.id, in: scope)
        await #expect(throws: PromotionRefusal.notFirst) {
            try await codes.apply(one.id, to: trial.id, of: ana.id, in: scope)
        }
    }

    @Test(arguments: Engine.available)
    func `are still looked up for who failed none lately, however many others did`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let (scope, codes) = (shop.scope, PromotionCodes(shop.context))
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 10_000)
        let eva = try await shop.customer("Eva")
        try await shop.context.write { tx in
            for _ in 1...PromotionCodeTry.ofAll {
                try tx.promotionTries.insert(by: eva.id, in: scope, at: tx.clock.now())
            }
        }
        await #expect(throws: PromotionRefusal.unknown) {
            try await codes.find("NADA", for: subscription.id, of: ana.id, in: scope)
        }
        await #expect(throws: PromotionRefusal.tooManyTries) {
            try await codes.find("NADA", for: subscription.id, of: ana.id, in: scope)
        }
    }
}
