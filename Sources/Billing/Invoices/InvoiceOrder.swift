import Core

/// What a merchant asks for by an invoice that no subscription makes, before it has items.
public struct InvoiceOrder: Sendable {
    public var collectionMethod: Subscription.CollectionMethod = .chargeAutomatically
    /// Of what is sent: how many days after it is finalized it is due, or when; nil for 30 days.
    public var daysUntilDue: Int?
    public var dueAt: Instant?
    public var description: String?
    public var footer: String?
    public var metadata: [String: String] = [:]
    /// Whether it is finalized within the hour and then charged, or sent, without being asked.
    public var advances = false
    public var method: PaymentMethod.ID?
    /// Nil for the customer's, or the merchant's.
    public var currency: Currency?
    /// Nil for the merchant's default rates; empty for none.
    public var taxRates: [TaxRate.ID]?
    /// Whether it takes along what waits for the customer's next invoice.
    public var takesWhatWaits = false

    public init() {}
}

extension BillingTransaction {
    /// Draws it up.
    func draft(_ order: InvoiceOrder, for owner: inout Customer, at now: Instant) throws -> Invoice {
        let scope = owner.scope
        let currency = try order.currency ?? owner.currency ?? merchant(scope.merchant).currency
        let before = owner
        try owner.adopt(currency, parameter: "currency")
        if owner != before { try update(owner) }
        var draft = Invoice(
            id: .new(at: now, using: chance), scope: scope, customer: owner.id, subscription: nil, reason: .manual,
            status: .draft, number: nil, currency: currency, subtotal: 0, discount: 0, discounts: [], tax: 0, taxes: [],
            total: 0, startingBalance: owner.balance, balanceApplied: 0, amountDue: 0, amountPaid: 0, amountCredited: 0,
            lines: [], period: Period(start: now, end: now), collectionMethod: order.collectionMethod,
            dueAt: order.dueAt, billedTo: owner.details, attemptCount: 0, nextAttemptAt: nil, isPaidOutOfBand: false,
            description: order.description, metadata: order.metadata, createdAt: now, finalizedAt: nil, paidAt: nil,
            voidedAt: nil, markedUncollectibleAt: nil, advances: order.advances, daysUntilDue: order.daysUntilDue,
            footer: order.footer, ownMethod: order.method,
            defaultTaxRates: try order.taxRates ?? defaultTaxRates(in: scope))
        try check(&draft, since: nil, at: now)
        try scheduleDraft(&draft, for: owner, at: now)
        try insert(draft, epoch: nil, periodIndex: nil)
        if order.takesWhatWaits {
            try bind(pendingItems(of: owner.id, for: nil, in: scope), to: draft)
            try draw(&draft, for: owner, at: now)
            try save(draft)
        }
        try record(.invoiceCreated, .invoice(draft.id), of: owner.id, in: scope, at: now)
        return draft
    }

    /// What is written on it can be kept, and fits together.
    ///
    /// - Parameter before: what it was: what did not change is not asked again.
    func check(_ invoice: inout Invoice, since before: Invoice?, at now: Instant) throws {
        try Metadata.check(invoice.metadata)
        invoice.description = try Self.words(invoice.description, "description")
        invoice.footer = try Self.words(invoice.footer, "footer")
        if let method = invoice.ownMethod, method != before?.ownMethod {
            _ = try self.method(
                method, of: invoice.customer, in: invoice.scope, parameter: "default_payment_method")
        }
        for rate in invoice.defaultTaxRates where before?.defaultTaxRates.contains(rate) != true {
            _ = try taxRate(rate, in: invoice.scope, parameter: "default_tax_rates")
        }
        if invoice.isDraft { try checkTerm(of: invoice, since: before, at: now) }
    }

    private func checkTerm(of invoice: Invoice, since before: Invoice?, at now: Instant) throws {
        if let days = invoice.daysUntilDue, !(0...365).contains(days) {
            throw BillingError.invalid("days_until_due", "It goes from 0 to 365 days.")
        }
        if invoice.daysUntilDue != nil, invoice.dueAt != nil {
            throw BillingError.invalid("due_date", "Give only one of due_date and days_until_due.")
        }
        if invoice.daysUntilDue != nil || invoice.dueAt != nil, invoice.collectionMethod != .sendInvoice {
            throw BillingError.invalid(
                invoice.dueAt == nil ? "days_until_due" : "due_date", "Only with collection_method=send_invoice.")
        }
        if let due = invoice.dueAt, due != before?.dueAt, due <= now {
            throw BillingError.invalid("due_date", "It lies in the future.")
        }
    }

    private static func words(_ text: String?, _ parameter: String) throws -> String? {
        guard let text, text.contains(where: { !$0.isWhitespace }) else { return nil }
        return try FreeText.text(text, parameter: parameter, limit: 1_500)
    }
}
