import Core
import Storage
import TestSupport
import Testing

@testable import Billing

extension `Pausing and resuming` {
    @Test(arguments: Engine.available)
    func `one that is past due, being cancelled or over is not paused, and nothing changes`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-01", storing: engine)
        let ana = try await shop.customer("Ana")
        let late = try await shop.subscribe(ana, to: 9_990)
        let card = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).first)
        _ = try await shop.methods.detach(card.id, in: shop.scope)
        try await shop.travel(to: "2026-02-02")
        let before = try await shop.subscriptions.find(late.id, in: shop.scope)
        #expect(before.status == .pastDue)

        let refused = await #expect(throws: BillingError.self) {
            try await shop.subscriptions.pause(late.id, in: shop.scope, for: .indefinite)
        }
        #expect(refused?.code == "subscription_past_due")
        #expect(try await shop.subscriptions.find(late.id, in: shop.scope) == before)
        _ = try await shop.subscriptions.cancel(late.id, in: shop.scope, effect: .immediately)
        let over = await #expect(throws: BillingError.self) {
            try await shop.subscriptions.pause(late.id, in: shop.scope, for: .indefinite)
        }
        #expect(over?.code == "subscription_canceled")
    }

    @Test(arguments: Engine.available)
    func `a pause that would end before it begins, or in four years, is refused`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-01", storing: engine)
        let subscription = try await shop.subscribe(try await shop.customer("Ana"), to: 9_990)
        for day in ["2026-01-20", "2030-01-01"] {
            let until = shop.merchant.zone.startOfDay(try CalendarDate(day))
            let error = await #expect(throws: BillingError.self) {
                try await shop.subscriptions.pause(subscription.id, in: shop.scope, for: .until(until))
            }
            #expect(error?.parameter == "resumes_at")
        }
        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope) == subscription)
    }

    @Test(arguments: Engine.available)
    func `S52 cancelling a paused subscription ends it at once, and it never resumes`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-01", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        _ = try await shop.subscriptions.pause(subscription.id, in: shop.scope, for: .lasting(.monthly))
        try await shop.travel(to: "2026-02-10")

        let ended = try await shop.subscriptions.cancel(subscription.id, in: shop.scope, effect: .atPeriodEnd)
        #expect((ended.status, ended.pause) == (.canceled, nil))
        try await shop.travel(to: "2026-05-01")

        #expect(try await shop.calendar(of: ana) == "2026-01-01  9990  paid  1")
    }

    @Test(arguments: Engine.available)
    func `C1 nobody pauses or resumes what is another customer's`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-01", storing: engine)
        let subscription = try await shop.subscribe(try await shop.customer("Ana"), to: 9_990)
        let eva = try await shop.customer("Eva")
        let pausing = await #expect(throws: BillingError.self) {
            try await shop.subscriptions.pause(subscription.id, of: eva.id, in: shop.scope, for: .indefinite)
        }
        let resuming = await #expect(throws: BillingError.self) {
            try await shop.subscriptions.resume(subscription.id, of: eva.id, in: shop.scope)
        }
        #expect(pausing?.kind == .notFound && resuming?.kind == .notFound)
    }
}
