import Core
import Storage

/// Refunds of settled payments.
public struct Refunds: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// Gives back part or all of what settled a payment: the charge that paid, or the newest one that was taken if none did.
    ///
    /// - Parameters:
    ///   - amount: minor units; nil for all that is left.
    /// - Returns: the refund as the processor left it; `pending` when its answer was lost, and asked again later.
    /// - Throws: `charge_not_refundable`, `parameter_invalid_integer` for nothing or less, `amount_too_large` or
    ///   `charge_already_refunded` for more than was captured and not yet given back (M7), be it by a refund, a credit note or
    ///   the credit of a change.
    public func create(
        of payment: Payment.ID, amount: Int64? = nil, reason: String? = nil, in scope: Scope,
        metadata: [String: String] = [:]
    ) async throws -> Refund {
        try Metadata.check(metadata)
        let refund = try await context.write { tx in
            let settled = try tx.attempts(of: tx.payment(payment, in: scope).invoice, in: scope).filter {
                $0.state == .succeeded
            }
            guard let attempt = settled.last(where: \.hasPaid) ?? settled.last else {
                throw BillingError.invalid(
                    "payment_intent", "This payment has not been settled.", code: "charge_not_refundable")
            }
            return try tx.beginRefund(
                of: attempt, amount: amount, reason: reason, creditNote: nil, metadata: metadata)
        }
        return try await perform(refund.id, in: scope)
    }

    /// Gives back part or all of one charge, and of no other: each attempt is the money of its own method.
    public func create(
        of attempt: PaymentAttempt.ID, amount: Int64? = nil, reason: String? = nil, in scope: Scope,
        metadata: [String: String] = [:]
    ) async throws -> Refund {
        try Metadata.check(metadata)
        let refund = try await context.write { tx in
            try tx.beginRefund(
                of: try tx.attempt(attempt, in: scope), amount: amount, reason: reason, creditNote: nil,
                metadata: metadata)
        }
        return try await perform(refund.id, in: scope)
    }

    public func find(_ id: Refund.ID, in scope: Scope) async throws -> Refund {
        try await context.read { try $0.refund(id, in: scope) }
    }

    public func list(
        in scope: Scope, payment: Payment.ID? = nil, attempt: PaymentAttempt.ID? = nil,
        _ page: PageRequest = PageRequest()
    ) async throws -> Page<Refund> {
        try await context.read { tx in
            var condition: SQL = "\(scope)"
            if let payment { condition = condition + " AND payment_id = \(payment)" }
            if let attempt { condition = condition + " AND attempt_id = \(attempt)" }
            return try tx.page("refunds", of: condition, page, read: Refund.init)
        }
    }

    /// What has gone back of what an invoice brought, oldest first.
    public func of(_ invoice: Invoice.ID, in scope: Scope) async throws -> [Refund] {
        try await context.read { tx in
            try tx.query(
                """
                SELECT * FROM refunds
                WHERE \(scope) AND state = 'succeeded' AND attempt_id IN (
                    SELECT id FROM payment_attempts WHERE \(scope) AND invoice_id = \(invoice))
                ORDER BY created_at, id
                """
            ).map(Refund.init)
        }
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
        let now = try await context.read { try $0.now(for: $0.customer(refund.customer, in: scope)) }
        switch await processor.lookupRefund(reference) {
        case .found(let outcome):
            return try await context.write { tx in try tx.conclude(refund: id, as: outcome, in: scope) }
        case .neverHeard where now >= refund.createdAt + processor.graceTime: return try await perform(id, in: scope)
        case .neverHeard, .noAnswer: return refund
        }
    }

    private func found(_ id: Refund.ID, in scope: Scope) async throws -> (Refund, PaymentAttempt) {
        try await context.read { tx in
            let refund = try tx.refund(id, in: scope)
            return (refund, try tx.attempt(refund.attempt, in: scope))
        }
    }
}

extension BillingTransaction {
    package func refund(_ id: Refund.ID, in scope: Scope) throws -> Refund {
        guard let row = try first("SELECT * FROM refunds WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("refund", id.rawValue)
        }
        return try Refund(row)
    }

    /// What went back of each of these attempts or is about to, in minor units; those of which nothing did are left out.
    package func refunded(_ attempts: [PaymentAttempt.ID], in scope: Scope) throws -> [PaymentAttempt.ID: Int64] {
        guard !attempts.isEmpty else { return [:] }
        let rows = try query(
            """
            SELECT attempt_id, SUM(amount) AS given FROM refunds
            WHERE \(scope) AND attempt_id IN (\(list: attempts)) AND state <> 'failed'
            GROUP BY attempt_id
            """)
        return Dictionary(
            try rows.map { (try $0.id("attempt_id"), try $0.int64("given")) }, uniquingKeysWith: { first, _ in first })
    }

