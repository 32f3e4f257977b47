import Core

extension BillingTransaction {
    func add(_ order: InvoiceItemOrder, for owner: inout Customer, at now: Instant) throws -> InvoiceItem {
        let scope = owner.scope
        let cost = try cost(of: order.charge, times: order.quantity, in: scope)
        try InvoiceItem.requireSense(
            of: cost.amount, isDiscountable: order.isDiscountable, hasDiscounts: !order.discounts.isEmpty)
        let currency = cost.unit.currency
        let description = try FreeText.text(
            order.description ?? cost.name ?? "", parameter: "description", limit: 500)
        let before = owner
        try owner.adopt(currency, parameter: order.charge.currencyParameter)
        if owner != before { try customers.update(owner) }
        var onDraft: Invoice?
        if let invoice = order.invoice {
            guard order.subscription == nil else {
                throw BillingError.invalid("subscription", "Give only one of invoice and subscription.")
            }
            onDraft = try draft(
                invoice, of: owner, in: currency, by: order.charge.currencyParameter, parameter: "invoice")
        }
        try requireRoom(on: onDraft, of: owner)
        if let subscription = order.subscription {
            try self.subscriptions.find(subscription, of: owner.id, in: scope).requireCurrent()
        }
        for rate in order.taxRates { _ = try taxRates.find(rate, in: scope, parameter: "tax_rates") }
        let line = InvoiceDraft.Line(
            description: description, amount: cost.amount, quantity: order.quantity,
            unitAmount: cost.unit, price: cost.price, product: cost.product,
            period: Period(start: now, end: now), taxRates: order.taxRates,
            isDiscountable: order.isDiscountable ?? true)
        let id = try invoiceItems.insert(
            line, pendingFor: owner, subscription: order.subscription, on: onDraft?.id, metadata: order.metadata,
            at: now)
        if !order.discounts.isEmpty {
            var item = try invoiceItems.find(id, in: scope)
            item.discounts = try give(order.discounts, to: .init(item, of: owner), at: now)
            try invoiceItems.update(item)
        }
        try record(.invoiceItemCreated, .invoiceItem(id), of: owner.id, in: scope, at: now)
        if let onDraft { try redraw(onDraft, for: owner, at: now) }
        return try invoiceItems.find(id, in: scope)
    }

    func revise(_ item: inout InvoiceItem, by revision: InvoiceItemRevision) throws {
        let scope = item.scope
        let draft = try draft(of: item)
        let owner = try customers.find(item.customer, in: scope)
        if let charge = try item.charge(after: revision) {
            let cost = try cost(of: charge, times: revision.quantity ?? item.quantity, in: scope)
            try item.take(cost, by: revision)
        }
        if let description = revision.description {
            item.description = try FreeText.text(description, parameter: "description", limit: 500)
        }
        if let rates = revision.taxRates {
            for rate in rates { _ = try taxRates.find(rate, in: scope, parameter: "tax_rates") }
            item.taxRates = rates
        }
        item.metadata = revision.metadata(item.metadata)
        try Metadata.check(item.metadata)
        try item.takeDiscountable(by: revision)
        if let discounts = revision.discounts {
            let place = ChargeDiscountPlace(item, of: owner)
            item.discounts = try give(discounts, to: place, insteadOf: item.discounts, at: try now(for: owner))
        }
        try invoiceItems.update(item)
        if let draft { try redraw(draft, for: owner, at: try now(for: owner)) }
    }

    /// - Throws: `invoice_items_limit_exceeded` when no more may wait for a customer's next invoice, or be on one draft.
    func requireRoom(on draft: Invoice?, of owner: Customer) throws {
        guard try invoiceItems.count(on: draft?.id, of: owner) < AmountLimit.pendingItems else {
            throw BillingError.invalid(
                draft == nil ? "customer" : "invoice",
                draft == nil
                    ? "A customer has at most \(AmountLimit.pendingItems) items that wait for an invoice."
                    : "An invoice has at most \(AmountLimit.pendingItems) items.",
                code: "invoice_items_limit_exceeded")
        }
    }

    /// Nobody is billed for it: what was given to it goes back.
    func delete(_ item: InvoiceItem, at now: Instant) throws {
        try record(.invoiceItemDeleted, .invoiceItem(item.id), of: item.customer, in: item.scope, at: now)
        try withdraw(item.discounts, in: item.scope)
        try invoiceItems.remove(item)
    }

    /// The draft that an item is on; nil while it waits.
    ///
    /// - Throws: `invoice_item_billed` once it is on a final invoice.
    func draft(of item: InvoiceItem) throws -> Invoice? {
        guard let id = item.invoice else { return nil }
        let invoice = try invoices.find(id, in: item.scope)
        try InvoiceItem.requireChangeable(on: invoice)
        return invoice
    }

    /// - Throws: `currency_mismatch` for what is in another currency than the invoice (M7).
    func bind(_ items: [InvoiceItem], to invoice: Invoice) throws {
        guard !items.isEmpty else { return }
        try InvoiceItem.requireCurrency(of: invoice, items)
        try invoiceItems.bind(items, to: invoice)
        guard let subscription = invoice.subscription, items.contains(where: \.isProration) else { return }
        guard items.count >= AmountLimit.pendingItems else {
            return try changeCredits.bind(of: subscription, to: invoice)
        }
        // There may have been no room for all.
        try bindChangeCredits(of: subscriptions.find(subscription, in: invoice.scope), to: invoice)
    }
}
