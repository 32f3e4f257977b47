import Billing
import Core
import Storage
import TestSupport
import Testing

/// Amounts that a calendar shows: M3, M7, M8.
@Suite struct `Stories of money` {
    @Test(arguments: Engine.available)
    func `M3 9,990 pesos with 19 % included are 8,395 and 1,595 on every invoice, and the books know`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let iva = try await shop.taxRate("IVA", "19", isInclusive: true)
        let ana = try await shop.customer("Ana")
        var order = try await shop.order(9_990)
        order.taxRates = [iva.id]

        _ = try await shop.place(order, for: ana)
        try await shop.travel(to: "2026-02-16")

        for invoice in try await shop.invoices.of(ana.id, in: shop.scope).elements {
            #expect(invoice.total == 9_990)
            #expect(invoice.taxes.map(\.taxable) == [8_395])
            #expect(invoice.taxes.map(\.amount) == [1_595])
        }
        #expect(try await shop.sum(of: .tax) == -2 * 1_595)
        #expect(try await shop.sum(of: .revenue) == -2 * 8_395)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M3 140.00 with 5 % and 9.975 % added is 160.97`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine, currency: .usd, zone: "America/Toronto")
        let gst = try await shop.taxRate("GST", "5", isInclusive: false)
        let qst = try await shop.taxRate("QST", "9.975", isInclusive: false)
        let ana = try await shop.customer("Ana")
        var order = try await shop.order(140_00)
        order.taxRates = [gst.id, qst.id]

        _ = try await shop.place(order, for: ana)
        try await shop.travel(to: "2026-02-16")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  16097  paid  1
                2026-02-15  16097  paid  1
                """)
        #expect(try await shop.lastInvoice(of: ana).taxes.map(\.amount) == [7_00, 13_97])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M3 110.00 with 10 % in it and 119.00 with 10 % and 9 % in it hold 20.00 and 9.00, and the books know`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine, currency: .usd)
        let ten = try await shop.taxRate("Diez", "10", isInclusive: true)
        let nine = try await shop.taxRate("Nueve", "9", isInclusive: true)
        let ana = try await shop.customer("Ana")
        var order = try await shop.order(110_00)
        order.items[0].taxRates = [ten.id]
        order.items.append(.init(price: try await shop.price(119_00).id, taxRates: [ten.id, nine.id]))

        _ = try await shop.place(order, for: ana)

        let invoice = try await shop.lastInvoice(of: ana)
        #expect(invoice.total == 229_00)
        #expect(invoice.taxes.map(\.displayName) == ["Diez", "Nueve"])
        #expect(invoice.taxes.map(\.amount) == [20_00, 9_00])
        #expect(invoice.taxes.map(\.taxable) == [200_00, 100_00])
        #expect(try await shop.sum(of: .tax) == -29_00)
        #expect(try await shop.sum(of: .revenue) == -200_00)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M3 three lines of 333 pesos at 19 % bear 190 of tax, not three times 63`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let iva = try await shop.taxRate("IVA", "19", isInclusive: false)
        let ana = try await shop.customer("Ana")
        var order = try await shop.order(333)
        order.items += [.init(price: try await shop.price(333).id), .init(price: try await shop.price(333).id)]
        order.taxRates = [iva.id]

        _ = try await shop.place(order, for: ana)
        try await shop.travel(to: "2026-02-16")

        let invoice = try await shop.lastInvoice(of: ana)
        #expect(invoice.total == 999 + 190)
        #expect(invoice.lines.flatMap(\.taxes).map(\.amount) == [64, 63, 63])
        #expect(try await shop.sum(of: .tax) == -2 * 190)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 an invoice of nothing is paid without the processor, and the coupon's end brings it back`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let whole = Coupon.Reduction.percent(try Rate("100"))
        let coupon = try await Coupons(shop.context).create(
            reduction: whole, duration: .repeating(months: 2), in: shop.scope)
        let ana = try await shop.customer("Ana", card: nil)
        var order = try await shop.order(9_990)
        order.discounts = [.coupon(coupon.id)]

        let subscription = try await shop.place(order, for: ana)
        #expect(subscription.status == .active)
        try await shop.travel(to: "2026-03-14")
        _ = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-03-16")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  0  paid  0
                2026-02-15  0  paid  0
                2026-03-15  9990  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 a negative total becomes credit, which pays the periods to come before any card does`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 30_000)
        let cheap = try await shop.price(9_000)

        _ = try await shop.subscriptions.change(
            subscription.id, to: .init(items: [.init(item: subscription.items[0].id, price: cheap.id)]),
            of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-04-16")

        // 21,000 come back: 9,000 of them pay February, 9,000 March, and 3,000 of April's 9,000.
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  30000  paid  1
                2026-02-15  0  paid  0
                2026-03-15  0  paid  0
                2026-04-15  6000  paid  1
                """)
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance == 0)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 what is given back never exceeds what was captured`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        let payment = try #require(try await shop.payments.payment(of: invoice.id, in: shop.scope))
        let refunds = Refunds(shop.context)

        _ = try await refunds.create(of: payment.id, amount: 4_000, in: shop.scope)
        let tooMuch = await #expect(throws: BillingError.self) {
            _ = try await refunds.create(of: payment.id, amount: 5_991, in: shop.scope)
        }
        try await shop.travel(to: "2026-01-20")
        _ = try await refunds.create(of: payment.id, in: shop.scope)
        let nothingLeft = await #expect(throws: BillingError.self) {
            _ = try await refunds.create(of: payment.id, amount: 1, in: shop.scope)
        }

        #expect(tooMuch?.code == "amount_too_large")
        #expect(nothingLeft?.code == "charge_already_refunded")
        #expect(try await shop.sum(of: .cash) == 0)
        #expect(
            try await shop.mail() == """
                2026-01-15  method_added  Ana
                2026-01-15  payment_succeeded  Ana
                2026-01-15  refunded  Ana
                2026-01-20  refunded  Ana
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 credit in pesos pays nothing in dollars`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        _ = try await shop.customers.update(ana.id, in: shop.scope) { $0.balance = -5_000 }
        let product = subscription.items[0].price.product
        let dollars = try await shop.catalog.createPrice(
            of: product, in: shop.scope, unitAmount: 10_00, currency: .usd, every: .monthly)

        let refused = await #expect(throws: BillingError.self) {
            _ = try await shop.place(SubscriptionOrder(items: [.init(price: dollars.id)]), for: ana)
        }

        #expect(refused?.code == "currency_mismatch")
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance == -5_000)
        try await shop.travel(to: "2026-02-16")
        #expect(try await shop.calendar(of: ana).hasSuffix("2026-02-15  4990  paid  1"))
        #expect(try await shop.verify() == [])
    }

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
        _ = try await CreditNotes(shop.context).create(of: try #require(first).id, amount: 500, in: shop.scope)

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
