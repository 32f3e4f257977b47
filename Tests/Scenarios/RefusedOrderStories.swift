import Billing
import Core
import Storage
import TestSupport
import Testing

/// An order that is refused gives back everything that it took: M7, M8.
@Suite struct `Stories of refused orders` {
    enum End: String, CaseIterable, CustomTestStringConvertible {
        case refusedAtOnce, expired, canceled, customerDeleted
        var testDescription: String { rawValue }
    }

    @Test(arguments: Engine.available, End.allCases)
    func `M7 redemptions of coupon and code, what waited and the balance are as before`(
        engine: Engine, end: End
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let coupons = Coupons(shop.context)
        let coupon = try await coupons.create(
            reduction: .amount(Money(1_000, .clp)), duration: .forever, maxRedemptions: 1, in: shop.scope)
        let code = try await coupons.createCode("SOL", for: coupon.id, maxRedemptions: 1, in: shop.scope)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        _ = try await shop.customers.update(ana.id, in: shop.scope) { $0.balance = Money(-300, .clp) }
        _ = try await InvoiceItems(shop.context).create(
            for: ana.id, in: shop.scope, amount: Money(500, .clp), description: "Locker")
        var order = try await shop.order(9_990)
        order.discounts = [.promotionCode(code.id)]
        if end == .refusedAtOnce { order.behavior = .errorIfIncomplete }
        let wanted = order

        if end == .refusedAtOnce {
            await #expect(throws: BillingError.self) { _ = try await shop.place(wanted, for: ana) }
        } else {
            let subscription = try await shop.place(wanted, for: ana)
            #expect(subscription.status == .incomplete)
            #expect(try await coupons.find(coupon.id, in: shop.scope).timesRedeemed == 1)
            #expect(try await waiting(shop, ana) == [])
            switch end {
            case .expired: try await shop.travel(to: "2026-01-17")
            case .canceled:
                _ = try await shop.subscriptions.cancel(subscription.id, in: shop.scope, effect: .immediately)
            case .customerDeleted: try await shop.customers.delete(ana.id, in: shop.scope)
            case .refusedAtOnce: break
            }
        }

        #expect(try await coupons.find(coupon.id, in: shop.scope).timesRedeemed == 0)
        #expect(try await coupons.code(code.id, in: shop.scope).timesRedeemed == 0)
        #expect(try await waiting(shop, ana) == ["Locker"])
        #expect(try await shop.lastInvoice(of: ana).status == .void)
        // Another has the last redemption; the item is billed with what Ana takes next, and the balance pays for it.
        let beto = try await shop.customer("Beto")
        order.behavior = .allowIncomplete
        _ = try await shop.place(order, for: beto)
        #expect(try await shop.lastInvoice(of: beto).total.amount == 8_990)
        #expect(try await shop.verify() == [])
        guard end != .customerDeleted else { return }
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == -300)
        order.discounts = []
        _ = try await shop.place(order, for: ana)
        #expect(try await shop.lastInvoice(of: ana).total.amount == 9_990 + 500)
        #expect(try await shop.lastInvoice(of: ana).amountDue.amount == 9_990 + 500 - 300)
        #expect(try await shop.verify() == [])
    }

    /// The invoice that is written off is still a debt, which may be paid one day: it is not billed twice, nor given back.
    @Test(arguments: Engine.available)
    func `M7 an order that is written off frees its redemptions, and keeps what its invoice bills`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let coupons = Coupons(shop.context)
        let coupon = try await coupons.create(
            reduction: .amount(Money(1_000, .clp)), duration: .forever, maxRedemptions: 1, in: shop.scope)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        _ = try await shop.customers.update(ana.id, in: shop.scope) { $0.balance = Money(-300, .clp) }
        _ = try await InvoiceItems(shop.context).create(
            for: ana.id, in: shop.scope, amount: Money(500, .clp), description: "Locker")
        var order = try await shop.order(9_990)
        order.discounts = [.coupon(coupon.id)]
        let subscription = try await shop.place(order, for: ana)

        let invoice = try await shop.invoices.markUncollectible(shop.lastInvoice(of: ana).id, in: shop.scope)

        #expect(invoice.amountDue.amount == 9_990 + 500 - 1_000 - 300)
        #expect(
            try await shop.subscriptions.find(subscription.id, in: shop.scope).status == .incompleteExpired)
        #expect(try await coupons.find(coupon.id, in: shop.scope).timesRedeemed == 0)
        #expect(try await waiting(shop, ana) == [])
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == 0)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 an order with one coupon that is not valid takes nothing of the other`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let coupons = Coupons(shop.context)
        let good = try await coupons.create(reduction: .amount(Money(1_000, .clp)), in: shop.scope)
        let ana = try await shop.customer("Ana")
        var order = try await shop.order(9_990)
        order.discounts = [.coupon(good.id), .coupon(.init("none"))]
        let wanted = order
        let before = try await shop.everything()

        let error = await #expect(throws: BillingError.self) { _ = try await shop.place(wanted, for: ana) }

        #expect(error?.parameter == "discounts[1][coupon]")
        #expect(try await shop.everything() == before)
    }

    private func waiting(_ shop: Shop, _ customer: Customer) async throws -> [String] {
        try await InvoiceItems(shop.context).list(in: shop.scope, customer: customer.id, pending: true)
            .elements.map(\.description)
    }
}
