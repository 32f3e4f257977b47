import Core

/// Who is offered something while leaving, and who is not.
extension RetentionOffer {
    enum Step: Hashable, Sendable {
        /// They decided about one not long ago.
        case nothing
        /// Chance has to say in which group they are.
        case draw
        /// It has said so, and says the same whenever they look.
        case keep(RetentionAssignment)
    }

    /// - Parameters:
    ///   - id: of the subscription that is about to be left.
    ///   - earlier: those of that subscription, and those that its customer took with any other.
    func step(for id: Subscription.ID, after earlier: [RetentionAssignment], at now: Instant) -> Step {
        let again = Span.hours(24) * Int64(againAfterDays)
        let isTooSoon = earlier.contains { it in
            guard let conclusion = it.conclusion, now < conclusion.at + again else { return false }
            return switch conclusion.outcome {
            case .taken: true
            case .left: it.subscription == id
            case .replaced: false
            }
        }
        if isTooSoon { return .nothing }
        let open = earlier.first { $0.conclusion == nil && $0.subscription == id }
        guard let open, open.coupon == couponID else { return .draw }
        return .keep(open)
    }

    /// What gave way to another offer in the same leaving: nobody is drawn twice for one, however often two take turns.
    ///
    /// - Parameter earlier: as for ``step(for:after:at:)``, newest first.
    func replaced(for id: Subscription.ID, among earlier: [RetentionAssignment]) -> RetentionAssignment? {
        let own = earlier.filter { $0.subscription == id }
        let decided = own.compactMap(\.conclusion).filter { $0.outcome != .replaced }.map(\.at).max()
        return own.first { it in
            it.coupon == couponID && it.conclusion?.outcome == .replaced && decided.map { it.createdAt > $0 } ?? true
        }
    }

    /// - Parameter number: drawn from 0..<100.
    func cohort(drawing number: UInt64) -> RetentionAssignment.Cohort {
        number < UInt64(holdout) ? .heldOut : .offered
    }
}

extension Coupon {
    /// Whether it can be offered for a subscription that is about to be left.
    ///
    /// - Parameter given: the discounts that the subscription has.
    func canBeOffered(for subscription: Subscription, beside given: [Discount], at now: Instant) -> Bool {
        guard subscription.takesPromotionCodes, isValid(at: now) else { return false }
        if case .amount(let money) = reduction, money.currency != subscription.currency { return false }
        return !given.contains { $0.coupon.id == id }
    }
}
