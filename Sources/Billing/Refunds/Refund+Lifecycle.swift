import Core

/// What may go back, and what becomes of a refund by what its processor says.
extension Refund {
    enum Consequence: Hashable {
        /// The money has left.
        case returned
        /// It stayed here.
        case kept
    }

    /// Only a pending one can end (D5).
    ///
    /// - Returns: nil while it has no end.
    mutating func conclude(as outcome: RefundOutcome, at now: Instant) -> Consequence? {
        switch outcome {
        case .succeeded:
            state = .succeeded
            settledAt = now
            return .returned
        case .declined(let decline):
            state = .failed
            failure = decline.code
            settledAt = now
            return .kept
        case .pending, .unknown: return nil
        }
    }

    /// The charge that a payment is given back of: the one that paid, or the newest one that was taken if none did.
    ///
    /// - Parameter attempts: all of one payment, oldest first.
    /// - Throws: `charge_not_refundable`.
    static func source(among attempts: [PaymentAttempt]) throws(BillingError) -> PaymentAttempt {
        let settled = attempts.filter { $0.state == .succeeded }
        guard let attempt = settled.last(where: \.hasPaid) ?? settled.last else {
            throw .invalid("payment_intent", "This payment has not been settled.", code: "charge_not_refundable")
        }
        return attempt
    }

    /// All of a payment that came in parts is no one refund: each goes back by the way it came.
    ///
    /// - Parameter paying: the charges of which something can go back.
    /// - Throws: `charge_ambiguous`, which says what each brought.
    static func requireOne(of paying: [PaymentAttempt]) throws(BillingError) {
        guard paying.count > 1 else { return }
        let amounts = paying.map { "\($0.money.amount)" }.joined(separator: " + ")
        throw .invalid(
            "charge", "This payment came in parts (\(amounts)): refund each charge by itself, or say an amount.",
            code: "charge_ambiguous")
    }

    /// - Parameter amount: what is asked for; nil for all that is left.
    /// - Throws: `parameter_invalid_integer` for nothing or less.
    static func require(atLeastOne amount: Money?) throws(BillingError) {
        guard let amount, !amount.isPositive else { return }
        throw .invalid("amount", "Must be at least 1.", code: "parameter_invalid_integer")
    }

    /// - Throws: `amount_too_large`, or `charge_already_refunded` when nothing is left.
    static func require(_ amount: Money, of left: Money) throws(BillingError) {
        guard amount.isPositive, try amount.isAtMost(left) else {
            throw .invalid(
                "amount", "Refund amount (\(amount.amount)) is greater than unrefunded amount (\(left.amount)).",
                code: left.isZero ? "charge_already_refunded" : "amount_too_large")
        }
    }
}

extension PaymentAttempt {
    /// - Throws: `charge_not_refundable`.
    func requireRefundable() throws(BillingError) {
        switch state {
        case .succeeded: return
        case .created, .sent, .unknown, .pending, .requiresAction, .failed:
            throw .invalid("charge", "This charge has not been settled.", code: "charge_not_refundable")
        }
    }
}
