import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `Default tax rates` {
    @Test(arguments: Engine.available)
    func `are written into a subscription that names none, and stay there`(engine: Engine) async throws {
        let (shop, rates, iva) = try await story(engine)

        let before = try await shop.place(shop.order(9_990), for: shop.customer("Ana"))
        try await rates.setDefaults([iva.id], in: shop.scope)
        let during = try await shop.place(shop.order(9_990), for: shop.customer("Beto"))
        try await rates.setDefaults([], in: shop.scope)
        let after = try await shop.place(shop.order(9_990), for: shop.customer("Carla"))

        #expect([before, during, after].map(\.taxRates) == [[], [iva.id], []])
        #expect(try await shop.subscriptions.find(during.id, in: shop.scope).taxRates == [iva.id])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `give way to what a subscription names, also to none`(engine: Engine) async throws {
        let (shop, rates, iva) = try await story(engine)
        let other = try await shop.taxRate("Impuesto verde", "5", isInclusive: false)
        try await rates.setDefaults([iva.id], in: shop.scope)
        var named = try await shop.order(9_990)
        var none = named
        named.taxRates = [other.id]
        none.taxRates = []

        #expect(try await shop.place(named, for: shop.customer("Ana")).taxRates == [other.id])
        #expect(try await shop.place(none, for: shop.customer("Beto")).taxRates == [])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `come back as the ended subscription had them`(engine: Engine) async throws {
        let (shop, rates, iva) = try await story(engine)
        let ended = try await shop.place(shop.order(9_990), for: shop.customer("Ana"))
        _ = try await shop.subscriptions.cancel(ended.id, in: shop.scope, effect: .immediately)
        try await rates.setDefaults([iva.id], in: shop.scope)

        let (again, _) = try await shop.subscriptions.reactivate(ended.id, in: shop.scope)

        #expect(again.taxRates == [])
    }

    @Test(arguments: Engine.available)
    func `are only the merchant's own, of its mode, active and each once; a refusal changes nothing (A1)`(
        engine: Engine
    ) async throws {
        let (shop, rates, iva) = try await story(engine)
        try await rates.setDefaults([iva.id], in: shop.scope)
        let live = Scope(merchant: shop.scope.merchant, mode: .live)
        let nineteen = try Rate("19")
        let neighbor = try await Merchants(shop.context).create(
            name: "Vecino", slug: "vecino", country: "CL", currency: .clp, zone: shop.merchant.zone,
            email: "vecino@example.com")
        let theirs = try await rates.create(
            displayName: "IVA", rate: nineteen, isInclusive: true, in: Scope(merchant: neighbor.id, mode: .test))
        let otherMode = try await rates.create(displayName: "IVA", rate: nineteen, isInclusive: true, in: live)
        let inactive = try await rates.create(
            displayName: "IVA", rate: nineteen, isInclusive: true, in: shop.scope, isActive: false)

        for (ids, code) in [
            ([otherMode.id], "resource_missing"), ([theirs.id], "resource_missing"),
            ([TaxRate.ID("txr_none")], "resource_missing"),
            ([inactive.id], "tax_rate_inactive"), ([iva.id, iva.id], "parameter_invalid"),
        ] {
            let refusal = await #expect(throws: BillingError.self) { try await rates.setDefaults(ids, in: shop.scope) }
            #expect(refusal?.code == code)
            #expect(refusal?.parameter == "tax_rates")
        }
        let inUse = await #expect(throws: BillingError.self) {
            _ = try await rates.update(iva.id, in: shop.scope) { $0.isActive = false }
        }

        #expect(inUse?.code == "tax_rate_in_use")
        #expect(try await rates.defaults(in: shop.scope) == [iva])
        #expect(try await rates.defaults(in: live) == [])
    }

    private func story(_ engine: Engine) async throws -> (Shop, TaxRates, TaxRate) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        return (shop, TaxRates(shop.context), try await shop.taxRate("IVA", "19", isInclusive: true))
    }
}
