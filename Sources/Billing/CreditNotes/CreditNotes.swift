import Core

/// The credit notes of a merchant.
public struct CreditNotes: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// How the amount of a credit note for a paid invoice is given back; the parts sum to the whole. Nil is nothing.
    public struct Settlement: Hashable, Sendable {
        public var refund: Money?
        public var credit: Money?
        public var outOfBand: Money?

        public init(refund: Money? = nil, credit: Money? = nil, outOfBand: Money? = nil) {
            self.refund = refund
            self.credit = credit
            self.outOfBand = outOfBand
        }
    }

    /// As ``create(of:amount:settlement:reason:memo:in:metadata:seen:by:)``, of amounts that are said without their currency, which
    /// is the invoice's. What is wrong with the rest is said before the invoice is looked for.
    public func create(
        of invoice: Invoice.ID, reason: String?, memo: String?, in scope: Scope, metadata: [String: String],
        seen credited: Money? = nil, by actor: AuditActor? = nil,
        amounts: @Sendable (Currency) throws -> (Money, Settlement)
    ) async throws -> CreditNote {
        try Metadata.check(metadata)
        let memo = try memo.map { try CreditNote.memo($0) }
        let (amount, settlement) = try amounts(
            try await context.read { try $0.invoices.find(invoice, in: scope).currency })
        let withdrawal = try await Withdrawal(from: invoice, in: scope, context)
        let issued = try await context.write { tx -> (CreditNote, [Refund])? in
            if let withdrawal, try tx.complete(withdrawal).state == .succeeded { return nil }
            let invoice = try tx.invoices.find(invoice, in: scope)
            if let credited, try tx.creditNotes.credited(of: invoice, in: scope) != credited {
                throw BillingError.outdatedOffer
            }
            let issued = try tx.credit(
                invoice, amount: amount, settlement, reason: reason, memo: memo, metadata: metadata)
            if let withdrawal { try tx.resumeCalendar(after: withdrawal) }
            let note = issued.0
            try tx.audit(.creditNoteMade, about: note.invoice.rawValue, note.details, by: actor, in: scope)
            return issued
        }
        guard let (note, refunds) = issued else {
            throw BillingError.conflict("payment_in_progress", "This invoice has been paid meanwhile.")
        }
        for refund in refunds { _ = try await Refunds(context).perform(refund.id, in: scope) }
        return note
    }
}

extension BillingTransaction {
    /// - Returns: the note, and the refunds that the processor is to be asked for after the commit.
    func credit(
        _ invoice: Invoice, amount: Money, _ settlement: CreditNotes.Settlement, reason: String?, memo: String?,
        metadata: [String: String]
    ) throws -> (CreditNote, [Refund]) {
        let scope = invoice.scope
        try invoice.requireCreditable()
        guard try attempts.open(of: invoice.id, in: scope) == nil else {
            throw BillingError.paymentInProgress
        }
        let isOpen = invoice.isOpen
        let before = try creditNotes.credited(of: invoice, in: scope)
        let available = isOpen ? invoice.amountRemaining : try pots.find(of: invoice).left
        try invoice.requireCreditable(amount, after: before, of: available)
        let nothing = Money.zero(invoice.currency)
        let (refund, credit, outOfBand) = isOpen ? (nothing, nothing, nothing) : try settlement.parts(of: amount)
        var customer = try customers.find(invoice.customer, in: scope)
        let now = try now(for: customer)
        let merchant = try merchants.find(scope.merchant)
        let taxes = try invoice.taxes(from: before, to: before + amount)
        let tax = try Money.sum(taxes.map(\.amount), in: invoice.currency)
        let note = CreditNote(
            id: .new(at: now, using: chance), scope: scope, customer: customer.id, invoice: invoice.id,
            number: InvoiceNumber.text(
                try numberSeries.next(of: "credit_notes", in: scope), of: merchant, series: "CN-"),
            money: amount, tax: tax, taxes: taxes, owedAmount: isOpen ? amount : nothing, refundAmount: refund,
            creditAmount: credit, outOfBandAmount: outOfBand, reason: reason, memo: memo, metadata: metadata,
            createdAt: now)
        try creditNotes.insert(note)
        try post(
            [
                // The other side of a refund is its own account; the tax of it is taken back here all the same.
                (.credited, amount - refund - tax), (.tax, tax), (.receivable, note.owedAmount.negated()),
                (.customerCredit, credit.negated()), (.cash, outOfBand.negated()),
            ], customer: customer.id, invoice: invoice.id, in: scope, at: now)
        if credit.isPositive {
            try customer.addToBalance(credit.negated())
            try customers.update(customer)
        }
        if isOpen { try reduce(invoice, by: amount, at: now) }
        try record(.creditNoteCreated, .creditNote(note.id), of: customer.id, in: scope, at: now)
        return (note, try beginRefunds(refund, of: invoice, for: note))
    }

    /// Says that money will go back by the way it came, of the oldest charge first.
    private func beginRefunds(
        _ amount: Money, of invoice: Invoice, for note: CreditNote
    ) throws -> [Refund] {
        guard amount.isPositive else { return [] }
        let paying = try attempts.all(of: invoice.id, in: invoice.scope).filter(\.hasPaid)
        guard !paying.isEmpty else {
            throw BillingError.invalid(
                "refund_amount", "This invoice was not paid through a processor.", code: "charge_not_refundable")
        }
        var refunds: [Refund] = []
        var left = amount
        for attempt in paying {
            // What goes back of one can make less refundable of the next: it is asked each time.
            let part = try Money.min(left, refundable(attempt))
            guard part.isPositive else { continue }
            refunds.append(
                try beginRefund(
                    of: attempt, amount: part, reason: note.reason, creditNote: note.id, metadata: [:]))
            left = try left - part
        }
        guard left.isZero else {
            let returnable = try amount - left
            throw BillingError.invalid(
                "refund_amount", "Only \(returnable.amount) can go back by the way it came.", code: "amount_too_large")
        }
        return refunds
    }

    private func reduce(_ invoice: Invoice, by amount: Money, at now: Instant) throws {
        var invoice = invoice
        try invoice.credit(amount)
        try invoices.update(invoice)
        guard invoice.amountRemaining.isPositive else {
            try requireNoStaleUpdate(on: invoice)
            try cancelPayment(of: invoice, at: now)
            return try markPaid(&invoice, at: now)
        }
        try payments.setAmount(of: invoice)
        try followPlan(of: &invoice, at: now)
    }
}
