import Core

/// An attempt that only waited for its customer, and what its processor said when it was given up there (P3, P6).
///
/// The processor is asked before the transaction that needs the way free. Its answer is final: whatever it says has been
/// taken counts as paid, and nothing is charged in its place.
package struct Withdrawal: Sendable {
    let attempt: PaymentAttempt
    let outcome: ChargeOutcome

    /// - Throws: `payment_in_progress` where nothing can be given up: it has to end by itself.
    init(of attempt: PaymentAttempt, _ context: BillingContext) async throws {
        self.attempt = attempt
        let processor = try context.processors.named(attempt.processor)
        guard processor.capabilities.contains(.cancel) else { throw BillingError.paymentInProgress }
        outcome = await processor.giveUp(attempt)
    }

    /// Gives up whatever of an invoice only waits for its customer.
    ///
    /// - Returns: nil when nothing does.
    init?(from invoice: Invoice.ID, in scope: Scope, _ context: BillingContext) async throws {
        let open = try await context.read { try $0.attempts.open(of: invoice, in: scope) }
        guard let open, open.onlyWaits else { return nil }
        try await self.init(of: open, context)
    }

    /// Gives up whatever of several invoices only waits for its customer.
    static func all(
        from invoices: [Invoice.ID], in scope: Scope, _ context: BillingContext
    ) async throws -> [Withdrawal] {
        var withdrawals: [Withdrawal] = []
        for invoice in invoices {
            if let it = try await Withdrawal(from: invoice, in: scope, context) { withdrawals.append(it) }
        }
        return withdrawals
    }
}

extension PaymentAttempt {
    /// Nothing has happened yet: a checkout page is open, or the bank wants to see its customer.
    var onlyWaits: Bool { state == .requiresAction || method == nil && state == .created }
}

/// An attempt that only waits for its customer while somebody wants to charge the same invoice.
struct AttemptInTheWay: Sendable {
    let attempt: PaymentAttempt
    /// The method to be charged is the one that waits: its customer has only to go on.
    let isForTheSame: Bool
}

extension BillingTransaction {
    /// - Returns: nil when the way is free, or what waits is to be left alone.
    func attemptInTheWay(
        of id: Invoice.ID, in scope: Scope, with chosen: PaymentMethod.ID?, origin: PaymentAttempt.Origin
    ) throws -> AttemptInTheWay? {
        guard let open = try attempts.open(of: id, in: scope), open.onlyWaits else { return nil }
        // The calendar leaves their time to those whose bank wants to see them; a page left open has no time of its own.
        guard open.method == nil || !origin.isAutomatic else { return nil }
        let method = try methodToCharge(for: invoices.find(id, in: scope), chosen: chosen)
        if origin == .newMethod {
            guard let method, try isToBeTriedAtOnce(method.id, for: id, in: scope) else { return nil }
        }
        guard open.method != nil else { return AttemptInTheWay(attempt: open, isForTheSame: false) }
        guard let method else { return nil }
        return AttemptInTheWay(attempt: open, isForTheSame: method.id == open.method)
    }

    /// Writes down how a withdrawn attempt ended. Nobody has refused anything, so nobody is told.
    ///
    /// - Returns: the attempt, `failed` when the way is free, `succeeded` when it was paid after all.
    /// - Throws: `payment_in_progress` when the processor did not answer, or cannot stop it any more.
    package func complete(_ withdrawal: Withdrawal) throws -> PaymentAttempt {
        let scope = withdrawal.attempt.scope
        switch withdrawal.outcome {
        case .succeeded, .declined:
            let now = try now(for: try customers.find(withdrawal.attempt.customer, in: scope))
            let ended = try settle(
                withdrawal.attempt.id, as: withdrawal.outcome, in: scope, at: now, isWithdrawn: true)
            if !ended.state.isOpen { return ended }
        case .pending, .requiresAction, .neverSent, .unknown: break
        }
        throw BillingError.paymentInProgress
    }

    /// Where any was paid after all, whoever asked goes no further, and the others go on with their calendars.
    ///
    /// - Returns: whether any was.
    func complete(_ withdrawals: [Withdrawal]) throws -> Bool {
        guard try withdrawals.map({ try complete($0).state }).contains(.succeeded) else { return false }
        for withdrawal in withdrawals { try resumeCalendar(after: withdrawal) }
        return true
    }

    /// An open invoice whose attempt was withdrawn, and that nothing else is charged for now, goes on with its calendar.
    func resumeCalendar(after withdrawal: Withdrawal) throws {
        guard withdrawal.attempt.method != nil else { return }
        var invoice = try invoices.find(withdrawal.attempt.invoice, in: withdrawal.attempt.scope)
        guard invoice.isOpen else { return }
        let customer = try customers.find(invoice.customer, in: invoice.scope)
        try fallBehind(&invoice, customer, at: try now(for: customer))
    }
}

extension BillingError {
    package static let paymentInProgress = BillingError.conflict(
        "payment_in_progress", "A payment of this invoice is still being confirmed.")
}
