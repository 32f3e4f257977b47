import Core
import Storage

/// What an invoice is made of, before amounts are settled.
struct InvoiceDraft {
    var subscription: Subscription?
    var reason: Invoice.Reason
    var period: Period
    var lines: [InvoiceLine]
    var collectionMethod: Subscription.CollectionMethod
    var daysUntilDue: Int?
    /// Set for the one invoice of a period (P1).
    var periodIndex: Int?
}

extension Connection {
    /// Creates and finalizes an invoice in one step: totals, balance, number, postings, and the payment that will settle
    /// it. An invoice of nothing is paid at once, without a processor (M7).
    func issue(
        _ draft: InvoiceDraft, to customer: inout Customer, at now: Instant, _ context: BillingContext
    ) throws -> Invoice {
        let scope = customer.scope
        let merchant = try merchant(scope.merchant)
        let currency = draft.subscription?.currency ?? customer.currency ?? merchant.currency
        let subtotal = try Money.sum(draft.lines.map { Money($0.amount, currency) }, in: currency)
        let taken = InvoiceBalance.taken(from: customer.balance, by: subtotal.amount)
        let due = try subtotal - Money(taken, currency)
        let number = try nextNumber(of: "invoices", in: scope)
        let isPaid = due.amount <= 0
        let invoice = Invoice(
            id: .new(at: now, using: context.chance), scope: scope, customer: customer.id,
            subscription: draft.subscription?.id, reason: draft.reason, status: isPaid ? .paid : .open,
            number: InvoiceNumber.text(number, of: merchant), currency: currency, subtotal: subtotal.amount, tax: 0,
            total: subtotal.amount, balanceApplied: taken, amountDue: max(0, due.amount), amountPaid: 0,
            lines: draft.lines, period: draft.period, collectionMethod: draft.collectionMethod,
            dueAt: draft.daysUntilDue.map { merchant.zone.instant(after: $0, daysFrom: now) },
            defaultMethod: draft.subscription?.defaultMethod, billedTo: customer.details, attemptCount: 0,
            nextAttemptAt: nil, isPaidOutOfBand: false, description: nil, metadata: [:], createdAt: now,
            finalizedAt: now, paidAt: isPaid ? now : nil, voidedAt: nil)
        try insert(invoice, epoch: draft.subscription?.epoch, periodIndex: draft.periodIndex)
        try post(
            [(.receivable, invoice.total), (.revenue, -invoice.total)],
            currency: currency, customer: customer.id, invoice: invoice.id, in: scope, at: now, context)
        try post(
            [(.customerCredit, taken), (.receivable, -taken)],
            currency: currency, customer: customer.id, invoice: invoice.id, in: scope, at: now, context)
        customer.balance += taken
        if customer.currency == nil { customer.currency = currency }
        try update(customer)
        try record(.invoiceCreated, .invoice(invoice.id), of: customer.id, in: scope, at: now, context)
        try record(.invoiceFinalized, .invoice(invoice.id), of: customer.id, in: scope, at: now, context)
        if isPaid {
            try record(.invoicePaid, .invoice(invoice.id), of: customer.id, in: scope, at: now, context)
        } else {
            try insertPayment(for: invoice, at: now, context)
        }
        return invoice
    }
}

enum InvoiceBalance {
    /// How much of a customer's balance an invoice of `total` takes: all of a debt, as much credit as it can use.
    ///
    /// - Returns: positive when credit reduces what is due, negative when a debt adds to it.
    static func taken(from balance: Int64, by total: Int64) -> Int64 {
        if total < 0 { return total }  // M7: a negative total becomes credit.
        return balance < 0 ? min(total, -balance) : -balance
    }
}

enum InvoiceNumber {
    /// `GIMNASIO-000042`: the first word of the slug, then the number in the merchant's one series.
    static func text(_ number: Int64, of merchant: Merchant) -> String {
        let word = merchant.slug.split(separator: "-").first.map(String.init) ?? merchant.slug
        let digits = String(number)
        return word.prefix(12).uppercased() + "-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
}

extension Zone {
    /// The same wall-clock time, some civil days later (T2).
    func instant(after days: Int, daysFrom start: Instant) -> Instant {
        let local = local(at: start)
        return instant(local.on(local.date.adding(days: days)))
    }
}
