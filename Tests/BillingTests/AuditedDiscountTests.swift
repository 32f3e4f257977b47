import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `What verbs of discounts and taxes leave in the trail` {
    private static let olga = AuditActor.person("usr_1", name: "Olga")

    @Test(arguments: Engine.available)
    func `K4 an entry stands or falls with what it tells of, and a program leaves none`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let (coupons, trail, scope) = (Coupons(shop.context), AuditTrail(shop.context), shop.scope)
        let half = Coupon.Reduction.percent(try Rate("50"))
        let theirs = try await coupons.create(id: Coupon.ID("MITAD"), reduction: half, in: scope)
        let code = try await coupons.createCode("HOLA", for: theirs.id, in: scope)
        _ = try await coupons.setActive(false, code: code.id, in: scope)
        _ = try await coupons.setActive(true, code: code.id, in: scope)
        #expect(try await trail.list(of: shop.merchant.id).isEmpty)

        await #expect(throws: BillingError.self) {
            try await coupons.create(id: theirs.id, reduction: half, in: scope, by: Self.olga)
        }
        await #expect(throws: BillingError.self) {
            try await coupons.createCode("hola", for: theirs.id, in: scope, by: Self.olga)
        }
        await #expect(throws: BillingError.self) { try await coupons.delete(.init("NADA"), in: scope, by: Self.olga) }
        #expect(try await trail.list(of: shop.merchant.id).isEmpty)

        let own = try await coupons.create(name: "Mitad", reduction: half, in: scope, by: Self.olga)
        let hers = try await coupons.createCode("CHAO", for: own.id, in: scope, by: Self.olga)
        for isActive in [false, false, true] {
            _ = try await coupons.setActive(isActive, code: hers.id, in: scope, by: Self.olga)
        }
        try await coupons.delete(own.id, in: scope, by: Self.olga)
        let entries: [AuditEntry] = try await trail.list(of: shop.merchant.id).reversed()
        let expected: [AuditAction] = [
            .couponCreated, .promotionCodeCreated, .promotionCodeSwitchedOff, .promotionCodeSwitchedOn, .couponEnded,
        ]
        #expect(entries.map(\.action) == expected.map(\.rawValue))
        #expect(entries.allSatisfy { $0.actor == Self.olga && $0.details["mode"] == "test" })
        #expect(entries.first?.details["name"] == "Mitad" && entries[1].details["name"] == "CHAO")
        #expect(try await trail.verify(of: shop.merchant.id) == .whole(entries: 5))
    }

    @Test(arguments: Engine.available)
    func `K4 a rate that is archived is no default any more, in one commit with its entry`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let (rates, scope) = (TaxRates(shop.context), shop.scope)
        let iva = try await shop.taxRate("IVA", "19", isInclusive: false)
        let green = try await shop.taxRate("Verde", "5", isInclusive: false)
        func defaults() async throws -> [TaxRate.ID] { try await rates.defaults(in: scope).map(\.id) }

        try await rates.setDefault(true, iva.id, in: scope, by: Self.olga)
        try await rates.setDefault(true, green.id, in: scope)
        let subscription = try await shop.place(shop.order(9_990), for: shop.customer("Ana"))
        #expect(try await defaults() == [iva.id, green.id])
        try await rates.archive(iva.id, in: scope, by: Self.olga)
        #expect(try await defaults() == [green.id])
        await #expect(throws: BillingError.self) {
            try await rates.setDefault(true, iva.id, in: scope, by: Self.olga)
        }
        try await rates.restore(iva.id, in: scope, by: Self.olga)
        #expect(try await defaults() == [green.id], "it can be chosen, and is no default by that")

        #expect(try await shop.subscriptions.find(subscription.id, in: scope).taxRates == [iva.id, green.id])
        let entries: [AuditEntry] = try await AuditTrail(shop.context).list(of: shop.merchant.id).reversed()
        let expected: [AuditAction] = [.taxRateMadeDefault, .taxRateArchived, .taxRateRestored]
        #expect(entries.map(\.action) == expected.map(\.rawValue))
        #expect(entries.allSatisfy { $0.subject == iva.id.rawValue && $0.details["name"] == "IVA 19%" })
        #expect(try await shop.verify().isEmpty)
    }
}
