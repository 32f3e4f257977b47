import Billing
import Core
import Storage
import TestSupport
import Testing

/// C5, D5: a page is a place in a list, and stays one when what was on it has changed.
@Suite struct `Stories of paging` {
    @Test(arguments: Engine.available)
    func `who cancels each active subscription of a page goes on to the end`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        for _ in 1...7 { _ = try await shop.subscribe(ana, to: 1_000) }

        let seen = try await walk(\Subscription.id.rawValue) { page in
            try await shop.subscriptions.list(in: shop.scope, status: .status(.active), page)
        } each: { subscription in
            _ = try await shop.subscriptions.cancel(subscription.id, in: shop.scope, effect: .immediately)
        }

        #expect(seen == 7)
        #expect(try await shop.subscriptions.list(in: shop.scope, status: .status(.active)).elements.isEmpty)
    }

    @Test(arguments: Engine.available)
    func `so does who voids, archives, switches off or forgets`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let rates = TaxRates(shop.context)
        for number in 1...7 {
            let customer = try await shop.customer("Ana\(number)", card: nil)
            _ = try await shop.subscribe(customer, to: 1_000)
            _ = try await shop.taxRate("IVA", "19", isInclusive: true)
        }

        let invoices = try await walk(\Invoice.id.rawValue) {
            try await shop.invoices.list(in: shop.scope, status: .open, $0)
        } each: {
            _ = try await shop.invoices.void($0.id, in: shop.scope)
        }
        let products = try await walk(\Product.id.rawValue) {
            try await shop.catalog.products(in: shop.scope, isActive: true, $0)
        } each: {
            _ = try await shop.catalog.updateProduct($0.id, in: shop.scope) { $0.isActive = false }
        }
        let prices = try await walk(\Price.id.rawValue) {
            try await shop.catalog.prices(in: shop.scope, isActive: true, $0)
        } each: {
            _ = try await shop.catalog.updatePrice($0.id, in: shop.scope) { $0.isActive = false }
        }
        let taxes = try await walk(\TaxRate.id.rawValue) {
            try await rates.list(in: shop.scope, isActive: true, $0)
        } each: {
            _ = try await rates.update($0.id, in: shop.scope) { $0.isActive = false }
        }
        let customers = try await walk(\Customer.id.rawValue) {
            try await shop.customers.list(in: shop.scope, $0)
        } each: {
            try await shop.customers.delete($0.id, in: shop.scope)
        }

        #expect([invoices, products, prices, taxes, customers] == [7, 7, 7, 7, 7])
    }

    @Test(arguments: Engine.available)
    func `so does who deletes coupons, and who bills what is pending`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let coupons = Coupons(shop.context)
        let items = InvoiceItems(shop.context)
        for number in 1...7 {
            _ = try await coupons.create(reduction: .amount(Money(1, .clp)), in: shop.scope)
            let customer = try await shop.customer("Ana\(number)")
            _ = try await items.create(
                for: customer.id, in: shop.scope, amount: Money(100, .clp), description: "Locker")
        }

        let given = try await walk(\Coupon.id.rawValue) {
            try await coupons.list(in: shop.scope, $0)
        } each: {
            try await coupons.delete($0.id, in: shop.scope)
        }
        let billed = try await walk(\InvoiceItem.id.rawValue) {
            try await items.list(in: shop.scope, pending: true, $0)
        } each: { item in
            let owner = try await shop.customers.find(item.customer, in: shop.scope)
            _ = try await shop.subscribe(owner, to: 1_000)
        }

        #expect([given, billed] == [7, 7])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `C5 a cursor of another mode or another customer is unknown`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let beto = try await shop.customer("Beto")
        _ = try await shop.subscribe(ana, to: 1_000)
        let hers = try await shop.lastInvoice(of: ana).id.rawValue
        let live = Scope(merchant: shop.merchant.id, mode: .live)

        for cursor in [PageRequest.Cursor.after(hers), .before(hers)] {
            let page = PageRequest(cursor: cursor)
            let foreign = await #expect(throws: BillingError.self) {
                _ = try await shop.invoices.of(beto.id, in: shop.scope, page)
            }
            let other = await #expect(throws: BillingError.self) {
                _ = try await shop.invoices.list(in: live, page)
            }
            #expect(foreign?.code == "resource_missing" && other?.code == "resource_missing")
        }
    }

    /// Pages of two, each of which is acted on before the next is asked for.
    ///
    /// - Returns: how many there were.
    func walk<Element: Sendable>(
        _ id: KeyPath<Element, String>, _ list: (PageRequest) async throws -> Page<Element>,
        each act: (Element) async throws -> Void
    ) async throws -> Int {
        var seen = 0
        var cursor = PageRequest.Cursor.none
        while true {
            let page = try await list(PageRequest(limit: 2, cursor: cursor))
            for element in page.elements { try await act(element) }
            seen += page.elements.count
            guard page.hasMore, let last = page.elements.last else { return seen }
            cursor = .after(last[keyPath: id])
        }
    }
}
