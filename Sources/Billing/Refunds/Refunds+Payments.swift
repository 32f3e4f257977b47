import Core

extension Refunds {
    /// Gives back part or all of what settled a payment: by the newest charge that has as much left, of those that paid, or of
    /// those that were taken if none did.
    ///
    /// - Parameters:
    ///   - amount: nil for all that is left, of a payment that one charge made.
    /// - Returns: the refund as the processor left it; `pending` when its answer was lost, and asked again later.
    /// - Throws: `charge_ambiguous`, `charge_not_refundable`, `parameter_invalid_integer` for nothing or less,
    ///   `amount_too_large` or `charge_already_refunded` for more than was captured and not yet given back (M7), be it by a
    ///   refund, a credit note or the credit of a change.
    public func create(
        of payment: Payment.ID, amount: Money? = nil, reason: String? = nil, in scope: Scope,
        metadata: [String: String] = [:]
    ) async throws -> Refund {
        try await create(of: payment, reason: reason, in: scope, metadata: metadata) { _ in amount }
    }

    /// The same of an amount that is said without its currency, which is the payment's. What is wrong with the rest is said before
    /// the payment is looked for.
    public func create(
        of payment: Payment.ID, reason: String?, in scope: Scope, metadata: [String: String],
        amount: @escaping @Sendable (Currency) throws -> Money?
    ) async throws -> Refund {
        try Metadata.check(metadata)
        let refund = try await context.write { tx in
            let payment = try tx.payments.find(payment, in: scope)
            let amount = try amount(payment.money.currency)
            let all = try tx.attempts.all(of: payment.invoice, in: scope)
            let left = try all.filter { try $0.state == .succeeded && tx.refundable($0).isPositive }
            let paying = left.filter(\.hasPaid)
            let giving = paying.isEmpty ? left : paying
            if amount == nil { try Refund.requireOne(of: giving) }
            let roomy = try amount.flatMap { amount in try giving.last { try amount.isAtMost(tx.refundable($0)) } }
            let attempt = try roomy ?? Refund.source(among: giving.isEmpty ? all : giving)
            return try tx.beginRefund(
                of: attempt, amount: amount, reason: reason, creditNote: nil, metadata: metadata)
        }
        return try await perform(refund.id, in: scope)
    }
}
