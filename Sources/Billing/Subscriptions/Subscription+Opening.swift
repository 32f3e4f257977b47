import Core
import Storage

extension BillingTransaction {
    /// Writes a new subscription and its first invoice. Whoever calls charges that invoice after the commit.
    ///
    /// - Returns: the subscription, and the invoice unless a trial comes first.
    func open(
        _ order: SubscriptionOrder, for customer: inout Customer, at now: Instant
    ) throws -> (Subscription, Invoice?) {
        let scope = customer.scope
        if let id = order.id { try requireNew(id, in: scope) }
        let merchant = try merchants.find(scope.merchant)
        let items = try items(of: order, for: customer, at: now)
        if order.collectionMethod == .chargeAutomatically { _ = try mainProcessor(in: scope) }
        // From here on the customer has this currency, whether or not a trial comes first (M7).
        if customer.currency != items[0].price.currency {
            try customer.adopt(items[0].price.currency, parameter: "items")
            try customers.update(customer)
        }
        guard let recurrence = items[0].price.recurrence else { throw StorageError.corrupt("a one-time price") }
        if let method = order.defaultMethod {
            _ = try self.methods.find(method, of: customer.id, in: scope, parameter: "default_payment_method")
        }
        let trialEnd = try order.trialEnd(items, in: merchant.zone, at: now)
        let anchor = BillingAnchor(at: now, in: merchant.zone)
        let trial = trialEnd.map { Period(start: now, end: $0) }
        var subscription = Subscription(
            id: order.id ?? .new(at: now, using: chance), scope: scope, customer: customer.id,
            status: Subscription.status(openedWith: trial, order.collectionMethod),
            currency: items[0].price.currency, items: items, recurrence: recurrence, anchor: anchor, epoch: 0,
            periodIndex: 0,
            period: trial ?? anchor.period(0, every: recurrence), trial: trial,
            collectionMethod: order.collectionMethod, daysUntilDue: order.daysUntilDue,
            defaultMethod: order.defaultMethod, cancellation: nil, pause: nil, endedAt: nil, latestInvoice: nil,
            taxRates: try order.taxRates ?? taxRates.defaults(in: scope), description: order.description,
            metadata: order.metadata, startedAt: now, createdAt: now)
        try subscriptions.insert(subscription)
        if let own = order.billingDetails {
            subscription.billingDetails = try own.ofInvoices.checked(known: order.isAgain ? own : customer.details)
            try subscriptions.makeOut(subscription, to: subscription.billingDetails)
        }
        for rate in Set((order.taxRates ?? []) + order.items.flatMap(\.taxRates)) {
            _ = try taxRates.find(rate, in: scope, parameter: "default_tax_rates")
        }
        try give(order.discounts, to: subscription, at: now)
        var invoice: Invoice?
        if trial == nil {
            let first = try bill(&subscription, of: &customer, reason: .create, asOf: now, at: now)
            subscription.begin(with: first)
            invoice = first
            try subscriptions.update(subscription)
        }
        try scheduleNext(of: subscription, at: now, testClock: customer.testClock)
        try record(
            .subscriptionCreated, .subscription(subscription.id), of: customer.id, in: scope, at: now)
        return (subscription, invoice)
    }

    /// - Throws: `resource_already_exists`.
    private func requireNew(_ id: Subscription.ID, in scope: Scope) throws {
        guard try subscriptions.find([id], in: scope).isEmpty else {
            throw BillingError.invalid("id", "Subscription already exists.", code: "resource_already_exists")
        }
    }

    /// Issues the invoice of the current period. Unique per (subscription, epoch, index): twice is a refusal (P1).
    ///
    /// - Parameter boundary: when it fell due. What is billed late is billed as of then: by the discounts that applied and
    ///   with what waited, whatever was given, taken away or added since (T4).
    func bill(
        _ subscription: inout Subscription, of customer: inout Customer, reason: Invoice.Reason,
        asOf boundary: Instant, at now: Instant
    ) throws -> Invoice {
        let pending = try invoiceItems.pending(
            of: customer.id, for: subscription.id, in: subscription.scope, until: boundary < now ? boundary : nil)
        if subscription.billItemsWhole() { try subscriptions.billItemsWhole(of: subscription) }
        let lines = try periodLines(of: subscription) + pending.map(\.line)
        let draft = InvoiceDraft(
            subscription: subscription, reason: reason, period: subscription.period, lines: lines,
            collectionMethod: subscription.collectionMethod,
            daysUntilDue: subscription.term,
            periodIndex: subscription.periodIndex, boundary: boundary,
            discounts: try discounts.applying(of: subscription.id, in: subscription.scope, at: boundary))
        let invoice = try issue(draft, to: &customer, at: now)
        try bind(pending, to: invoice)
        subscription.latestInvoice = invoice.id
        try sendOut(invoice, of: subscription, at: now)
        return invoice
    }

    /// One line for each item, for the current period.
    func periodLines(of subscription: Subscription) throws -> [InvoiceDraft.Line] {
        let products = try products.find(subscription.items.map(\.price.product), in: subscription.scope)
        return try subscription.items.map { item in
            InvoiceDraft.Line(
                description: products[item.price.product]?.name ?? item.price.nickname ?? item.price.id.rawValue,
                amount: try item.amount(), quantity: item.quantity, unitAmount: item.price.unitAmount,
                price: item.price.id, product: item.price.product, item: item.id, period: subscription.period,
                taxRates: item.taxRates.isEmpty ? subscription.taxRates : item.taxRates)
        }
    }

    private func items(
        of order: SubscriptionOrder, for customer: Customer, at now: Instant
    ) throws -> [SubscriptionItem] {
        try order.requireItems()
        var items: [SubscriptionItem] = []
        for (index, ordered) in order.items.enumerated() {
            let name = "items[\(index)]"
            let price = try prices.find(ordered.price, in: customer.scope, parameter: "\(name)[price]")
            try ordered.check(price, beside: items, named: name)
            items.append(
                SubscriptionItem(
                    id: .new(at: now, using: chance), price: price, quantity: ordered.quantity,
                    taxRates: ordered.taxRates, createdAt: now))
        }
        try SubscriptionOrder.requireAlike(items)
        return items
    }
}

extension BillingError {
    /// A price is in a subscription once: more of it is a quantity.
    static func priceOfAnother(_ price: Price.ID, _ parameter: String) -> BillingError {
        .invalid(parameter, "Another item of the subscription has the price '\(price)': give that one a quantity.")
    }
}
