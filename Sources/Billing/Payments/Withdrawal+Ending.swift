import Core

extension Withdrawal {
    /// Gives up what ends with a subscription when that only waits for its customer: its first payment, for what never began can
    /// then be ended, or the charge of a change.
    ///
    /// - Parameter customer: whose it must be; nil when the merchant asks.
    /// - Returns: nil when nothing waits, or a change's charge has to end by itself.
    /// - Throws: `payment_in_progress` where a first payment cannot be given up.
    package init?(
        fromWhatEndsWith id: Subscription.ID, of customer: Customer.ID?, in scope: Scope, _ context: BillingContext
    ) async throws {
        let (first, change) = try await context.read { tx -> (Invoice.ID?, Invoice.ID?) in
            let subscription = try tx.subscriptions.find(id, ofMaybe: customer, in: scope)
            guard subscription.status != .incomplete else { return (subscription.latestInvoice, nil) }
            return (nil, try tx.pendingUpdates.openIfAny(of: id, in: scope)?.invoice)
        }
        do {
            guard let invoice = first ?? change else { return nil }
            try await self.init(from: invoice, in: scope, context)
        } catch let error as BillingError where change != nil && error.code == BillingError.paymentInProgress.code {
            return nil
        }
    }
}

extension BillingTransaction {
    /// As ``complete(_:)``, before a subscription ends. A change's charge that nobody can stop any more keeps none from ending:
    /// what it brings is credit.
    ///
    /// - Throws: `payment_in_progress` for a first payment.
    package func completeBeforeEnd(_ withdrawal: Withdrawal) throws {
        do {
            _ = try complete(withdrawal)
        } catch let error as BillingError where error.code == BillingError.paymentInProgress.code {
            let attempt = withdrawal.attempt
            guard try pendingUpdates.openIfAny(by: attempt.invoice, in: attempt.scope) != nil else { throw error }
        }
    }

    /// Whoever ends a subscription wants no change of it: what nothing pays any more is dropped, and what it took is settled with
    /// the rest.
    package func dropUpdate(endingWith subscription: inout Subscription, at now: Instant) throws {
        guard try dropUpdate(outlivedBy: subscription, at: now) else { return }
        subscription = try subscriptions.find(subscription.id, in: subscription.scope)
    }

    /// The invoice of the change that ending a subscription drops; nil where none waits, or its money is on its way.
    func invoiceDropped(endingWith subscription: Subscription) throws -> Invoice? {
        guard let update = try pendingUpdates.openIfAny(of: subscription.id, in: subscription.scope) else { return nil }
        if let open = try attempts.open(of: update.invoice, in: update.scope), !open.onlyWaits { return nil }
        return try invoices.find(update.invoice, in: update.scope)
    }
}
