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
    /// - Parameters:
    ///   - offer: what somebody saw before they asked for it.
    ///   - actor: who of the merchant's people pressed; nil for everybody else.
    /// - Throws: `invoice_not_open`, `payment_in_progress`, `offer_outdated`; `change_not_made` for a change that can be made no
    ///   more.
    func collect(
        _ id: Invoice.ID, in scope: Scope, with method: PaymentMethod.ID? = nil, origin: PaymentAttempt.Origin,
        seen offer: PaymentOffer? = nil, for job: Job? = nil, by actor: AuditActor? = nil
    ) async throws -> PaymentAttempt? {
        let waiting = try await context.read { tx -> AttemptInTheWay? in
            if let offer { try tx.require(offer, of: id, in: scope) }
            if !origin.isAutomatic { try tx.requireNoStaleUpdate(on: tx.invoices.find(id, in: scope)) }
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
                if let day = invoice.nextAttemptAt, day > now {
                    // So has a clock that goes back, or a commit that was taken for lost.
                    try tx.jobs.putOff(job, until: day)
                    return .nothing
                }
                if invoice.paymentPlan != nil { return .nothing }
            }
            if let offer { try tx.require(offer, of: id, in: scope) }
            if let withdrawal {
                let ended = try tx.complete(withdrawal)
                guard ended.state == .failed else { return .paid(ended) }
            }
            // While the processor gave it up somebody may have changed what the change is of.
            if !origin.isAutomatic { try tx.requireNoStaleUpdate(on: tx.invoices.find(id, in: scope)) }
            if let charge = try tx.beginCharge(of: id, in: scope, with: method, origin: origin, paying: offer?.part) {
                let attempt = charge.attempt
                try tx.audit(
                    .paymentRetried, about: attempt.payment.rawValue,
                    ["attempt": attempt.id.rawValue, "amount": attempt.money.description], by: actor, in: scope)
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
