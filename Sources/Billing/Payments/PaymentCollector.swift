import Core

/// Collects open invoices: say that we will try, try, say what happened. Everybody who charges comes through here (P6).
struct PaymentCollector: Sendable {
    let context: BillingContext

    init(_ context: BillingContext) { self.context = context }

    /// What a try at an invoice comes to, in one transaction.
    private enum Beginning: Sendable {
        case charge(BegunCharge)
        /// What waited for its customer was paid after all.
        case paid(PaymentAttempt)
        case nothing
    }

    /// What only waits for its customer, a checkout page or a bank's question, is given up at the processor first when another
    /// method is to pay. It may have been paid meanwhile: then that is the payment, and nothing else is charged.
    ///
    /// - Returns: nil when there is no method to charge: the payment waits as *incomplete* (S38).
    /// - Parameter offer: what its customer saw before they asked for it.
    /// - Throws: `invoice_not_open`, `payment_in_progress`, `offer_outdated`.
    func collect(
        _ id: Invoice.ID, in scope: Scope, with method: PaymentMethod.ID? = nil, origin: PaymentAttempt.Origin,
        seen offer: PaymentOffer? = nil, for job: Job? = nil
    ) async throws -> PaymentAttempt? {
        let waiting = try await context.read { tx -> AttemptInTheWay? in
            if let offer { try tx.require(offer, of: id, in: scope) }
            let waiting = try tx.attemptInTheWay(of: id, in: scope, with: method, origin: origin)
            // Nothing is given up at the processor for a charge that is refused (P5).
            if let waiting { try tx.requireReconciled(with: waiting.attempt.processor, in: scope) }
            return waiting
        }
        var withdrawal: Withdrawal?
        if let waiting, waiting.isForTheSame {
            let asked = try await Payments(context).reconcile(waiting.attempt)
            guard asked.state == .failed else { return asked }
        } else if let waiting {
            withdrawal = try await Withdrawal(of: waiting.attempt, context)
        }
        let begun = try await context.write { [withdrawal] tx -> Beginning in
            if let job {
                try tx.jobs.hold(job)
                // A part that came meanwhile has moved the day, and its customer was told of it.
                let now = job.testClock == nil ? tx.clock.now() : job.runAt
                let invoice = try tx.invoices.find(id, in: scope)
                if let day = invoice.nextAttemptAt, day > now { return .nothing }
                if invoice.paymentPlan != nil { return .nothing }
            }
            if let offer { try tx.require(offer, of: id, in: scope) }
            if let withdrawal {
                let ended = try tx.complete(withdrawal)
                guard ended.state == .failed else { return .paid(ended) }
            }
            if let charge = try tx.beginCharge(of: id, in: scope, with: method, origin: origin, paying: offer?.part) {
                return .charge(charge)
            }
            if let withdrawal { try tx.resumeCalendar(after: withdrawal) }
            return .nothing
        }
        switch begun {
        case .charge(let charge): return try await finish(charge)
        case .paid(let attempt): return attempt
        case .nothing: return nil
        }
    }

    /// Calls the processor about a charge that is written down, and writes down what it says.
    func finish(_ begun: BegunCharge) async throws -> PaymentAttempt {
        let scope = begun.attempt.scope
        let processor = try context.processors.named(begun.attempt.processor, in: scope.mode)
        let outcome = await processor.charge(begun.charge)
        return try await context.write { tx in
            let now = try tx.now(for: try tx.customers.find(begun.attempt.customer, in: scope))
            return try tx.settle(begun.attempt.id, as: outcome, in: scope, at: now)
        }
    }

    /// Each of these invoices that can be tried now, one after the other.
    ///
    /// - Returns: the attempts; an invoice that is being paid elsewhere, or has no method, has none.
    func collect(_ ids: [Invoice.ID], in scope: Scope, origin: PaymentAttempt.Origin) async throws -> [PaymentAttempt] {
        var attempts: [PaymentAttempt] = []
        for id in ids {
            do {
                if let attempt = try await collect(id, in: scope, origin: origin) { attempts.append(attempt) }
            } catch let error as BillingError where error.kind == .conflict {
                continue
            } catch let error as BillingError where error.kind == .unavailable && !error.isRestoring {
                // A processor that is not there stops none of the others; what was begun is looked after (P5).
                continue
            }
        }
        return attempts
    }
}

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
