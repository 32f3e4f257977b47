import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `Stories of discounts and taxes` {
    @Test(arguments: Engine.available)
    func `a coupon once, for some months, and forever`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let coupons = Coupons(shop.context)
        let half = Coupon.Reduction.percent(try Rate("50"))
        let durations: [(String, Coupon.Duration, String)] = [
            ("Ana", .once, "5000 10000 10000 10000"), ("Beto", .repeating(months: 2), "5000 5000 10000 10000"),
            ("Carla", .forever, "5000 5000 5000 5000"),
        ]

        for (name, duration, expected) in durations {
            let coupon = try await coupons.create(reduction: half, duration: duration, in: shop.scope)
            let customer = try await shop.customer(name)
            var order = try await shop.order(10_000)
            order.discounts = [.coupon(coupon.id)]
            _ = try await shop.place(order, for: customer)
            _ = expected
        }
        try await shop.travel(to: "2026-04-16")

        let customers = try await shop.customers.list(in: shop.scope).elements
        for (name, _, expected) in durations {
            let customer = try #require(customers.first { $0.details.name == name })
            let invoices = try await shop.invoices.of(customer.id, in: shop.scope).elements.reversed()
            #expect(invoices.map { String($0.total.amount) }.joined(separator: " ") == expected)
        }
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a promotion code is for its customer, until it expires, as often as it says`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let coupons = Coupons(shop.context)
        let coupon = try await coupons.create(reduction: .amount(Money(1_000, .clp)), in: shop.scope)
        let ana = try await shop.customer("Ana")
        let beto = try await shop.customer("Beto")
        let code = try await coupons.createCode(
            "ANA", for: coupon.id, customer: ana.id, maxRedemptions: 1, in: shop.scope)
        var order = try await shop.order(10_000)
        order.discounts = [.promotionCode(code.id)]

        let refused = await #expect(throws: BillingError.self) { _ = try await shop.place(order, for: beto) }
        _ = try await shop.place(order, for: ana)
        let spent = await #expect(throws: BillingError.self) { _ = try await shop.place(order, for: ana) }

        #expect(refused?.code == "coupon_expired")
        #expect(spent?.code == "coupon_expired")
        #expect(try await shop.invoices.of(ana.id, in: shop.scope).elements.map(\.total.amount) == [9_000])
        #expect(try await shop.invoices.of(beto.id, in: shop.scope).elements.isEmpty, "a refusal leaves nothing behind")
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M3 a merchant whose prices hold 19 % says so once, and is not heard by who has subscribed before`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let beto = try await shop.customer("Beto")
        let carla = try await shop.customer("Carla")
        let order = try await shop.order(9_990)
        var untaxed = order
        untaxed.taxRates = []

        _ = try await shop.place(order, for: ana)
        let iva = try await shop.taxRate("IVA", "19", isInclusive: true)
        try await TaxRates(shop.context).setDefaults([iva.id], in: shop.scope)
        _ = try await shop.place(order, for: beto)
        _ = try await shop.place(untaxed, for: carla)
        try await shop.travel(to: "2026-02-16")

        let expected: [(Customer, taxable: [Int64], tax: [Int64])] = [
            (ana, [], []), (beto, [8_395], [1_595]), (carla, [], []),
        ]
        for (customer, taxable, tax) in expected {
            let invoices = try await shop.invoices.of(customer.id, in: shop.scope).elements
            #expect(invoices.count == 2)
            for invoice in invoices {
                #expect(invoice.total.amount == 9_990)
                #expect(invoice.taxes.map(\.taxable.amount) == taxable)
                #expect(invoice.taxes.map(\.amount.amount) == tax)
            }
        }
        #expect(try await shop.sum(of: .tax) == -2 * 1_595)
        #expect(try await shop.verify() == [])
    }
}
