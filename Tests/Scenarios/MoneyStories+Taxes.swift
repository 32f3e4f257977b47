import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of money` {
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
            #expect(invoice.total.amount == 9_990)
            #expect(invoice.taxes.map(\.taxable.amount) == [8_395])
            #expect(invoice.taxes.map(\.amount.amount) == [1_595])
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
        #expect(try await shop.lastInvoice(of: ana).taxes.map(\.amount.amount) == [7_00, 13_97])
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
        #expect(invoice.total.amount == 229_00)
        #expect(invoice.taxes.map(\.displayName) == ["Diez", "Nueve"])
        #expect(invoice.taxes.map(\.amount.amount) == [20_00, 9_00])
        #expect(invoice.taxes.map(\.taxable.amount) == [200_00, 100_00])
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
        #expect(invoice.total.amount == 999 + 190)
        #expect(invoice.lines.flatMap(\.taxes).map(\.amount.amount) == [64, 63, 63])
        #expect(try await shop.sum(of: .tax) == -2 * 190)
        #expect(try await shop.verify() == [])
    }
}
