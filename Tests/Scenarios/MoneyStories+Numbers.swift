import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of money` {
    @Test(arguments: Engine.available)
    func `M8 numbers of one merchant follow each other, whoever is billed and whatever is refused or voided`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let beto = try await shop.customer("Beto", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(ana, to: 1_000)
        var refused = try await shop.order(2_000)
        refused.behavior = .errorIfIncomplete
        let order = refused

        await #expect(throws: BillingError.self) { _ = try await shop.place(order, for: beto) }
        var invalid = try await shop.order(2_000)
        invalid.discounts = [.coupon(.init("none"))]
        let broken = invalid
        await #expect(throws: BillingError.self) { _ = try await shop.place(broken, for: ana) }
        _ = try await shop.subscribe(ana, to: 3_000, every: .weekly)
        try await shop.travel(to: "2026-02-16")
        let first = try await shop.invoices.of(ana.id, in: shop.scope).elements.last
        _ = try await CreditNotes(shop.context).create(
            of: try #require(first).id, amount: Money(500, .clp), in: shop.scope)

        #expect(
            try await shop.numbers() == """
                TIENDA-000001  Ana
                TIENDA-000002  Beto
                TIENDA-000003  Ana
                TIENDA-000004  Ana
                TIENDA-000005  Ana
                TIENDA-000006  Ana
                TIENDA-000007  Ana
                TIENDA-000008  Ana
                TIENDA-CN-000001  Ana
                """)
        #expect(try await shop.verify() == [])
    }
}
