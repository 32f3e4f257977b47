import Core
import Storage
import TestSupport
import Testing

@testable import Billing

@Suite struct `Coming back after an end` {
    @Test(arguments: Engine.available)
    func `U8 takes up the same items at once, without a second trial, and keeps the old one`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-01", storing: engine)
        let ana = try await shop.customer("Ana")
        let old = try await shop.subscribe(ana, to: 9_990, trialDays: 14)
        try await shop.travel(to: "2026-01-20")
        _ = try await shop.subscriptions.cancel(old.id, of: ana.id, in: shop.scope, effect: .immediately)
        try await shop.travel(to: "2026-03-05")
        let ended = try await shop.subscriptions.find(old.id, in: shop.scope)

        let offer = try await shop.subscriptions.reactivationOffer(for: ended)
        let (new, attempt) = try await shop.subscriptions.reactivate(old.id, of: ana.id, in: shop.scope)

        #expect(offer.due == Money(9_990, .clp))
        #expect(attempt?.state == .succeeded && attempt?.money == offer.due)
        #expect((new.status, new.trial) == (.active, nil))
        #expect(new.id != old.id && new.period == offer.period)
        #expect(try await shop.subscriptions.find(old.id, in: shop.scope) == ended)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P1 two presses are one subscription and one charge`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-01", storing: engine)
        let ana = try await shop.customer("Ana")
        let old = try await shop.subscribe(ana, to: 9_990)
        _ = try await shop.subscriptions.cancel(old.id, in: shop.scope, effect: .immediately)

        let made = try await withThrowingTaskGroup(of: (Subscription.ID, Bool).self) { group in
            for _ in 1...4 {
                group.addTask {
                    let (new, attempt) = try await shop.subscriptions.reactivate(old.id, in: shop.scope)
                    return (new.id, attempt != nil)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }

        #expect(Set(made.map(\.0)).count == 1)
        #expect(made.count(where: \.1) == 1)
        #expect(try await shop.invoices.of(ana.id, in: shop.scope).elements.count == 2)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `the customer's credit pays it first`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-01", storing: engine)
        let ana = try await shop.customers.create(
            CustomerDetails(name: "Ana"), in: shop.scope, balance: Money(-13_990, .clp))
        _ = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        let old = try await shop.subscribe(ana, to: 9_990)
        _ = try await shop.subscriptions.cancel(old.id, in: shop.scope, effect: .immediately)
        let ended = try await shop.subscriptions.find(old.id, in: shop.scope)

        let offer = try await shop.subscriptions.reactivationOffer(for: ended)
        let (_, attempt) = try await shop.subscriptions.reactivate(old.id, in: shop.scope)

        #expect(offer.due == Money(5_990, .clp))
        #expect(attempt?.money == offer.due)
    }
}
