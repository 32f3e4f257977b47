import Core

/// A charge whose attempt is written, for the processor to be called once that is committed (P2).
package struct BegunCharge: Sendable {
    package let attempt: PaymentAttempt
    let charge: Charge
}

extension BillingTransaction {
    /// Says that an open invoice will be charged.
    ///
    /// - Parameter part: as much of what remains as its customer pays (U6); nil for all of it.
    /// - Returns: nil when there is no method to charge, or none that may be tried by itself.
    /// - Throws: `invoice_not_open`, `payment_in_progress`.
    func beginCharge(
        of id: Invoice.ID, in scope: Scope, with chosen: PaymentMethod.ID? = nil, origin: PaymentAttempt.Origin,
        paying part: Money? = nil
    ) throws -> BegunCharge? {
        var invoice = try invoices.find(id, in: scope)
        try invoice.requireOpen()
        let customer = try customers.find(invoice.customer, in: scope)
        guard customer.deletedAt == nil else {
            throw BillingError.conflict("customer_deleted", "This invoice's customer was deleted: nobody is charged.")
        }
        let now = try now(for: customer)
        // P10: a retry that falls on the very end of its subscription is not made, whichever worker comes first.
        if origin == .retry || origin == .fallback, try subscriptionEnds(of: invoice, by: now) { return nil }
        if try origin == .fallback || origin == .retry && isFallingBack(invoice) {
            return try beginFallback(of: &invoice, customer, at: now)
        }
        // A method of a processor that does not work in this mode, or charges nobody who is absent, is none.
        guard let method = try methodToCharge(for: invoice, chosen: chosen), canCharge(method) else {
            if origin != .newMethod, origin != .paymentPlan { try waitForMethod(&invoice, customer, at: now) }
            return nil
        }
        if origin == .newMethod, try !isToBeTriedAtOnce(method.id, for: id, in: scope) { return nil }
        // P10: whoever has withdrawn from all of it is not tried at another method either, until a person asks for it.
        if origin == .retry, try isWithdrawnFrom(invoice) {
            try fallBehind(&invoice, customer, at: now)
            return nil
        }
        // P10: what was promised is charged to no method that was refused for good since.
        let refusal = origin == .paymentPlan ? try lastRefusal(of: id, with: method.id, in: scope) : nil
        if let refusal, refusal.retry != .later { return nil }
        // P10: a hard decline is not tried again on the same method, unless a person asks for it.
        if origin == .retry, let last = try lastRefusal(of: id, with: method.id, in: scope), last.retry != .later {
            guard let other = try fallback(for: invoice, customer, after: []) else {
                try fallBehind(&invoice, customer, at: now)
                return nil
            }
            return try begin(&invoice, customer, with: other, origin: origin, at: now)
        }
        return try begin(&invoice, customer, with: method, origin: origin, paying: part, at: now)
    }

    /// Whether its processor works in its mode, and charges who is absent.
    func canCharge(_ method: PaymentMethod) -> Bool {
        processors.serves(method.processor, method.scope.mode) && processors.can(.chargeStored, method.processor)
    }

    private func isWithdrawnFrom(_ invoice: Invoice) throws -> Bool {
        for attempt in try attempts.all(of: invoice.id, in: invoice.scope).reversed() {
            if processors.refusal(of: attempt)?.retry == .never { return true }
            if !attempt.origin.isAutomatic { return false }
        }
        return false
    }

    /// Says that an open invoice will be charged to this method.
    func begin(
        _ invoice: inout Invoice, _ customer: Customer, with method: PaymentMethod, origin: PaymentAttempt.Origin,
        paying part: Money? = nil, at now: Instant
    ) throws -> BegunCharge {
        let scope = invoice.scope
        _ = try processors.named(method.processor, in: scope.mode)
        let attempt = try beginAttempt(
            for: &invoice, with: method, processor: method.processor, origin: origin, paying: part,
            testClock: customer.testClock, at: now)
        return try begun(attempt, for: invoice, with: method)
    }

    /// The call that an attempt is: the same each time it is made.
    func begun(_ attempt: PaymentAttempt, for invoice: Invoice, with method: PaymentMethod) throws -> BegunCharge {
        let scope = attempt.scope
        let merchant = try merchants.find(scope.merchant)
        let charge = Charge(
            attempt: attempt.id, account: ProcessorAccount(scope), invoice: invoice.id, money: attempt.money,
            method: method.token,
            description: "\(merchant.name) \(invoice.number ?? "")",
            returnURL: "\(baseURL)/p/\(merchant.slug)/pending/\(invoice.id)/return/\(attempt.id)")
        return BegunCharge(attempt: attempt, charge: charge)
    }

    /// Which stored method an invoice is charged to, asked when it is charged: the chosen one, its own or its subscription's,
    /// the customer's default (U1).
    func methodToCharge(for invoice: Invoice, chosen: PaymentMethod.ID?) throws -> PaymentMethod? {
        if let chosen {
            return try methods.find(chosen, of: invoice.customer, in: invoice.scope, parameter: "payment_method")
        }
        let ofSubscription = try invoice.subscription.flatMap {
            try subscriptions.find($0, in: invoice.scope).defaultMethod
        }
        if let own = invoice.ownMethod ?? ofSubscription,
            let method = try methods.findIfAny(own, of: invoice.customer, in: invoice.scope)
        {
            return method
        }
        return try methods.default(of: invoice.customer, in: invoice.scope)
    }

    private func isFallingBack(_ invoice: Invoice) throws -> Bool {
        CalendarTry(newestOf: try attempts.all(of: invoice.id, in: invoice.scope))?.goesOn(with: invoice) ?? false
    }

    func subscriptionEnds(of invoice: Invoice, by now: Instant) throws -> Bool {
        guard let id = invoice.subscription else { return false }
        guard let cancellation = try subscriptions.find(id, in: invoice.scope).cancellation else { return false }
        return cancellation.effectiveAt <= now
    }

    func lastRefusal(
        of invoice: Invoice.ID, with method: PaymentMethod.ID, in scope: Scope
    ) throws -> DeclineTable.Entry? {
        guard let refusal = try attempts.newestRefusal(of: invoice, with: method, in: scope) else { return nil }
        return processors.declines(of: refusal.processor)[refusal.code]
    }

    /// S38, S39: without a method the payment is incomplete, and its customer is told once how to complete it.
    func waitForMethod(_ invoice: inout Invoice, _ customer: Customer, at now: Instant)
        throws
    {
        let isTold = try notifications.tellsOfIncomplete(invoice, customer.id)
        // The word of a missed period may have become part of a summary (T4).
        let wasToldOfAll = invoice.wasMissed && invoice.nextAttemptAt != nil
        if !isTold, !wasToldOfAll { try tell(.incompletePayment, about: invoice, at: now) }
        try fallBehind(&invoice, customer, at: now)
    }
}
