import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

@testable import Billing

/// What leaving at once gives back, and what a processor makes of it (M14).
@Suite struct `Refunds on cancelling` {
    @Test(arguments: Engine.available)
    func `M14, P3 are committed with the end: an answer that is lost is asked for again, and gives back once`(
        engine: Engine
    ) async throws {
        let lost = LostOnce()
        let shop = try await Shop.open(
            on: "2026-01-31", storing: engine,
            faults: SandboxFaults { call in if case .refund = call { lost.take() } else { nil } })
        let (ana, subscription) = try await subscribed(shop)

        _ = try await leave(subscription, of: ana, by: RefundRule(.everything), in: shop)
        #expect(try await shop.status(of: subscription) == .canceled)
        #expect(try await Refunds(shop.context).list(in: shop.scope).elements.map(\.state) == [.pending])
        let ended = try await shop.subscriptions.find(subscription.id, in: shop.scope)
        let asked = try #require(try await shop.subscriptions.refundStatus(onCanceling: ended))
        #expect(asked.pending.amount == 28_000 && asked.refunded.isZero && asked.refused.isZero)
        let visa = try await shop.methods.list(of: ana.id, in: shop.scope)[0]
        #expect(
            asked.ways == [
                .init(method: visa.id, state: .pending, money: asked.pending, at: shop.time.clock.now())
            ])
        shop.time.advance(.minutes(5))
        try await shop.scheduler.runUntilIdle()

        #expect(try await Refunds(shop.context).list(in: shop.scope).elements.map(\.state) == [.succeeded])
        let given = try #require(try await shop.subscriptions.refundStatus(onCanceling: ended))
        #expect(given.refunded.amount == 28_000 && given.pending.isZero)
        #expect(given.ways.map(\.state) == [.succeeded] && given.ways.map(\.method) == [visa.id])
        var refunds = try await Refunds(shop.context).list(in: shop.scope).elements
        refunds[0].state = .failed
        let refused = try CancellationRefundStatus([], refunds, carried: .zero(.clp))
        #expect(refused.refused.amount == 28_000 && refused.refunded.isZero)
        let ledger = SandboxLedger(database: shop.context.database, clock: shop.time.clock)
        #expect(try await ledger.settled(in: shop.scope).refunded[.clp]?.amount == 28_000)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M14 a part that a processor cannot give back is credit, and all of it goes back`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(
            on: "2026-01-31", storing: engine, altering: { LimitedProcessor($0, without: .partialRefund) })
        let (ana, subscription) = try await subscribed(shop)
        let beto = try await shop.customer("Beto")
        let other = try await shop.subscribe(beto, to: 28_000)
        try await shop.travel(to: "2026-02-10")

        let part = try await leave(subscription, of: ana, by: RefundRule(.unusedDays), in: shop)
        let all = try await leave(other, of: beto, by: RefundRule(.everything), in: shop)

        #expect(part.refunded.isZero && part.credited.amount == 18_000)
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance(in: .clp).amount == -18_000)
        #expect(all.refunded.amount == 28_000 && all.credited.isZero)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M14 money that came by other means is credit, and the rule is kept with its note`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        var order = try await shop.order(28_000)
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 10
        let subscription = try await shop.place(order, for: ana)
        let invoice = try await shop.lastInvoice(of: ana)
        _ = try await shop.invoices.payOutOfBand(invoice.id, in: shop.scope)
        let rule = RefundRule(.everything, windowDays: 14)

        let given = try await leave(subscription, of: ana, by: rule, in: shop)

        #expect(given.refunded.isZero && given.credited.amount == 28_000)
        let ended = try await shop.subscriptions.find(subscription.id, in: shop.scope)
        let stored = try #require(try await shop.subscriptions.refundStatus(onCanceling: ended))
        #expect(stored.credited.amount == 28_000 && stored.refunded.isZero && stored.takenOff.isZero)
        let kept = try await shop.context.database.read { db in
            try db.first("SELECT rule FROM cancellation_notes")?.text("rule")
        }
        #expect(kept == JSONText.of(rule))
        #expect(try await shop.verify() == [])
    }

    private func subscribed(_ shop: Shop) async throws -> (Customer, Subscription) {
        let ana = try await shop.customer("Ana")
        return (ana, try await shop.subscribe(ana, to: 28_000))
    }

    private func leave(
        _ subscription: Subscription, of customer: Customer, by rule: RefundRule, in shop: Shop
    ) async throws -> CancellationRefund {
        let quote = try await shop.subscriptions.refundOffer(
            onCanceling: subscription.id, of: customer.id, by: rule, in: shop.scope
        ).quote
        return try await shop.subscriptions.cancelNow(
            subscription.id, of: customer.id, accepting: try #require(quote), by: rule, in: shop.scope
        ).refund
    }
}
