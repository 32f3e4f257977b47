import Core

/// What an invoice is made of, before amounts are settled.
struct InvoiceDraft {
    var subscription: Subscription?
    var reason: Invoice.Reason
    var period: Period
    var lines: [Line]
    var collectionMethod: Subscription.CollectionMethod
    var daysUntilDue: Int?
    /// Set for the one invoice of a period (P1).
    var periodIndex: Int?
    /// As of when it is billed; nil for now. Later than that when a period was missed (T4).
    var boundary: Instant?
    var discounts: [Discount] = []

    /// A line before discounts and taxes.
    struct Line {
        var description: String
        var amount: Money
        var quantity: Int64
        var unitAmount: Money
        var price: Price.ID?
        var product: Product.ID?
        var item: SubscriptionItem.ID?
        var period: Period
        var isProration = false
        var taxRates: [TaxRate.ID] = []
        /// The item that it is made of, of a draft.
        var source: InvoiceItem.ID?
        var isDiscountable = true
        /// What is taken off it alone.
        var discounts: [ChargeDiscount] = []
    }
}

extension BillingTransaction {
    /// Creates and finalizes an invoice in one step: totals, balance, number, postings, and the payment that will settle
    /// it. An invoice of nothing is paid at once, without a processor (M7).
    ///
    /// - Throws: `currency_mismatch` when it is not in the customer's currency (M7).
    func issue(
        _ draft: InvoiceDraft, to customer: inout Customer, at now: Instant
    ) throws -> Invoice {
        let scope = customer.scope
        let merchant = try merchants.find(scope.merchant)
        let currency = draft.subscription?.currency ?? customer.currency ?? merchant.currency
        try customer.adopt(currency, parameter: "currency")
        var invoice = try composed(draft, for: customer, merchant, in: currency, at: now)
        try number(&invoice, of: customer, merchant, at: now)
        try invoices.insert(invoice, epoch: draft.subscription?.epoch, periodIndex: draft.periodIndex)
        try spend(draft.discounts, in: scope, at: draft.boundary ?? now)
        try enter(invoice, of: &customer, isNew: true, at: now)
        return invoice
    }

    /// What a draft comes to, with no number yet: nothing is written.
    func composed(
        _ draft: InvoiceDraft, for customer: Customer, _ merchant: Merchant, in currency: Currency, at now: Instant
    ) throws -> Invoice {
        let scope = customer.scope
        let (lines, computed, taken) = try drawn(draft.lines, discounts: draft.discounts, in: currency, scope, at: now)
        let nothing = Money.zero(currency)
        return Invoice(
            id: .new(at: now, using: chance), scope: scope, customer: customer.id,
            subscription: draft.subscription?.id, reason: draft.reason, status: .draft, number: nil,
            currency: currency, subtotal: computed.subtotal,
            discount: computed.discount, discounts: taken,
            tax: computed.tax, taxes: computed.taxes, total: computed.total,
            startingBalance: customer.balance(in: currency),
            balanceApplied: nothing, amountDue: nothing, amountPaid: nothing, amountCredited: nothing,
            lines: lines, period: draft.period, collectionMethod: draft.collectionMethod,
            dueAt: draft.daysUntilDue.map { merchant.zone.instant(after: $0, daysFrom: now) },
            billedTo: customer.details.madeOut(to: draft.subscription?.billingDetails), attemptCount: 0,
            nextAttemptAt: nil, isPaidOutOfBand: false, description: nil, metadata: [:], createdAt: now,
            finalizedAt: nil, paidAt: nil, voidedAt: nil, markedUncollectibleAt: nil)
    }
}

enum InvoiceBalance {
    /// How much of a customer's balance an invoice of `total` takes: all of a debt, as much credit as it can use.
    ///
    /// - Returns: positive when credit reduces what is due, negative when a debt adds to it.
    static func taken(from balance: Money, by total: Money) throws -> Money {
        if total.isNegative { return total }  // M7: a negative total becomes credit.
        return try balance.isNegative ? Money.min(total, balance.negated()) : balance.negated()
    }
}

package enum InvoiceNumber {
    /// `GIMNASIO-000042`: what the merchant's numbers begin with, then the number in its one series.
    package static func text(_ number: Int64, of merchant: Merchant, series: String = "") -> String {
        let digits = String(number)
        return word(of: merchant) + "-" + series + String(repeating: "0", count: max(0, 6 - digits.count))
            + digits
    }

    /// In letters and digits.
    static let longestWord = 12

    /// What the numbers of a merchant's series begin with: what it chose, or the first word of its slug.
    static func word(of merchant: Merchant) -> String {
        if let chosen = merchant.numberPrefix { return chosen }
        let word = merchant.slug.split(separator: "-").first.map(String.init) ?? merchant.slug
        return word.prefix(longestWord).uppercased()
    }
}

extension Zone {
    /// The same wall-clock time, some civil days later (T2).
    package func instant(after days: Int, daysFrom start: Instant) -> Instant {
        let local = local(at: start)
        return instant(local.on(local.date.adding(days: days)))
    }
}
