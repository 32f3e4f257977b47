import Core

/// One try of an invoice by the calendar: the method it begins with, and those that it falls back on, each after the one
/// before it was refused for certain (P3). What people try themselves is no part of it.
struct CalendarTry {
    /// Oldest first.
    let attempts: [PaymentAttempt]

    /// - Parameter attempts: all of an invoice, oldest first.
    /// - Returns: nil when there was none, or somebody has tried something else since.
    init?(newestOf attempts: [PaymentAttempt]) {
        let real = attempts.filter { $0.method != nil && $0.declineCode != Decline.neverSent.code }
        guard let start = real.lastIndex(where: { $0.origin == .renewal || $0.origin == .retry }) else { return nil }
        guard real[start...].dropFirst().allSatisfy({ $0.origin == .fallback }) else { return nil }
        self.attempts = Array(real[start...])
    }

    /// Whether the next method is due: the invoice's date is the very moment of the last refusal. Dates of the calendar are
    /// later than that.
    func goesOn(with invoice: Invoice) -> Bool {
        guard let last = attempts.last, last.state == .failed else { return false }
        return invoice.nextAttemptAt == last.settledAt
    }

    /// Why the method was refused that the calendar will begin with next time.
    func refusal(by processors: Processors) -> DeclineTable.Entry? {
        let refusals = attempts.compactMap(processors.refusal)
        return refusals.first { $0.retry == .later } ?? refusals.last
    }
}

extension BillingTransaction {
    /// The method that an invoice may be charged to next, once others were refused.
    ///
    /// - Parameter tried: what this try of the calendar has been refused by.
    /// - Returns: nil when the merchant does not offer it, the customer has not agreed, or no method is left. A method that
    ///   was refused for good is left out (P10), and so is the same account under another name.
    func fallback(for invoice: Invoice, _ customer: Customer, after tried: [PaymentAttempt]) throws -> PaymentMethod? {
        guard customer.fallbackAgreedAt != nil, try merchants.find(invoice.scope.merchant).dunning.offersFallback else {
            return nil
        }
        guard let first = try methodToCharge(for: invoice, chosen: nil) else { return nil }
        let methods = try self.methods.all(of: customer.id, in: invoice.scope)
        let chain = [first] + methods.filter { $0.id != first.id }
        let spent = try Set(tried.compactMap(\.method)).union(methodsRefusedForGood(by: invoice.id, in: invoice.scope))
        let accounts = Set(chain.filter { spent.contains($0.id) }.compactMap(\.account))
        return chain.first { method in
            // A transfer is not charged: somebody makes it.
            method.facts.kind != .transfer && canCharge(method) && !spent.contains(method.id)
                && !(method.account.map(accounts.contains) ?? false)
        }
    }

    private func methodsRefusedForGood(by invoice: Invoice.ID, in scope: Scope) throws -> Set<PaymentMethod.ID> {
        let refused = try attempts.all(of: invoice, in: scope).filter {
            $0.state == .failed && processors.refusal(of: $0).map { $0.retry != .later } ?? false
        }
        return Set(refused.compactMap(\.method))
    }

    /// After a refusal: the next method is tried at once. Its date is set in the transaction of the refusal, so that no crash
    /// loses it (P2).
    ///
    /// - Returns: whether there is one. If not, nobody has been told anything yet.
    func fallBack(
        after attempt: PaymentAttempt, of invoice: inout Invoice, _ customer: Customer, at now: Instant
    ) throws -> Bool {
        // What was given up was not refused: it is for its customer to go on.
        guard customer.fallbackAgreedAt != nil, attempt.origin.isAutomatic,
            attempt.declineCode != Decline.canceled.code, processors.refusal(of: attempt)?.retry != .never
        else { return false }
        guard let id = invoice.subscription, try subscriptions.find(id, in: invoice.scope).isRetried else {
            return false
        }
        guard let newest = CalendarTry(newestOf: try attempts.all(of: invoice.id, in: invoice.scope)),
            newest.attempts.last?.id == attempt.id,
            try fallback(for: invoice, customer, after: newest.attempts) != nil
        else { return false }
        invoice.wait(until: attempt.settledAt)
        try invoices.update(invoice)
        try jobs.schedule(.invoice, invoice.id.rawValue, in: invoice.scope, testClock: customer.testClock, at: now)
        return true
    }

    /// Says that the next method of a chain will be charged.
    ///
    /// - Returns: nil when there is none any more: it was taken away meanwhile, or its owner does not agree any longer.
    func beginFallback(
        of invoice: inout Invoice, _ customer: Customer, at now: Instant
    ) throws -> BegunCharge? {
        let newest = CalendarTry(newestOf: try attempts.all(of: invoice.id, in: invoice.scope))
        if let method = try fallback(for: invoice, customer, after: newest?.attempts ?? []) {
            return try begin(&invoice, customer, with: method, origin: .fallback, at: now)
        }
        try tell(.paymentFailed, about: invoice, origin: .fallback, at: now)
        try fallBehind(&invoice, customer, because: newest?.refusal(by: processors), at: now)
        return nil
    }
}

extension Payments {
    /// The methods that refused an invoice in the newest try of the calendar, oldest first. Empty when there was but one, or
    /// somebody has tried something else since.
    public func refusedOneAfterTheOther(for invoice: Invoice.ID, in scope: Scope) async throws -> [PaymentMethod] {
        try await context.read { tx in
            guard let newest = CalendarTry(newestOf: try tx.attempts.all(of: invoice, in: scope)) else { return [] }
            let refused = newest.attempts.filter { $0.state == .failed }.compactMap(\.method)
            return refused.count < 2 ? [] : try refused.map { try tx.methods.find($0, in: scope) }
        }
    }
}
