import Billing
import Core
import Storage

extension SandboxProcessor {
    /// Gives back part or all of what a charge took, never more (M7).
    ///
    /// A refund that cannot be is declined: `charge_not_refundable`, `refund_too_large`, `currency_mismatch`.
    public func refund(_ refund: RefundReference, money: Money) async -> RefundOutcome {
        let now = clock.now()
        let reference = "sbx_re_" + chance.base62(22)
        do {
            return try await answering(.refund(refund.charge.attempt)) {
                try await database.write { db in
                    try db.refundInSandbox(refund, money: money, reference: reference, at: now)
                }
            }
        } catch {
            return .unknown("\(error)")
        }
    }

    public func lookupRefund(_ refund: RefundReference) async -> RefundLookup {
        do {
            return try await answering(.lookupRefund(refund.refund)) {
                try await database.read { db in
                    guard try db.sandboxCharge(refund.charge) != nil, let known = try db.sandboxRefund(refund.refund)
                    else { return .neverHeard }
                    return .found(.succeeded(reference: try known.text("reference")))
                }
            }
        } catch {
            return .noAnswer("\(error)")
        }
    }
}

extension Connection {
    func sandboxRefund(_ refund: Refund.ID) throws -> Row? {
        try first("SELECT * FROM sandbox_refunds WHERE id = \(refund)")
    }

    func refundInSandbox(
        _ refund: RefundReference, money: Money, reference: String, at now: Instant
    ) throws -> RefundOutcome {
        if let earlier = try sandboxRefund(refund.refund) {
            guard try earlier.id("attempt_id") == refund.charge.attempt, try earlier.money("amount") == money else {
                return .unknown("idempotency_error: this refund came before with another amount or charge.")
            }
            return .succeeded(reference: try earlier.text("reference"))
        }
        // It is by its own name for the charge that a processor gives back.
        guard let charge = try sandboxCharge(refund.charge), charge.state(at: now) == .succeeded,
            refund.charge.references[.charge] ?? charge.reference == charge.reference, !charge.scope.mode.isLive
        else {
            return .declined(Decline(code: "charge_not_refundable"))
        }
        guard money.currency == charge.money.currency else {
            return .declined(Decline(code: "currency_mismatch"))
        }
        let left = try charge.money - refundedInSandbox(of: charge)
        guard money.isPositive, try money.isAtMost(left) else {
            return .declined(Decline(code: "refund_too_large"))
        }
        try execute(
            """
            INSERT INTO sandbox_refunds (id, reference, attempt_id, amount, currency, created_at)
            VALUES (\(refund.refund), \(reference), \(charge.attempt), \(money.amount), \(money.currency), \(now))
            """)
        return .succeeded(reference: reference)
    }

    /// What was given back so far.
    private func refundedInSandbox(of charge: SandboxCharge) throws -> Money {
        let sum: SQL = """
            SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) AS total FROM sandbox_refunds WHERE attempt_id = \(charge.attempt)
            """
        return Money(try first(sum)?.int64("total") ?? 0, charge.money.currency)
    }
}
