import Core

extension Subscriptions {
    /// What a customer gets back who cancels at once, and a signed quote: cancelling by it within 15 minutes gives exactly that (M14).
    ///
    /// - Parameter rule: the merchant's; nil where nothing goes back.
    /// - Returns: the quote of an offer; nil where there is none.
    public func refundOffer(
        onCanceling id: Subscription.ID, of customer: Customer.ID, by rule: RefundRule?, in scope: Scope
    ) async throws -> (offer: RefundOffer, quote: String?) {
        guard let rule else { return (.nothing, nil) }
        let (offer, now) = try await context.read { tx in
            let subscription = try tx.subscriptions.find(id, of: customer, in: scope)
            let now = try tx.now(for: try tx.customers.find(customer, in: scope))
            return (try tx.refundOffer(of: subscription, by: rule, at: now), now)
        }
        guard case .offered(let refund) = offer else { return (offer, nil) }
        let quote = RefundQuote(refund, of: id, expiresAt: now + Self.quoteLife)
        return (offer, quote.signed(by: context.keys))
    }

    /// Ends a subscription at once and gives back what a quote says, or does nothing. It cannot be taken back.
    ///
    /// The end, its credit notes and the word that money will go back are one commit; the processor is asked after it, and a
    /// server that dies in between asks when it lives again (P2).
    ///
    /// - Throws: `quote_invalid` for one that was altered or is of another subscription, `quote_expired`, `quote_outdated` when
    ///   something else would go back by now; `subscription_canceled` for one that is cancelled already; `payment_in_progress`
    ///   while a charge of its period may still take money (P6).
    public func cancelNow(
        _ id: Subscription.ID, of customer: Customer.ID, accepting quote: String, by rule: RefundRule?,
        reason: Cancellation.Reason? = nil, comment: String? = nil, in scope: Scope
    ) async throws -> (subscription: Subscription, refund: CancellationRefund) {
        let comment = try Cancellation.checked(comment: comment)
        let quote = try RefundQuote(signed: quote, by: context.keys)
        guard quote.subscription == id.rawValue, let rule else { throw Quote.outdated }
        let withdrawals = try await givingUpWhatWaits(of: id, of: customer, accepting: quote, by: rule, in: scope)
        let canceled = try await context.write { tx -> ImmediateCancellation? in
            // Paid after all, there is more to give back than was said.
            guard try !tx.complete(withdrawals) else { return nil }
            var subscription = try tx.subscriptions.find(id, of: customer, in: scope)
            let owner = try tx.customers.find(customer, in: scope)
            let now = try tx.now(for: owner)
            let refund = try tx.refund(onCanceling: subscription, by: rule, accepting: quote, at: now)
            return try tx.cancelNow(
                &subscription, of: owner, giving: refund, by: rule, reason: reason, comment: comment, at: now)
        }
        guard let canceled else { throw Quote.outdated }
        if let begun = canceled.charge { _ = try await PaymentCollector(context).finish(begun) }
        for refund in canceled.refunds { _ = try await Refunds(context).perform(refund.id, in: scope) }
        return (canceled.subscription, canceled.given)
    }

    /// What only waits for its customer stands in nobody's way. A quote that is refused gives up nothing.
    private func givingUpWhatWaits(
        of id: Subscription.ID, of customer: Customer.ID, accepting quote: RefundQuote, by rule: RefundRule,
        in scope: Scope
    ) async throws -> [Withdrawal] {
        let billed = try await context.read { tx in
            let subscription = try tx.subscriptions.find(id, of: customer, in: scope)
            let now = try tx.now(for: try tx.customers.find(customer, in: scope))
            _ = try tx.refund(onCanceling: subscription, by: rule, accepting: quote, at: now)
            return try tx.invoices.open(of: subscription).map(\.id)
        }
        return try await Withdrawal.all(from: billed, in: scope, context)
    }
}

/// What such a cancellation has done, and what is still to be asked of processors.
private struct ImmediateCancellation: Sendable {
    let subscription: Subscription
    let given: CancellationRefund
    let charge: BegunCharge?
    let refunds: [Refund]
}

extension BillingTransaction {
    /// - Throws: as ``Subscriptions/cancelNow(_:of:accepting:by:reason:comment:in:)`` does.
    fileprivate func refund(
        onCanceling subscription: Subscription, by rule: RefundRule, accepting quote: RefundQuote, at now: Instant
    ) throws -> CancellationRefund {
        guard subscription.renews else { throw BillingError.alreadyCanceled }
        switch try refundOffer(of: subscription, by: rule, at: now) {
        case .offered(let refund):
            try quote.require(refund, at: now)
            return refund
        case .underWay: throw BillingError.paymentInProgress
        case .nothing, .tooLate: throw Quote.outdated
        }
    }

    fileprivate func cancelNow(
        _ subscription: inout Subscription, of owner: Customer, giving refund: CancellationRefund, by rule: RefundRule,
        reason: Cancellation.Reason?, comment: String?, at now: Instant
    ) throws -> ImmediateCancellation {
        let carried = try credits(carrying: refund.carried, of: subscription, at: now)
        try setAsideChanges(of: subscription, at: now)
        try wait(for: carried, carrying: refund.carried, of: subscription, owner, at: now)
        let charge = try cancel(
            &subscription, of: owner, effect: .immediately, reason: reason, comment: comment, origin: .customer,
            at: now)
        var refunds: [Refund] = []
        for note in refund.notes {
            let (issued, begun) = try credit(
                try invoices.find(note.invoice, in: subscription.scope), amount: note.amount(), note.settlement(),
                reason: nil, memo: nil, metadata: [:])
            try cancellationNotes.insert(issued, of: subscription.id, by: rule)
            refunds += begun
        }
        return ImmediateCancellation(subscription: subscription, given: refund, charge: charge, refunds: refunds)
    }

    /// What changes left is settled with what goes back, and no invoice bills it; what they credited is paid again.
    private func setAsideChanges(of subscription: Subscription, at now: Instant) throws {
        let items = try waitingChanges(of: subscription)
        guard !items.isEmpty else { return }
        for item in items { try delete(item, at: now) }
        try noteChangeCredits(of: subscription, at: now)
    }
}

extension BillingError {
    fileprivate static let alreadyCanceled = BillingError.conflict(
        "subscription_canceled", "This subscription is already cancelled.")
}
