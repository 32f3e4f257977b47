import Core

/// What makes a demand of a draft, whoever drew it up: a number, what it takes of a balance, entries, and a payment to come.
extension BillingTransaction {
    /// The lines of a document and what they come to.
    ///
    /// - Parameters:
    ///   - discounts: of the subscription that it is for.
    ///   - given: to the whole of it.
    ///   - known: the names of lines that were drawn before, by the item that each was made of.
    /// - Returns: the lines, and what discounts took, those of single lines first.
    func drawn(
        _ lines: [InvoiceDraft.Line], discounts: [Discount] = [], given: [ChargeDiscount] = [],
        known: [InvoiceItem.ID: InvoiceLine.ID] = [:],
        in currency: Currency, _ scope: Scope, at now: Instant
    ) throws -> ([InvoiceLine], InvoiceComputation, [InvoiceDiscount]) {
        let rates = try taxRates.find(Set(lines.flatMap(\.taxRates)), in: scope)
        let all = Array(lines.indices)
        let takings =
            NamedDeduction.of(lines) + discounts.map { NamedDeduction($0) }
            + given.map { NamedDeduction($0, on: lines, at: all) }
        let computed = try InvoiceComputation(
            lines, at: rates, deductions: takings.map(\.deduction), in: currency)
        let drawn = zip(lines, computed.lines).map { line, result in
            InvoiceLine(
                id: line.source.flatMap { known[$0] } ?? .new(at: now, using: chance), description: line.description,
                amount: line.amount, quantity: line.quantity, unitAmount: line.unitAmount, price: line.price,
                product: line.product, item: line.item, period: line.period, isProration: line.isProration,
                discount: result.discount, discounts: InvoiceDiscount.list(takings, taking: result.discounts),
                taxes: result.taxes, source: line.source,
                isDiscountable: line.isDiscountable && !line.isProration && !line.amount.isNegative)
        }
        return (drawn, computed, InvoiceDiscount.list(takings, taking: computed.discounts))
    }

    /// Gives it its number, and what it takes of its customer's balance; who sells stays as they are now (M8).
    func number(_ invoice: inout Invoice, of customer: Customer, _ merchant: Merchant, at now: Instant) throws {
        let demand = try invoice.demand(with: customer.balance(in: invoice.currency))
        let number =
            try invoice.ownNumber
            ?? InvoiceNumber.text(numberSeries.next(of: "invoices", in: invoice.scope), of: merchant)
        invoice.seller = Seller(merchant)
        invoice.finalize(demand, as: number, at: now)
    }

    /// Writes a numbered invoice into the books, and the payment that will settle it.
    ///
    /// - Parameter isNew: whether nobody has heard of it yet.
    func enter(_ invoice: Invoice, of customer: inout Customer, isNew: Bool = false, at now: Instant) throws {
        let (scope, taken) = (invoice.scope, invoice.balanceApplied)
        try post(
            [(.receivable, invoice.total), (.revenue, invoice.tax - invoice.total), (.tax, invoice.tax.negated())],
            customer: customer.id, invoice: invoice.id, in: scope, at: now)
        try post(
            [(.customerCredit, taken), (.receivable, taken.negated())],
            customer: customer.id, invoice: invoice.id, in: scope, at: now)
        try customer.addToBalance(taken)
        try customers.update(customer)
        if isNew { try record(.invoiceCreated, .invoice(invoice.id), of: customer.id, in: scope, at: now) }
        try record(.invoiceFinalized, .invoice(invoice.id), of: customer.id, in: scope, at: now)
        if invoice.status == .paid {
            try record(.invoicePaid, .invoice(invoice.id), of: customer.id, in: scope, at: now)
        } else {
            try beginPayment(for: invoice, at: now)
        }
    }

    /// The payment that will settle it.
    private func beginPayment(for invoice: Invoice, at now: Instant) throws {
        let payment = Payment(
            id: .new(at: now, using: chance), scope: invoice.scope, customer: invoice.customer,
            invoice: invoice.id, money: invoice.amountDue, status: .requiresPaymentMethod,
            latestAttempt: nil, createdAt: now)
        try payments.insert(payment)
        try record(.paymentCreated, .payment(payment.id), of: invoice.customer, in: invoice.scope, at: now)
    }

    /// A draft becomes a demand, made out to its customer as they are now.
    ///
    /// - Parameter goesOn: whether what follows by itself is put down: the charge, or the letter.
    /// - Throws: `invoice_not_editable` for what is final, `customer_deleted`.
    func finalize(_ draft: inout Invoice, goesOn: Bool = true, at now: Instant) throws {
        try draft.requireDraft()
        var customer = try customers.find(draft.customer, in: draft.scope)
        guard customer.deletedAt == nil else {
            throw BillingError.conflict("customer_deleted", "This invoice's customer was deleted.")
        }
        let merchant = try merchants.find(draft.scope.merchant)
        try draw(&draft, for: customer, at: now)
        draft.billedTo = customer.details
        draft.setTerm(in: merchant.zone, at: now)
        try number(&draft, of: customer, merchant, at: now)
        let sequel: Invoice.Sequel = goesOn ? draft.sequel : .nothing
        draft.wait(until: sequel == .charge ? now : nil)
        try invoices.save(draft)
        try enter(draft, of: &customer, at: now)
        if sequel == .charge {
            try jobs.schedule(.invoice, draft.id.rawValue, in: draft.scope, testClock: customer.testClock, at: now)
        } else {
            try jobs.unschedule(.invoice, draft.id.rawValue, in: draft.scope)
        }
        if sequel == .letter { try sendOut(draft, at: now) }
    }

    /// The letter with the way to pay, of what its customer pays by themselves.
    func sendOut(_ invoice: Invoice, at now: Instant) throws {
        try record(.invoiceSent, .invoice(invoice.id), of: invoice.customer, in: invoice.scope, at: now)
        try tell(.invoiceCreated, about: invoice, at: now)
    }
}
