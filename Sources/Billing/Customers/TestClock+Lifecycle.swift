import Core

/// What a test clock may do, and what comes next on its way. No transaction is in sight.
extension TestClock {
    /// Sends it on its way.
    ///
    /// - Throws: `conflict` while it is still advancing, or when it has failed; `invalid` for a time that is not after its
    ///   own, or too far from it.
    mutating func depart(to target: Instant) throws(BillingError) {
        switch status {
        case .failed:
            throw .conflict(
                "test_clock_failed", "The test clock had more to do than an advance may, and stopped: delete it.")
        case .advancing: throw .conflict("test_clock_advancing", "The test clock is already advancing.")
        case .ready: break
        }
        guard target > frozenAt else { throw .invalid("frozen_time", "A test clock only moves forward.") }
        try Self.checkReach(of: target, from: frozenAt)
        status = .advancing
    }

    /// - Throws: `invalid` for more than twenty years in either direction.
    static func checkReach(of target: Instant, from start: Instant) throws(BillingError) {
        let reach = Span.hours(24 * 366 * 20)
        guard target < start + reach, start < target + reach else {
            throw .invalid("frozen_time", "A test clock moves at most twenty years at once.")
        }
    }

    /// Where a clock is to go, and what it may do on its way.
    struct Way: Hashable, Sendable {
        let target: Instant
        /// Nil for one that was sent off without a bound.
        let stepsLeft: Int64?

        enum Step: Hashable, Sendable {
            /// Nothing is left to do before the target.
            case arrive
            /// There is more to do than the advance was allowed: it stops where it stands.
            case fail
            case attend(to: Job)
        }

        /// - Parameter due: the next thing that the clock owes up to the target.
        func next(_ due: Job?) -> Step {
            guard let due else { return .arrive }
            guard stepsLeft.map({ $0 > 0 }) ?? true else { return .fail }
            return .attend(to: due)
        }
    }
}
