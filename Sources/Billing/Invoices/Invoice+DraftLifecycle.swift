import Core

/// What a draft says of its term, and what it is once it is final.
extension Invoice {
    /// Days until it is due where nobody has said.
    static let usualTerm = 30

    /// What a draft says of it fits together.
    ///
    /// - Parameter before: what it was: what did not change is not asked again.
    func checkTerm(since before: Invoice?, at now: Instant) throws(BillingError) {
        if let days = daysUntilDue, !(0...365).contains(days) {
            throw .invalid("days_until_due", "It goes from 0 to 365 days.")
        }
        if daysUntilDue != nil, dueAt != nil {
            throw .invalid("due_date", "Give only one of due_date and days_until_due.")
        }
        if daysUntilDue != nil || dueAt != nil, collectionMethod != .sendInvoice {
            throw .invalid(
                dueAt == nil ? "days_until_due" : "due_date", "Only with collection_method=send_invoice.")
        }
        if let due = dueAt, due != before?.dueAt, due <= now {
            throw .invalid("due_date", "It lies in the future.")
        }
    }

    /// A draft is collected so, whatever it said: what is charged has no day to be paid by.
    ///
    /// - Throws: `invoice_not_editable` for what is final.
    mutating func setCollectionMethod(_ method: Subscription.CollectionMethod) throws(BillingError) {
        try requireDraft()
        guard collectionMethod != method else { return }
        collectionMethod = method
        if method == .chargeAutomatically { (daysUntilDue, dueAt) = (nil, nil) }
    }

    /// Sets the day of one that is finalized now. A day that has passed meanwhile is no term to pay within.
    mutating func setTerm(in zone: Zone, at now: Instant) {
        if collectionMethod == .sendInvoice, dueAt.map({ $0 <= now }) ?? true {
            dueAt = zone.instant(after: daysUntilDue ?? Self.usualTerm, daysFrom: now)
        }
    }
}

extension Invoice {
    /// The first thing that is said of it otherwise than it was, in the API's spelling; nil for none of these.
    func firstChange(since before: Invoice) -> String? {
        let said: [(name: String, isSame: Bool)] = [
            ("number", ownNumber == before.ownNumber), ("custom_fields", customFields == before.customFields),
            ("description", description == before.description), ("footer", footer == before.footer),
            ("collection_method", collectionMethod == before.collectionMethod),
            ("due_date", dueAt == before.dueAt), ("days_until_due", daysUntilDue == before.daysUntilDue),
            ("default_payment_method", ownMethod == before.ownMethod),
            ("default_tax_rates", defaultTaxRates == before.defaultTaxRates),
            ("auto_advance", advances == before.advances),
        ]
        return said.first { !$0.isSame }?.name
    }
}

extension Invoice {
    /// What it asks for, once it has taken what it can of its customer's balance.
    struct Demand: Hashable {
        let balance: Money
        let taken: Money
        let due: Money
    }

    /// - Parameter balance: its customer's.
    func demand(with balance: Money) throws -> Demand {
        let taken = try InvoiceBalance.taken(from: balance, by: total)
        return Demand(balance: balance, taken: taken, due: try (total - taken).notNegative)
    }

    /// An invoice of nothing is paid at once, without a processor (M7).
    mutating func finalize(_ demand: Demand, as number: String, at now: Instant) {
        self.number = number
        startingBalance = demand.balance
        balanceApplied = demand.taken
        amountDue = demand.due
        status = amountDue.isZero ? .paid : .open
        finalizedAt = now
        paidAt = status == .paid ? now : nil
    }

    /// What follows by itself of one that has just been finalized.
    enum Sequel: Hashable { case charge, letter, nothing }

    var sequel: Sequel {
        guard isOpen, advances else { return .nothing }
        return switch collectionMethod {
        case .chargeAutomatically: .charge
        case .sendInvoice: .letter
        }
    }
}
