import Core

/// Refunds of settled payments.
public struct Refunds: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// Gives back part or all of one charge, and of no other: each attempt is the money of its own method.
    ///
    /// - Parameter left: what could be given back when somebody was asked whether to; nil where nobody was. Pressed twice, or in
    ///   two windows, a button gives back once.
    /// - Throws: `offer_outdated` when it is not that any more.
    public func create(
        of attempt: PaymentAttempt.ID, amount: Money? = nil, reason: String? = nil, in scope: Scope,
        metadata: [String: String] = [:], seen left: Money? = nil, by actor: AuditActor? = nil
    ) async throws -> Refund {
        try Metadata.check(metadata)
        let refund = try await context.write { tx in
            let attempt = try tx.attempts.find(attempt, in: scope)
            if let left, try tx.refundable(attempt) != left { throw BillingError.outdatedOffer }
            let refund = try tx.beginRefund(
                of: attempt, amount: amount, reason: reason, creditNote: nil, metadata: metadata)
            try tx.audit(
                .refundMade, about: refund.payment.rawValue,
                ["refund": refund.id.rawValue, "amount": refund.money.description], by: actor, in: scope)
            return refund
        }
        return try await perform(refund.id, in: scope)
    }

    /// What of a charge can still go back by the way it came; nothing of one that brought no money.
    public func left(of attempt: PaymentAttempt) async throws -> Money {
        guard attempt.state == .succeeded else { return .zero(attempt.money.currency) }
        return try await context.read { try $0.refundable(attempt).notNegative }
    }

    public func find(_ id: Refund.ID, in scope: Scope) async throws -> Refund {
        try await context.read { try $0.refunds.find(id, in: scope) }
    }

    public func list(
        in scope: Scope, payment: Payment.ID? = nil, attempt: PaymentAttempt.ID? = nil,
        _ page: PageRequest = PageRequest()
    ) async throws -> Page<Refund> {
        try await context.read { tx in
            try tx.refunds.page(in: scope, payment: payment, attempt: attempt, page)
        }
    }

    /// What has gone back of what an invoice brought, oldest first.
    public func of(_ invoice: Invoice.ID, in scope: Scope) async throws -> [Refund] {
        try await context.read { try $0.refunds.all(of: invoice, in: scope) }
    }

    /// Asks the processor for it, and writes down the answer. Asking twice gives back once.
    func perform(_ id: Refund.ID, in scope: Scope) async throws -> Refund {
        let (refund, attempt) = try await found(id, in: scope)
        guard refund.state == .pending else { return refund }
        let outcome = try await context.processors.named(attempt.processor)
            .refund(RefundReference(id, of: attempt.processorReference), money: refund.money)
        return try await context.write { tx in try tx.conclude(refund: id, as: outcome, in: scope) }
    }

    /// Asks what became of a refund that has no end, and for it again only when the processor has never heard of it: under the
    /// same key.
    func resume(_ id: Refund.ID, in scope: Scope) async throws -> Refund {
        let (refund, attempt) = try await found(id, in: scope)
        guard refund.state == .pending else { return refund }
        let reference = RefundReference(id, of: attempt.processorReference)
        let processor = try context.processors.named(attempt.processor)
        let now = try await context.read { try $0.now(for: $0.customers.find(refund.customer, in: scope)) }
        switch await processor.lookupRefund(reference) {
        case .found(let outcome):
            return try await context.write { tx in try tx.conclude(refund: id, as: outcome, in: scope) }
        case .neverHeard where now >= refund.createdAt + processor.graceTime: return try await perform(id, in: scope)
        case .neverHeard, .noAnswer: return refund
        }
    }

    private func found(_ id: Refund.ID, in scope: Scope) async throws -> (Refund, PaymentAttempt) {
        try await context.read { tx in
            let refund = try tx.refunds.find(id, in: scope)
            return (refund, try tx.attempts.find(refund.attempt, in: scope))
        }
    }
}

extension BillingTransaction {
    /// Says that money of an attempt will go back; the processor is asked after the commit (P2).
    func beginRefund(
        of attempt: PaymentAttempt, amount: Money?, reason: String?, creditNote: CreditNote.ID?,
        metadata: [String: String]
    ) throws -> Refund {
        let scope = attempt.scope
        try attempt.requireRefundable()
        let processor = try processors.named(attempt.processor)
        try processor.require(.refund)
        try Refund.require(atLeastOne: amount)
        let left = try refundable(attempt)
        let amount = amount ?? left
        if amount != attempt.money { try processor.require(.partialRefund) }
        try Refund.require(amount, of: left)
        let now = try now(for: try customers.find(attempt.customer, in: scope))
        if attempt.overpaidAt != nil { try takeBackCredit(amount, of: attempt, at: now) }
        let refund = Refund(
            id: .new(at: now, using: chance), scope: scope, customer: attempt.customer,
            payment: attempt.payment, attempt: attempt.id, invoice: attempt.invoice, creditNote: creditNote,
            money: amount, reason: reason, state: .pending, failure: nil,
            metadata: metadata, createdAt: now, settledAt: nil)
        try refunds.insert(refund)
        try jobs.schedule(.refund, refund.id.rawValue, in: scope, at: clock.now() + PollingPolicy.firstPoll)
        return refund
    }

    /// What of a settled attempt can go back by the way it came: what has not gone back already, by any way
    /// (M7).
    func refundable(_ attempt: PaymentAttempt) throws -> Money {
        let given = try refunds.givenOrPending([attempt], in: attempt.scope)[attempt.id]
        let left = try attempt.money - (given ?? .zero(attempt.money.currency))
        guard attempt.hasPaid else { return left }
        return try Money.min(left, pots.find(of: invoices.find(attempt.invoice, in: attempt.scope)).left)
    }

    /// What became of a refund. Only a pending one can end (D5).
    func conclude(
        refund id: Refund.ID, as outcome: RefundOutcome, in scope: Scope
    ) throws -> Refund {
        var refund = try refunds.find(id, in: scope)
        guard refund.state == .pending else { return refund }
        let now = try now(for: try customers.find(refund.customer, in: scope))
        guard let consequence = refund.conclude(as: outcome, at: now) else { return refund }
        switch consequence {
        case .returned:
            try post(
                [(.refunded, refund.money), (.cash, refund.money.negated())],
                customer: refund.customer, invoice: refund.invoice, in: scope, at: now)
            try notify(.refunded, refund.customer, about: refund.invoice.rawValue, in: scope, at: now)
        case .kept:
            let attempt = try attempts.find(refund.attempt, in: scope)
            // The money stayed here, so the customer's credit is theirs again.
            if attempt.overpaidAt != nil { try takeBackCredit(refund.money.negated(), of: attempt, at: now) }
        }
        try refunds.conclude(refund)
        try jobs.unschedule(.refund, id.rawValue, in: scope)
        try record(.refundUpdated, .refund(id), of: refund.customer, in: scope, at: now)
        return refund
    }
}
