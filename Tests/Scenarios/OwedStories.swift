import Billing
import Core
import Storage
import TestSupport
import Testing

/// What is owed, what is on its way, and paying it with a stored method: one rule for pages and letters.
@Suite struct `Stories of what is owed` {
    private func standings(_ shop: Shop, _ customer: Customer) async throws -> [Owed.Standing] {
        try await shop.invoices.debt(of: customer.id, in: shop.scope).items.map(\.standing)
    }

    /// An invoice that its customer pays by hand, within ten days.
    func sent(_ shop: Shop, to customer: Customer, _ amount: Int64 = 9_990) async throws -> Invoice {
        var order = SubscriptionOrder(items: [.init(price: try await shop.price(amount).id)])
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 10
        _ = try await shop.subscriptions.create(order, for: customer.id, in: shop.scope)
        return try await shop.lastInvoice(of: customer)
    }

    @Test(arguments: Engine.available)
    func `who is to act is told by the last try: the customer, the bank, or nobody knows`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)
        let due = try await shop.customer("Ana", card: nil)
        _ = try await sent(shop, to: due)
        #expect(try await standings(shop, due) == [.due])

        let refused = try await shop.customer("Beto", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(refused, to: 9_990)
        #expect(try await standings(shop, refused) == [.refused])

        let debited = try await shop.customer("Caro", card: "pm_bankDebit")
        _ = try await shop.subscribe(debited, to: 9_990)
        let debt = try await shop.invoices.debt(of: debited.id, in: shop.scope)
        #expect(debt.items.map(\.standing) == [.underWay])
        #expect(debt.payable.isEmpty)
        #expect(try debt.totals().isEmpty)

        let asked = try await shop.customer("Dani", card: "pm_card_authenticationRequired")
        _ = try await shop.subscribe(asked, to: 9_990)
        #expect(try await standings(shop, asked) == [.toBeConfirmed])

        try await shop.travel(to: "2026-03-20")
        #expect(try await standings(shop, due) == [.late])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a page that was left and a charge that was given up were refused by nobody`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        let invoice = try await sent(shop, to: ana)
        let page = try await shop.openCheckout(invoice, of: ana)
        _ = try await shop.sandbox.closeCheckout(page: page)
        #expect(try await shop.comeBack(to: invoice, ana) == .failed)

        let owed = try #require(try await shop.invoices.debt(of: ana.id, in: shop.scope)[invoice.id])
        #expect(owed.standing == .due && owed.refusal == nil && owed.latest?.wasRefused == false)

        let again = try await shop.openCheckout(invoice, of: ana)
        try await shop.pay(at: again, with: "chargeDeclined")
        _ = try await shop.sandbox.closeCheckout(page: again)
        #expect(try await shop.comeBack(to: invoice, ana) == .failed)
        #expect(try await shop.payments.attempts(of: invoice.id, in: shop.scope).last?.wasRefused == true)
    }

    @Test func `a card whose month is over is not offered`() async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: .sqlite)
        let ana = try await shop.customer("Ana")
        let invoice = try await sent(shop, to: ana)
        #expect(try await shop.invoices.debt(of: ana.id, in: shop.scope)[invoice.id]?.method != nil)

        try await shop.context.database.write { db in
            _ = try db.execute("UPDATE payment_methods SET expiry_year = 2026, expiry_month = 2")
        }
        #expect(try await shop.invoices.debt(of: ana.id, in: shop.scope)[invoice.id]?.method == nil)
        try await shop.context.database.write { db in
            _ = try db.execute("UPDATE payment_methods SET expiry_month = 3")
        }
        #expect(try await shop.invoices.debt(of: ana.id, in: shop.scope)[invoice.id]?.method != nil)
    }

    @Test func `one day is the last of a subscription, before it ends and after`() async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: .sqlite)
        let ana = try await shop.customer("Ana")
        let ending = try await shop.subscribe(ana, to: 9_990)
        #expect(ending.lastDay == nil)
        _ = try await shop.subscriptions.cancel(ending.id, in: shop.scope, effect: .atPeriodEnd)
        #expect(try await shop.subscriptions.find(ending.id, in: shop.scope).lastDay?.description == "2026-02-27")
        let ended = try await shop.subscribe(ana, to: 5_000)
        let now = try await shop.subscriptions.cancel(ended.id, in: shop.scope, effect: .immediately)
        #expect(now.lastDay?.description == "2026-01-31")

        try await shop.travel(to: "2026-03-05")
        #expect(try await shop.subscriptions.find(ending.id, in: shop.scope).lastDay?.description == "2026-02-27")
        #expect(try await shop.subscriptions.find(ended.id, in: shop.scope).lastDay?.description == "2026-01-31")
    }
}
