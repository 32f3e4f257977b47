import Core

extension PaymentMethods {
    /// Gives up at their processor the charges of a method that only wait for its customer: it is charged no more.
    ///
    /// - Parameter customer: whose it must be; nil when the merchant asks.
    /// - Returns: what was said there. What cannot be given up is left out: it has to end by itself.
    func giveUp(
        whatWaitsWith id: PaymentMethod.ID, of customer: Customer.ID?, in scope: Scope
    ) async throws -> [Withdrawal] {
        let waiting = try await context.read { tx -> [PaymentAttempt] in
            let waiting = try tx.chargesWaiting(with: id, of: customer, in: scope)
            // Nothing is given up at the processor while nobody may be charged in its place (P5).
            for processor in Set(waiting.map(\.processor)) {
                try tx.requireReconciled(with: processor, in: scope)
            }
            return waiting
        }
        var withdrawals: [Withdrawal] = []
        for attempt in waiting {
            do {
                withdrawals.append(try await Withdrawal(of: attempt, context))
            } catch let error as BillingError where error.code == BillingError.paymentInProgress.code {
                continue
            }
        }
        return withdrawals
    }
}

extension BillingTransaction {
    fileprivate func chargesWaiting(
        with id: PaymentMethod.ID, of customer: Customer.ID?, in scope: Scope
    ) throws -> [PaymentAttempt] {
        let method = try customer.map { try methods.find(id, of: $0, in: scope) } ?? methods.find(id, in: scope)
        guard let owner = method.customer else { return [] }
        return try invoices.open(of: owner, in: scope).compactMap { try attempts.open(of: $0.id, in: scope) }
            .filter { $0.method == id && $0.onlyWaits }
    }

    /// As ``complete(_:)``, before its method goes. A change that waited for it is dropped. What its processor cannot stop any
    /// more keeps no method: what that brings pays what it was for, or is credit.
    ///
    /// - Returns: whether its invoice still asks for its money, and nothing is under way for it.
    func freesInvoice(_ withdrawal: Withdrawal, at now: Instant) throws -> Bool {
        do {
            guard try complete(withdrawal).state == .failed else { return false }
        } catch let error as BillingError where error.code == BillingError.paymentInProgress.code {
            return false
        }
        var invoice = try invoices.find(withdrawal.attempt.invoice, in: withdrawal.attempt.scope)
        guard invoice.isOpen else { return false }
        guard try pendingUpdates.openIfAny(on: invoice) != nil else { return true }
        try void(&invoice, at: now)
        return false
    }
}
