import Core

/// What may happen to an invoice, and what it is then.
extension Invoice {
    /// - Parameter parameter: what is to change of it; nil for all.
    /// - Throws: `invoice_not_editable` once it is final, and for what a subscription made.
    func requireDraft(toChange parameter: String? = nil) throws(BillingError) {
        guard isDraft, subscription == nil else { throw .finalInvoice(parameter) }
    }

    /// - Throws: `invoice_not_open`.
    func requireClosable() throws(BillingError) {
        switch status {
        case .open: return
        case .draft:
            throw .conflict("invoice_not_open", "This invoice is a draft: finalize it first, or delete it.")
        case .paid, .uncollectible, .void: throw .closedInvoice
        }
    }

    /// - Throws: `invoice_not_open`.
    func requireOpen() throws(BillingError) {
        guard isOpen else { throw .closedInvoice }
    }

    /// - Throws: `invoice_not_sendable` for what is charged.
    func requireSendable() throws(BillingError) {
        switch collectionMethod {
        case .sendInvoice: return
        case .chargeAutomatically:
            throw .conflict("invoice_not_sendable", "Only an invoice with collection_method=send_invoice is sent.")
        }
    }

    /// - Throws: `invoice_not_creditable`.
    func requireCreditable() throws(BillingError) {
        switch status {
        case .open, .paid: return
        case .draft, .uncollectible, .void:
            throw .conflict("invoice_not_creditable", "Only open and paid invoices can be credited.")
        }
    }

    /// - Throws: `invoice_not_editable` when more was changed than may of one that is final: what is attached to it, and whether
    ///   it goes on by itself.
    func requireRevision(of before: Invoice) throws(BillingError) {
        var allowed = before
        allowed.metadata = metadata
        if before.isOpen, before.subscription == nil { allowed.advances = advances }
        guard self == allowed else { throw .finalInvoice(firstChange(since: allowed)) }
    }
}

extension Invoice {
    /// What money is to it that has arrived.
    enum Arrival: Hashable {
        case paysAll, paysPart
        /// It was settled otherwise, or asks for less: the money is its customer's credit (P7).
        case isTooMuch
    }

    mutating func receive(_ money: Money) throws(BillingError) -> Arrival {
        guard isOpen, try money.isAtMost(amountRemaining) else { return .isTooMuch }
        amountPaid = try amountPaid + money
        return amountRemaining.isZero ? .paysAll : .paysPart
    }

    /// - Returns: what was received by other means: all that it still asked for.
    mutating func receiveOutOfBand() throws(BillingError) -> Money {
        let received = amountRemaining
        amountPaid = try amountPaid + received
        isPaidOutOfBand = true
        return received
    }

    /// It owes nothing more: nobody tries it again.
    mutating func bePaid(at now: Instant) {
        status = .paid
        paidAt = now
        stopTrying()
    }

    /// Sets when something is done with it next by itself; nil for never.
    mutating func wait(until next: Instant?) { nextAttemptAt = next }

    /// Nobody tries it by itself any more.
    mutating func stopTrying() { nextAttemptAt = nil }

    mutating func countAttempt() { attemptCount += 1 }

    /// One that never reached its processor was no try of the money.
    mutating func forgetAttempt() { attemptCount -= 1 }

    /// It asks for that much less.
    mutating func credit(_ amount: Money) throws(BillingError) { amountCredited = try amountCredited + amount }
}

extension Invoice {
    /// How one ends that is not paid.
    enum Ending: Hashable {
        /// Taken back whole, its tax and what it took of a balance included.
        ///
        /// - Parameter creditedTax: of what credit notes took back before the taxes are gone already.
        case void(creditedTax: Money)
        /// The loss is written off.
        case uncollectible
    }

    /// What is posted when it ends so.
    func entry(of ending: Ending) throws -> [(account: Account, amount: Money)] {
        switch ending {
        case .void(let creditedTax):
            let tax = try self.tax - creditedTax
            let settled = try amountPaid + amountCredited
            return try [(.revenue, total - tax - settled), (.tax, tax), (.receivable, settled - total)]
        case .uncollectible: return try [(.writtenOff, amountRemaining), (.receivable, amountRemaining.negated())]
        }
    }

    mutating func end(as ending: Ending, at now: Instant) {
        stopTrying()
        switch ending {
        case .void:
            status = .void
            voidedAt = now
        case .uncollectible:
            status = .uncollectible
            markedUncollectibleAt = now
        }
    }
}

extension BillingError {
    static let closedInvoice = BillingError.conflict("invoice_not_open", "This invoice is not open.")

    /// - Parameter parameter: what was to change.
    fileprivate static func finalInvoice(_ parameter: String?) -> BillingError {
        BillingError(
            .conflict, code: "invoice_not_editable", parameter: parameter,
            message: "This invoice is final: what it says does not change any more.")
    }
}
