import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `What people's verbs leave in the trail` {
    private static let olga = AuditActor.person("usr_1", name: "Olga")

    @Test(arguments: Engine.available)
    func `K4 an entry stands or falls with what it tells of, and a program leaves none`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let (catalog, trail, scope) = (Catalog(shop.context), AuditTrail(shop.context), shop.scope)
        let price = try await shop.price(9_990)
        _ = try await catalog.updateProduct(price.product, in: scope) { $0.name = "Plan" }
        #expect(try await trail.list(of: shop.merchant.id).isEmpty)

        await #expect(throws: BillingError.self) {
            try await catalog.updateProduct(price.product, in: scope, by: Self.olga) { $0.name = "" }
        }
        await #expect(throws: BillingError.self) {
            try await catalog.updatePrice(.init("price_none"), in: scope, by: Self.olga) { $0.isActive = false }
        }
        #expect(try await trail.list(of: shop.merchant.id).isEmpty)

        _ = try await catalog.updateProduct(price.product, in: scope, by: Self.olga) { $0.name = "Plan Plus" }
        for isActive in [false, true] {
            _ = try await catalog.updateProduct(price.product, in: scope, by: Self.olga) { $0.isActive = isActive }
            _ = try await catalog.updatePrice(price.id, in: scope, by: Self.olga) { $0.isActive = isActive }
        }
        let entries: [AuditEntry] = try await trail.list(of: shop.merchant.id).reversed()
        let expected: [AuditAction] = [
            .productChanged, .productArchived, .priceArchived, .productRestored, .priceRestored,
        ]
        #expect(entries.map(\.action) == expected.map(\.rawValue))
        #expect(entries.allSatisfy { $0.actor == Self.olga && $0.details["mode"] == "test" })
        #expect(entries.first?.details["name"] == "Plan Plus")
        #expect(try await trail.verify(of: shop.merchant.id) == .whole(entries: 5))
    }

    @Test(arguments: Engine.available)
    func `K4 money that goes back and a subscription that changes are told by who asked`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        let attempt = try #require(try await shop.payments.attempts(of: invoice.id, in: shop.scope).last)

        _ = try await Refunds(shop.context).create(
            of: attempt.id, amount: Money(1_000, .clp), in: shop.scope, by: Self.olga)
        _ = try await CreditNotes(shop.context).create(
            of: invoice.id, amount: Money(2_000, .clp), in: shop.scope, by: Self.olga)
        _ = try await shop.subscriptions.pause(
            subscription.id, in: shop.scope, for: .lasting(try Recurrence(every: 2, .month)), by: Self.olga)
        _ = try await shop.subscriptions.undoPause(subscription.id, in: shop.scope, by: Self.olga)
        _ = try await shop.subscriptions.cancel(
            subscription.id, in: shop.scope, effect: .atPeriodEnd, by: Self.olga)
        _ = try await shop.subscriptions.undoCancellation(subscription.id, in: shop.scope, by: Self.olga)

        let entries: [AuditEntry] = try await AuditTrail(shop.context).list(of: shop.merchant.id).reversed()
        let expected: [AuditAction] = [
            .refundMade, .creditNoteMade, .subscriptionPaused, .subscriptionPauseUndone, .subscriptionCanceled,
            .subscriptionKept,
        ]
        #expect(entries.map(\.action) == expected.map(\.rawValue))
        #expect(entries[0].subject == attempt.payment.rawValue && entries[0].details["amount"] == "1000 clp")
        #expect(entries[1].subject == invoice.id.rawValue && entries[1].details["way"] == "credit")
        #expect(entries[2].details["length"] == "2 month" && entries[4].details["effect"] == "at_period_end")
    }
}
