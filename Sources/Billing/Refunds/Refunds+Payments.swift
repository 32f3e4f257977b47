import Core

extension Refunds {
    /// Gives back part or all of what settled a payment: the charge that paid, or the newest one that was taken if none did.
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
        try Metadata.check(metadata)
        let refund = try await context.write { tx in
            let all = try tx.attempts.all(of: tx.payments.find(payment, in: scope).invoice, in: scope)
            let paying = try all.filter { try $0.hasPaid && tx.refundable($0).isPositive }
            if amount == nil { try Refund.requireOne(of: paying) }
            // One that has gone back whole is none where another is left.
            let left = paying.isEmpty ? all : all.filter { !$0.hasPaid || paying.contains($0) }
            let attempt = try Refund.source(among: left)
            return try tx.beginRefund(
                of: attempt, amount: amount, reason: reason, creditNote: nil, metadata: metadata)
        }
        return try await perform(refund.id, in: scope)
    }
}
