import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of one-off charges` {
    @Test(arguments: Engine.available)
    func `M4 a discounted charge is taxed on what is left, and says how it came to its amount`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let rate = try await shop.taxRate("IVA", "19", isInclusive: false)
        let coupon = try await Coupons(shop.context).create(
            name: "Bienvenida", reduction: .percent(try Rate("10")), in: shop.scope)
        let draft = try await shop.draft(for: ana, ["Taller": 10_000]) {
            $0.taxRates = [rate.id]
            $0.discounts = [.coupon(coupon.id)]
            $0.number = "TALLER-1"
        }
        #expect((draft.subtotal.amount, draft.discount.amount, draft.total.amount) == (10_000, 1_000, 10_710))

        let open = try await shop.invoices.finalize(draft.id, in: shop.scope)
        #expect(open.number == "TALLER-1" && open.amountDue.amount == 10_710)
        let derivation = try await shop.invoices.derivation(of: open, zone: shop.merchant.zone)
        let steps = derivation.steps.map(\.amount.amount)
        #expect(steps == [10_000, -1_000, 1_710, 10_710])
        #expect(derivation.steps.contains { $0.kind == .discount("Bienvenida") })
        _ = try await shop.invoices.pay(open.id, in: shop.scope, origin: .api)
        #expect(try await shop.invoices.find(open.id, in: shop.scope).amountPaid.amount == 10_710)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a code of some products is taken from these alone, and what it was called then is kept`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let coupons = Coupons(shop.context)
        let catalog = Catalog(shop.context)
        let coupon = try await coupons.create(name: "Tienda", reduction: .percent(try Rate("50")), in: shop.scope)
        let towels = try await catalog.createProduct(name: "Toalla", in: shop.scope)
        let code = try await coupons.createCode(
            "TOALLA", for: coupon.id, limits: .init(products: [towels.id]), in: shop.scope)
        let draft = try await shop.draft(for: ana, ["Taller": 10_000]) { $0.discounts = [.promotionCode(code.id)] }
        #expect(draft.discount.amount == 0 && draft.givenDiscounts.count == 1)

        var order = InvoiceItemOrder(.newPrice(towels.id, Money(2_000, .clp)))
        order.invoice = draft.id
        _ = try await shop.items.create(order, for: ana.id, in: shop.scope)
        let drawn = try await shop.invoices.find(draft.id, in: shop.scope)

        #expect(drawn.total.amount == 11_000 && drawn.discounts.map(\.name) == ["Tienda"])
        #expect(drawn.lines.map(\.discount.amount) == [0, 1_000])
        // Deleted, it is still what was given.
        try await coupons.delete(coupon.id, in: shop.scope)
        #expect(try await shop.invoices.finalize(draft.id, in: shop.scope).total.amount == 11_000)
        #expect(try await shop.verify() == [])
    }
}
