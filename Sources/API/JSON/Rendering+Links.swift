import Billing
import Core

extension Rendering {
    /// The objects behind `links`, those of one kind in one query. What is no more stays a reference.
    func objects(_ links: Set<Link>) throws -> [Link: JSON] {
        var ids = LinkedIDs()
        var objects: [Link: JSON] = [:]
        for link in links {
            switch link {
            case .customer(let id): ids.customers.append(id)
            case .product(let id): ids.products.append(id)
            case .price(let id): ids.prices.append(id)
            case .subscription(let id): ids.subscriptions.append(id)
            case .invoice(let id): ids.invoices.append(id)
            case .payment(let id): ids.payments.append(id)
            case .charge(let id): ids.charges.append(id)
            case .method(let id): ids.methods.append(id)
            case .setupIntent(let id): ids.setupIntents.append(id)
            case .configuration(let id): ids.configurations.append(id)
            case .taxRate(let id): ids.taxRates.append(id)
            case .coupon(let id): ids.coupons.append(id)
            case .promotionCode(let id): ids.promotionCodes.append(id)
            case .discount(let id): ids.discounts.append(id)
            case .subscriptions(let customer): objects[link] = try currentSubscriptions(of: customer)
            case .taxIDs(let customer): objects[link] = try tx.customers.find([customer], in: scope).first.map(taxIDs)
            case .invoicePayments(let invoice): objects[link] = try invoicePayments(of: invoice)
            case .refunds(let charge): objects[link] = try refundLists(of: [charge])[charge]
            case .refund(let id): objects[link] = refund(try tx.refunds.find(id, in: scope))
            }
        }
        try add(ids.customers, Link.customer, customers, to: &objects)
        try add(ids.products, Link.product, products, to: &objects)
        try add(ids.prices, Link.price, prices, to: &objects)
        try add(ids.subscriptions, Link.subscription, subscriptions, to: &objects)
        try add(ids.invoices, Link.invoice, invoices, to: &objects)
        try add(ids.payments, Link.payment, payments, to: &objects)
        try add(ids.charges, Link.charge, charges, to: &objects)
        try add(ids.methods, Link.method, methods, to: &objects)
        try add(ids.setupIntents, Link.setupIntent, setupIntents, to: &objects)
        try add(ids.configurations, Link.configuration, configurations, to: &objects)
        try add(ids.taxRates, Link.taxRate, taxRates, to: &objects)
        try add(ids.coupons, Link.coupon, coupons, to: &objects)
        try add(ids.promotionCodes, Link.promotionCode, promotionCodes, to: &objects)
        try add(ids.discounts, Link.discount, discounts, to: &objects)
        return objects
    }

    private func add<Owner>(
        _ ids: [ID<Owner>], _ link: (ID<Owner>) -> Link, _ load: ([ID<Owner>]) throws -> [ID<Owner>: JSON],
        to objects: inout [Link: JSON]
    ) throws {
        guard !ids.isEmpty else { return }
        for (id, json) in try load(ids) { objects[link(id)] = json }
    }
}

private struct LinkedIDs {
    var customers: [Customer.ID] = []
    var products: [Product.ID] = []
    var prices: [Price.ID] = []
    var subscriptions: [Subscription.ID] = []
    var invoices: [Invoice.ID] = []
    var payments: [Payment.ID] = []
    var charges: [PaymentAttempt.ID] = []
    var methods: [PaymentMethod.ID] = []
    var setupIntents: [SetupIntent.ID] = []
    var configurations: [PortalConfiguration.ID] = []
    var taxRates: [TaxRate.ID] = []
    var coupons: [Coupon.ID] = []
    var promotionCodes: [PromotionCode.ID] = []
    var discounts: [Discount.ID] = []
}
