import Core
import Storage

extension BillingTransaction {
    func add(_ order: InvoiceItemOrder, for owner: inout Customer, at now: Instant) throws -> InvoiceItem {
        let scope = owner.scope
        let cost = try cost(of: order.charge, times: order.quantity, in: scope)
        let currency = cost.unit.currency
        let description = try FreeText.line(
            order.description ?? cost.name ?? "", parameter: "description", limit: 500)
        let before = owner
        try owner.adopt(currency, parameter: "currency")
        if owner != before { try update(owner) }
        var onDraft: Invoice?
        if let invoice = order.invoice {
            guard order.subscription == nil else {
                throw BillingError.invalid("subscription", "Give only one of invoice and subscription.")
            }
            onDraft = try draft(invoice, of: owner, in: currency, parameter: "invoice")
        }
        try requireRoom(on: onDraft, of: owner)
        if let subscription = order.subscription {
            guard try self.subscription(subscription, of: owner.id, in: scope).status.isCurrent else {
                throw BillingError.conflict("subscription_canceled", "This subscription has already ended.")
            }
        }
        for rate in order.taxRates { _ = try taxRate(rate, in: scope, parameter: "tax_rates") }
        let line = InvoiceDraft.Line(
            description: description, amount: cost.amount.amount, quantity: order.quantity,
            unitAmount: cost.unit.amount, price: cost.price, product: cost.product,
            period: Period(start: now, end: now), taxRates: order.taxRates)
        let id = try insert(
            line, pendingFor: owner, subscription: order.subscription, on: onDraft?.id, currency: currency,
            metadata: order.metadata, at: now)
        try record(.invoiceItemCreated, .invoiceItem(id), of: owner.id, in: scope, at: now)
        if let onDraft { try redraw(onDraft, for: owner, at: now) }
        return try invoiceItem(id, in: scope)
    }

    func revise(_ item: inout InvoiceItem, by revision: InvoiceItemRevision) throws {
        let scope = item.scope
        let draft = try draft(of: item)
        let owner = try customer(item.customer, in: scope)
        if revision.charge != nil || revision.quantity != nil {
            guard !item.isProration else {
                throw BillingError.conflict(
                    "invoice_item_prorated", "What a change of plan left over is deleted, not changed.")
            }
            let charge = revision.charge ?? .amount(Money(item.unitAmount, item.currency))
            let cost = try cost(of: charge, times: revision.quantity ?? item.quantity, in: scope)
            guard cost.unit.currency == item.currency else {
                throw BillingError.invalid(
                    "currency", "The item is in \(item.currency).", code: "currency_mismatch")
            }
            item.unitAmount = cost.unit.amount
            item.amount = cost.amount.amount
            item.quantity = revision.quantity ?? item.quantity
            if revision.charge != nil { (item.price, item.product) = (cost.price, cost.product) }
            if let name = cost.name { item.description = name }
        }
        if let description = revision.description {
            item.description = try FreeText.line(description, parameter: "description", limit: 500)
        }
        if let rates = revision.taxRates {
            for rate in rates { _ = try taxRate(rate, in: scope, parameter: "tax_rates") }
            item.taxRates = rates
        }
        item.metadata = revision.metadata(item.metadata)
        try Metadata.check(item.metadata)
        try update(item)
        if let draft { try redraw(draft, for: owner, at: try now(for: owner)) }
    }
}