    /// Says that money of an attempt will go back; the processor is asked after the commit (P2).
    func beginRefund(
        of attempt: PaymentAttempt, amount: Int64?, reason: String?, creditNote: CreditNote.ID?,
        metadata: [String: String]
    ) throws -> Refund {
        let scope = attempt.scope
        guard attempt.state == .succeeded else {
            throw BillingError.invalid("charge", "This charge has not been settled.", code: "charge_not_refundable")
        }
        let processor = try processors.named(attempt.processor)
        try processor.require(.refund)
        if let amount, amount < 1 {
            throw BillingError.invalid("amount", "Must be at least 1.", code: "parameter_invalid_integer")
        }
        let left = try refundable(attempt)
        let amount = amount ?? left
        if amount != attempt.money.amount { try processor.require(.partialRefund) }
        guard amount > 0, amount <= left else {
            throw BillingError.invalid(
                "amount", "Refund amount (\(amount)) is greater than unrefunded amount (\(left)).",
                code: left == 0 ? "charge_already_refunded" : "amount_too_large")
        }
        let now = try now(for: try customer(attempt.customer, in: scope))
        if attempt.overpaidAt != nil { try takeBackCredit(amount, of: attempt, at: now) }
        let refund = Refund(
            id: .new(at: now, using: chance), scope: scope, customer: attempt.customer,
            payment: attempt.payment, attempt: attempt.id, invoice: attempt.invoice, creditNote: creditNote,
            money: Money(amount, attempt.money.currency), reason: reason, state: .pending, failure: nil,
            metadata: metadata, createdAt: now, settledAt: nil)
        try execute(
            """
            INSERT INTO refunds
                (merchant_id, id, livemode, customer_id, payment_id, attempt_id, invoice_id, credit_note_id, amount,
                currency, reason, state, metadata, created_at)
            VALUES
                (\(scope.merchant), \(refund.id), \(scope.mode), \(refund.customer), \(refund.payment),
                \(refund.attempt), \(refund.invoice), \(creditNote), \(amount), \(refund.money.currency), \(reason),
                \(refund.state), \(JSONText.of(metadata)), \(now))
            """)
        try schedule(.refund, refund.id.rawValue, in: scope, at: clock.now() + PollingPolicy.firstPoll)
        return refund
    }

    /// What of a settled attempt can go back by the way it came, in minor units: what has not gone back already, by any way
    /// (M7).
    func refundable(_ attempt: PaymentAttempt) throws -> Int64 {
        let left = attempt.money.amount - (try refunded([attempt.id], in: attempt.scope)[attempt.id] ?? 0)
        guard attempt.hasPaid else { return left }
        return min(left, try pot(of: invoice(attempt.invoice, in: attempt.scope)).left)
    }

    /// What became of a refund. Only a pending one can end (D5).
    func conclude(
        refund id: Refund.ID, as outcome: RefundOutcome, in scope: Scope
    ) throws -> Refund {
        var refund = try refund(id, in: scope)
        guard refund.state == .pending else { return refund }
        let now = try now(for: try customer(refund.customer, in: scope))
        switch outcome {
        case .succeeded:
            refund.state = .succeeded
            try post(
                [(.refunded, refund.money.amount), (.cash, -refund.money.amount)],
                currency: refund.money.currency, customer: refund.customer, invoice: refund.invoice, in: scope, at: now)
            try notify(.refunded, refund.customer, about: refund.invoice.rawValue, in: scope, at: now)
        case .declined(let decline):
            refund.state = .failed
            refund.failure = decline.code
            let attempt = try attempt(refund.attempt, in: scope)
            // The money stayed here, so the customer's credit is theirs again.
            if attempt.overpaidAt != nil { try takeBackCredit(-refund.money.amount, of: attempt, at: now) }
        case .pending, .unknown: return refund
        }
        refund.settledAt = now
        try execute(
            """
            UPDATE refunds SET state = \(refund.state), failure = \(refund.failure), settled_at = \(now)
            WHERE \(scope) AND id = \(id) AND state = 'pending'
            """)
        try unschedule(.refund, id.rawValue, in: scope)
        try record(.refundUpdated, .refund(id), of: refund.customer, in: scope, at: now)
        return refund
    }
}

extension Refund {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), customer: try row.id("customer_id"),
            payment: try row.id("payment_id"), attempt: try row.id("attempt_id"), invoice: try row.id("invoice_id"),
            creditNote: try row.idIfAny("credit_note_id"), money: try row.money("amount"),
            reason: try row.textIfAny("reason"), state: try row.value("state"), failure: try row.textIfAny("failure"),
            metadata: try JSONText.metadata(row.text("metadata")), createdAt: try row.instant("created_at"),
            settledAt: try row.instantIfAny("settled_at"))
    }
}
