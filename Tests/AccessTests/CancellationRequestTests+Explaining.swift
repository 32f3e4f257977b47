import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

extension `A request without an account` {
    private func proof(of request: CancellationRequest, _ shop: Shop) async throws -> CancellationProof {
        let link = try #require(try await letterLink(of: request, shop))
        return try #require(try await requests(shop).proof(by: link, at: shop.merchant.id))
    }

    @Test(arguments: Engine.available)
    func `explains what is over already, of its own mailbox only`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let (ana, eva) = (try await shop.customer("Ana"), try await shop.customer("Eva"))
        let gone = try await shop.subscribe(ana, to: 9_990)
        let ending = try await shop.subscribe(ana, to: 4_990)
        let theirs = try await shop.subscribe(eva, to: 4_990)
        for id in [gone.id, theirs.id] {
            _ = try await shop.subscriptions.cancel(id, in: shop.scope, effect: .immediately)
        }
        _ = try await shop.subscriptions.cancel(ending.id, in: shop.scope, effect: .atPeriodEnd)

        let proof = try await proof(of: try await ask(.cancel, "ana@example.com", shop), shop)
        let over = try await requests(shop).over(beside: proof)

        #expect(proof.subscriptions.isEmpty && proof.outcomes.isEmpty)
        #expect(over.map(\.id) == [ending.id, gone.id])
        #expect(over.map { $0.lastDay?.description } == ["2026-02-14", "2026-01-15"])
    }

    @Test(arguments: Engine.available)
    func `explains before the press what it is too late to withdraw from, and what is cancelled already`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let old = try await shop.subscribe(ana, to: 9_990)
        let gone = try await shop.subscribe(ana, to: 2_990)
        try await shop.travel(until: shop.merchant.zone.startOfDay(try CalendarDate("2026-01-26")))
        let new = try await shop.subscribe(ana, to: 4_990)
        let ending = try await shop.subscribe(ana, to: 3_990)
        for id in [gone.id, ending.id] {
            _ = try await shop.subscriptions.cancel(id, in: shop.scope, effect: .atPeriodEnd)
        }

        let withdrawal = try await proof(of: try await ask(.withdraw, "ana@example.com", shop), shop)
        let cancellation = try await proof(of: try await ask(.cancel, "ana@example.com", shop), shop)

        #expect(
            withdrawal.outcomes
                == [old.id: .cancelled, gone.id: .unchanged, new.id: .withdrawn, ending.id: .withdrawn])
        #expect(
            withdrawal.lastDays.mapValues(\.description)
                == [old.id: "2026-02-14", new.id: "2026-01-26", ending.id: "2026-01-26"])
        #expect(try await requests(shop).over(beside: withdrawal).isEmpty)
        #expect(cancellation.outcomes == [old.id: .cancelled, new.id: .cancelled])
    }

    @Test(arguments: Engine.available)
    func `to withdraw too late from what is cancelled already changes nothing, and waits for the merchant`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let subscription = try await shop.subscribe(try await shop.customer("Ana"), to: 9_990)
        try await shop.travel(until: shop.merchant.zone.startOfDay(try CalendarDate("2026-01-26")))
        _ = try await shop.subscriptions.cancel(subscription.id, in: shop.scope, effect: .atPeriodEnd)
        let before = try await shop.subscriptions.find(subscription.id, in: shop.scope)

        let request = try await confirm(try await ask(.withdraw, "ana@example.com", shop), .all, shop)

        #expect(request.state == .waitingForMerchant && request.dueBack == nil)
        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope) == before)
        #expect(try await shop.verify().isEmpty)
    }
}
