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
    /// Nil for the next of the series, once it is final.
    public var number: String?
    public var customFields: [InvoiceField] = []
    /// What is taken off all of it, in this order.
    public var discounts: [ChargeDiscount.Reference] = []

    public init() {}
}

extension BillingTransaction {
    /// Draws it up.
    func draft(_ order: InvoiceOrder, for owner: inout Customer, at now: Instant) throws -> Invoice {
        let scope = owner.scope
        let currency = try order.currency ?? owner.currency ?? merchants.find(scope.merchant).currency
        let before = owner
        try owner.adopt(currency, parameter: "currency")
        if owner != before { try customers.update(owner) }
        let nothing = Money.zero(currency)
        var draft = Invoice(
            id: .new(at: now, using: chance), scope: scope, customer: owner.id, subscription: nil, reason: .manual,
            status: .draft, number: nil, currency: currency, subtotal: nothing, discount: nothing, discounts: [],
            tax: nothing, taxes: [], total: nothing, startingBalance: owner.balance(in: currency),
            balanceApplied: nothing, amountDue: nothing, amountPaid: nothing, amountCredited: nothing, lines: [],
            period: Period(start: now, end: now), collectionMethod: order.collectionMethod,
            dueAt: order.dueAt, billedTo: owner.details, attemptCount: 0, nextAttemptAt: nil, isPaidOutOfBand: false,
            description: order.description, metadata: order.metadata, createdAt: now, finalizedAt: nil, paidAt: nil,
            voidedAt: nil, markedUncollectibleAt: nil, advances: order.advances, daysUntilDue: order.daysUntilDue,
            footer: order.footer, ownMethod: order.method,
            defaultTaxRates: try order.taxRates ?? taxRates.defaults(in: scope), ownNumber: order.number,
            customFields: order.customFields)
        try check(&draft, since: nil, at: now)
        draft.givenDiscounts = try give(order.discounts, to: .init(draft, of: owner), at: now)
        try scheduleDraft(&draft, for: owner, at: now)
        try invoices.insert(draft, epoch: nil, periodIndex: nil)
        if order.takesWhatWaits {
            try bind(invoiceItems.pending(of: owner.id, for: nil, in: scope), to: draft)
            try draw(&draft, for: owner, at: now)
            try invoices.save(draft)
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
            _ = try self.methods.find(
                method, of: invoice.customer, in: invoice.scope, parameter: "default_payment_method")
        }
        for rate in invoice.defaultTaxRates where before?.defaultTaxRates.contains(rate) != true {
            _ = try taxRates.find(rate, in: invoice.scope, parameter: "default_tax_rates")
        }
        invoice.customFields = try InvoiceField.checked(invoice.customFields)
        guard invoice.isDraft else { return }
        if let number = invoice.ownNumber, number != before?.ownNumber {
            invoice.ownNumber = try free(number, for: invoice)
        }
        try invoice.checkTerm(since: before, at: now)
    }

    private static func words(_ text: String?, _ parameter: String) throws -> String? {
        guard let text, text.contains(where: { !$0.isWhitespace }) else { return nil }
        return try FreeText.text(text, parameter: parameter, limit: 1_500)
    }
}
