import Billing
import Core
import PortalTestSupport
import Storage
import TestSupport
import Testing

@Suite struct `The summary` {
    @Test(arguments: Engine.available)
    func `asks as many statements for eight subscriptions as for two, whatever hangs on them`(
        engine: Engine
    ) async throws {
        let few = try await statements(engine, subscriptions: 2)
        let many = try await statements(engine, subscriptions: 8)

        #expect(few.count == many.count, "asked again and again: \(repeated(many))")
        #expect(many.count <= 25)
    }

    private func repeated(_ statements: [String]) -> [String] {
        Dictionary(grouping: statements) { $0 }.filter { $1.count > 1 }.map { "\($1.count) × \($0)" }
    }

    /// Of each kind one that is charged and one that is invoiced, with a tax, a coupon, something that waits for the next
    /// invoice and a change that waits for the end of the period.
    private func statements(_ engine: Engine, subscriptions count: Int) async throws -> [String] {
        let desk = try await PortalDesk.open(engine, on: "2026-01-15")
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        let other = try await shop.price(19_990, named: "Otro")
        for number in 0..<count {
            let price = try await shop.price(9_990 + Int64(number), named: "Plan \(number)")
            let tax = try await TaxRates(shop.context).create(
                displayName: "IVA", rate: try Rate("19"), isInclusive: true, in: shop.scope)
            let coupon = try await Coupons(shop.context).create(
                reduction: .percent(try Rate("10")), duration: .forever, in: shop.scope)
            var order = SubscriptionOrder(items: [.init(price: price.id, taxRates: [tax.id])])
            order.discounts = [.coupon(coupon.id)]
            if number.isMultiple(of: 2) {
                order.collectionMethod = .sendInvoice
                order.daysUntilDue = 5
            }
            let subscription = try await shop.subscriptions.create(order, for: ana.id, in: shop.scope)
            _ = try await InvoiceItems(shop.context).create(
                for: ana.id, in: shop.scope, amount: Money(500, .clp), description: "Toalla \(number)",
                subscription: number.isMultiple(of: 3) ? nil : subscription.id)
            _ = try await shop.subscriptions.changeAtPeriodEnd(
                subscription.id,
                to: SubscriptionChange(items: [.init(item: subscription.items[0].id, price: other.id)]),
                in: shop.scope)
        }
        let counter = StatementCounter(shop.context.database)
        let counted = PortalDesk(shop: shop.on(counter))
        return try await counted.walkCounting(counter, as: ana)
    }
}

extension PortalDesk {
    /// What the first page asks, of one who is signed in.
    fileprivate func walkCounting(_ counter: StatementCounter, as customer: Customer) async throws -> [String] {
        try await application().test(.router) { client in
            let browser = try await self.browser(of: customer, client)
            _ = counter.taken()
            try await browser.get("/p/tienda-sur")
            #expect(browser.page.says("Otro") && browser.page.says("Pagar"))
            return counter.taken()
        }
    }
}
