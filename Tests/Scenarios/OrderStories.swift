import Billing
import Core
import Storage
import TestSupport
import Testing

/// What was given, made or recorded in an order keeps it, though it all happened at one instant: M3, D3.
@Suite struct `Stories of order` {
    @Test(arguments: Engine.available, UInt64(1)...8)
    func `M3 discounts of one request apply in the order given`(engine: Engine, seed: UInt64) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine, seed: seed)
        let coupons = Coupons(shop.context)
        let half = try await coupons.create(
            name: "Mitad", reduction: .percent(try Rate("50")), duration: .forever, in: shop.scope)
        let fixed = try await coupons.create(
            name: "Mil", reduction: .amount(Money(1_000, .clp)), duration: .forever, in: shop.scope)
        let tenth = try await coupons.create(
            name: "Décimo", reduction: .percent(try Rate("10")), duration: .forever, in: shop.scope)
        let ana = try await shop.customer("Ana")
        let beto = try await shop.customer("Beto")
        var order = try await shop.order(10_000)

        order.discounts = [.coupon(half.id), .coupon(fixed.id), .coupon(tenth.id)]
        _ = try await shop.place(order, for: ana)
        order.discounts = [.coupon(tenth.id), .coupon(fixed.id), .coupon(half.id)]
        _ = try await shop.place(order, for: beto)
        try await shop.travel(to: "2026-02-16")

        // 10,000 − 5,000 − 1,000 − 400; 10,000 − 1,000 − 1,000 − 4,000.
        for invoice in try await shop.invoices.of(ana.id, in: shop.scope).elements {
            #expect(invoice.total.amount == 3_600)
            #expect(invoice.discounts.map(\.name) == ["Mitad", "Mil", "Décimo"])
            #expect(invoice.discounts.map(\.amount.amount) == [5_000, 1_000, 400])
            #expect(invoice.lines[0].discounts == invoice.discounts)
        }
        for invoice in try await shop.invoices.of(beto.id, in: shop.scope).elements {
            #expect(invoice.total.amount == 4_000)
            #expect(invoice.discounts.map(\.amount.amount) == [1_000, 1_000, 4_000])
        }
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `what is made while a clock stands still is listed in the order in which it was made`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let clock = try await shop.clock(at: "2026-01-15", "10:00")
        let ana = try await shop.customer("Ana", on: clock)
        let items = InvoiceItems(shop.context)
        for number in 1...12 {
            _ = try await items.create(
                for: ana.id, in: shop.scope, amount: Money(100, .clp), description: "Item \(number)")
            _ = try await shop.catalog.createProduct(name: "Product \(number)", in: shop.scope)
            _ = try await Coupons(shop.context).create(
                name: "Coupon \(number)", reduction: .amount(Money(1, .clp)), in: shop.scope)
            _ = try await shop.customers.create(
                CustomerDetails(name: "Customer \(number)"), in: shop.scope, testClock: clock.id)
        }
        var subscriptions: [Subscription.ID] = []
        for _ in 1...6 { subscriptions.append(try await shop.subscribe(ana, to: 1_000).id) }
        try await shop.advance(clock, to: "2026-02-16", "10:00")

        let all = PageRequest(limit: 100)
        let numbers = (1...12).reversed()
        #expect(
            try await items.list(in: shop.scope, customer: ana.id, all).elements.map(\.description)
                == numbers.map { "Item \($0)" })
        #expect(
            try await shop.catalog.products(in: shop.scope, all).elements.map(\.name).filter { $0 != "Plan" }
                == numbers.map { "Product \($0)" })
        #expect(
            try await Coupons(shop.context).list(in: shop.scope, all).elements.map(\.name)
                == numbers.map { "Coupon \($0)" })
        #expect(
            try await shop.customers.list(in: shop.scope, all).elements.compactMap(\.details.name)
                == numbers.map { "Customer \($0)" } + ["Ana"])
        #expect(
            try await shop.subscriptions.list(in: shop.scope, all).elements.map(\.id) == subscriptions.reversed())
        // The first subscription took the items along, in their order.
        let invoices = try await shop.invoices.of(ana.id, in: shop.scope, all).elements.reversed().map { $0 }
        #expect(invoices[0].lines.map(\.description) == ["Plan"] + (1...12).map { "Item \($0)" })
        #expect(invoices.prefix(6).map(\.subscription) == subscriptions)
        #expect(invoices.map(\.number) == invoices.compactMap(\.number).sorted())
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `H2 events of one transaction are read in the order in which they were recorded`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let clock = try await shop.clock(at: "2026-01-15", "10:00")
        let ana = try await shop.customer("Ana", on: clock)
        for _ in 1...5 { _ = try await shop.subscribe(ana, to: 1_000) }

        let events = try await Events(shop.context).list(
            in: shop.scope, customer: ana.id, PageRequest(limit: 100)
        ).elements.reversed().filter { $0.kind.rawValue.hasPrefix("invoice.") }
        let one: [Event.Kind] = [
            .invoiceCreated, .invoiceFinalized, .invoicePaid, .invoicePaymentSucceeded,
        ]
        #expect(events.map(\.kind) == (1...5).flatMap { _ in one })
    }
}
