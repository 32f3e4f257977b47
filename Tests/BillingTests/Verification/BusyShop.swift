import Billing
import Core
import Storage
import TestSupport

extension Shop {
    /// A month in which most things happen that billing knows: who pays and who cannot, a trial, credit, taxes, discounts in
    /// order, changes at once and later, an order that is refused and one that is taken back, credit notes, one with its tax,
    /// what is sent to be paid, charges without a subscription, sent and still being drawn up, and ranges that are closed.
    static func busy(_ engine: Engine) async throws -> Shop {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        _ = try await shop.subscribe(try await shop.customer("Ana"), to: 9_990)
        let beto = try await shop.customer("Beto", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(beto, to: 4_990, trialDays: 5)
        let carla = try await shop.customers.create(
            CustomerDetails(name: "Carla"), in: shop.scope, balance: Money(-30_000, .clp))
        _ = try await shop.methods.attach(.init("pm_card_visa"), to: carla.id, in: shop.scope)
        _ = try await shop.subscribe(carla, to: 2_000)
        let dora = try await shop.customer("Dora")
        try await shop.giveDiscounts(to: dora)
        let elena = try await shop.changing("Elena")
        let fabio = try await shop.changing("Fabio")
        let karla = try await shop.changing("Karla")
        try await shop.refuseOrder(of: try await shop.customer("Gina", card: "pm_card_chargeCustomerFail"))
        try await shop.takeBackOrder(of: try await shop.customer("Iris", card: "pm_card_chargeCustomerFail"))
        try await shop.sendInvoices(to: try await shop.customer("Julia", card: nil))

        try await shop.travel(to: "2026-02-10")
        try await shop.change(elena, to: 20_000, .alwaysInvoice)
        try await shop.travel(to: "2026-03-05")
        try await shop.change(fabio, to: 3_000, .createProrations)
        try await shop.change(karla, to: 90_000, .createProrations, every: .yearly)
        let owed = try await shop.lastInvoice(of: beto)
        _ = try await CreditNotes(shop.context).create(of: owed.id, amount: Money(90, .clp), in: shop.scope)
        let taxed = try await shop.lastInvoice(of: dora)
        _ = try await CreditNotes(shop.context).create(of: taxed.id, amount: Money(1_190, .clp), in: shop.scope)
        let hugo = try await shop.customer("Hugo", card: nil)
        let welcome = try await Coupons(shop.context).create(reduction: .percent(try Rate("10")), in: shop.scope)
        let towels = try await shop.draft(for: hugo, ["Toalla": 2_500, "Botella": 700]) {
            $0.collectionMethod = .sendInvoice
            $0.number = "CAJA-7"
            $0.discounts = [.coupon(welcome.id)]
        }
        _ = try await shop.invoices.send(towels.id, in: shop.scope)
        _ = try await shop.draft(for: hugo, ["Casillero": 4_000]) { $0.advances = true }
        try await AuditTrail(shop.context).note(
            .settingsChanged, about: nil, by: .person("usr_1", name: "Ana"), of: shop.merchant.id)
        try await Digests(shop.context).close()
        return shop
    }

    /// Taxes are included, 700 are off once, and then half of it for ever by a code.
    private func giveDiscounts(to customer: Customer) async throws {
        let coupons = Coupons(context)
        let once = try await coupons.create(reduction: .amount(Money(700, .clp)), in: scope)
        let half = try await coupons.create(reduction: .percent(try Rate("50")), duration: .forever, in: scope)
        let code = try await coupons.createCode("SOL", for: half.id, in: scope)
        var order = try await order(9_990)
        order.taxRates = [try await taxRate("IVA", "19", isInclusive: true).id]
        order.discounts = [.coupon(once.id), .promotionCode(code.id)]
        _ = try await place(order, for: customer)
    }

    private func changing(_ name: String) async throws -> Subscription {
        try await subscribe(try await customer(name), to: 10_000)
    }

    private func change(
        _ subscription: Subscription, to amount: Int64, _ proration: SubscriptionChange.Proration,
        every recurrence: Recurrence = .monthly
    ) async throws {
        let price = try await price(amount, every: recurrence).id
        let change = SubscriptionChange(
            items: [.init(item: subscription.items[0].id, price: price)], proration: proration)
        _ = try await subscriptions.change(subscription.id, to: change, in: scope)
    }

    /// What waited for the next invoice waits again, and so does the balance.
    private func refuseOrder(of customer: Customer) async throws {
        _ = try await customers.update(customer.id, in: scope) { $0.balance = Money(-300, .clp) }
        _ = try await InvoiceItems(context).create(
            for: customer.id, in: scope, amount: Money(500, .clp), description: "Locker")
        var order = try await order(9_990)
        order.behavior = .errorIfIncomplete
        do {
            _ = try await place(order, for: customer)
        } catch let error as BillingError where error.kind == .declined {
            return
        }
    }

    /// The same, of an order that is cancelled before it is paid for: its coupon can be given again, too.
    private func takeBackOrder(of customer: Customer) async throws {
        let coupon = try await Coupons(context).create(
            reduction: .amount(Money(1_000, .clp)), duration: .forever, in: scope)
        _ = try await InvoiceItems(context).create(
            for: customer.id, in: scope, amount: Money(500, .clp), description: "Locker")
        var order = try await order(9_990)
        order.discounts = [.coupon(coupon.id)]
        let never = try await place(order, for: customer)
        _ = try await subscriptions.cancel(never.id, in: scope, effect: .immediately)
    }

    /// Two of them, both due in April or later.
    private func sendInvoices(to customer: Customer) async throws {
        var order = try await order(6_000)
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 60
        _ = try await place(order, for: customer)
    }
}
