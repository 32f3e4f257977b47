import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `Changes of a subscription` {
    @Test(arguments: Engine.available)
    func `M5 an upgrade after 10 of 31 days credits 6,767 and charges 10,155`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await story(engine)
        let better = try await shop.price(14_990)
        shop.time.move(to: shop.merchant.zone.instant(try LocalDateTime("2026-01-11T18:00:00.000")))

        let (preview, quote) = try await shop.subscriptions.preview(
            .init(items: [.init(item: subscription.items[0].id, price: better.id)], proration: .alwaysInvoice),
            of: subscription.id, in: shop.scope)
        let (changed, attempt) = try await shop.subscriptions.accept(quote, of: ana.id, in: shop.scope)

        #expect(preview.lines.map(\.amount.amount) == [-6_767, 10_155])
        #expect(preview.total.amount == 3_388)
        #expect(attempt?.money.amount == 3_388)
        #expect(attempt?.state == .succeeded)
        #expect(changed.items.map(\.price.id) == [better.id])
        #expect(changed.period == subscription.period)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available, [true, false])
    func `M6 a downgrade with tax gives credit, tax included, and the books agree`(
        engine: Engine, isInclusive: Bool
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-01", storing: engine)
        let ana = try await shop.customer("Ana")
        let tax = try await TaxRates(shop.context).create(
            displayName: "IVA", rate: try Rate("19"), isInclusive: isInclusive, in: shop.scope)
        var order = SubscriptionOrder(items: [.init(price: try await shop.price(14_990).id)])
        order.taxRates = [tax.id]
        let subscription = try await shop.subscriptions.create(order, for: ana.id, in: shop.scope)
        let cheaper = try await shop.price(9_990)
        shop.time.advance(.minutes(5))

        _ = try await shop.subscriptions.change(
            subscription.id,
            to: .init(items: [.init(item: subscription.items[0].id, price: cheaper.id)], proration: .alwaysInvoice),
            in: shop.scope)

        let credit = try await shop.invoices.of(ana.id, in: shop.scope).elements[0]
        #expect(credit.total.amount == (isInclusive ? -5_000 : -5_950))
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance == credit.total)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M5 a change and its reverse on one day come to nothing`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await story(engine)
        let better = try await shop.price(14_990)
        let item = subscription.items[0]
        shop.time.move(to: shop.merchant.zone.instant(try LocalDateTime("2026-01-11T18:00:00.000")))

        _ = try await shop.subscriptions.change(
            subscription.id, to: .init(items: [.init(item: item.id, price: better.id)]), in: shop.scope)
        _ = try await shop.subscriptions.change(
            subscription.id, to: .init(items: [.init(item: item.id, price: item.price.id)]), in: shop.scope)
        try await shop.travel(to: "2026-02-02")

        let invoice = try await shop.invoices.of(ana.id, in: shop.scope).elements[0]
        #expect(invoice.lines.filter(\.isProration).reduce(0) { $0 + $1.amount.amount } == 0)
        #expect(invoice.total.amount == 9_990)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `what is pending is billed with the next invoice`(engine: Engine) async throws {
        let (shop, ana, _) = try await story(engine)

        _ = try await InvoiceItems(shop.context).create(
            for: ana.id, in: shop.scope, amount: Money(1_500, .clp), description: "Locker", quantity: 2)
        try await shop.travel(to: "2026-02-02")

        let invoice = try await shop.invoices.of(ana.id, in: shop.scope).elements[0]
        #expect(invoice.lines.map(\.amount.amount) == [9_990, 3_000])
        #expect(try await shop.verify() == [])
    }

    func story(_ engine: Engine) async throws -> (Shop, Customer, Subscription) {
        let shop = try await Shop.open(on: "2026-01-01", storing: engine)
        let ana = try await shop.customer("Ana")
        return (shop, ana, try await shop.subscribe(ana, to: 9_990))
    }

    func refused(_ code: String, _ body: () async throws -> some Any) async {
        let error = await #expect(throws: BillingError.self) { _ = try await body() }
        #expect(error?.code == code)
    }
}
