import Core
import Storage

extension RetentionAssignmentRows {
    /// What each offer did, by coupon. Each customer's days are counted by their own clock. Who was offered something else since
    /// stays in the count: whoever took the offer or left stays there too, and the groups must lose nobody unevenly.
    func results(in scope: Scope, at now: Instant) throws -> [RetentionResult] {
        var results: [Coupon.ID: RetentionResult] = [:]
        for row in try query(Self.tallies(in: scope, at: now)) {
            let coupon: Coupon.ID = try row.id("coupon_id")
            let cohort: RetentionAssignment.Cohort = try row.value("cohort")
            let tally = try RetentionTally(row, isShown: cohort == .offered)
            switch cohort {
            case .offered: results[coupon, default: RetentionResult(coupon: coupon)].offered = tally
            case .heldOut: results[coupon, default: RetentionResult(coupon: coupon)].heldOut = tally
            }
        }
        for row in try query(Self.reasons(in: scope)) {
            let coupon: Coupon.ID = try row.id("coupon_id")
            results[coupon]?.reasons.append(
                .init(reason: try row.value("reason"), taken: try row.int("taken"), left: try row.int("departed")))
        }
        return results.values.sorted { $0.coupon < $1.coupon }
    }

    private static func tallies(in scope: Scope, at now: Instant) -> SQL {
        let clock: SQL = "COALESCE(t.frozen_at, \(now))"
        let month: SQL = "a.created_at + \((Span.hours(24) * 30).milliseconds)"
        let quarter: SQL = "a.created_at + \((Span.hours(24) * 90).milliseconds)"
        return """
            SELECT a.coupon_id, a.cohort, COUNT(*) AS leaving,
                COUNT(CASE WHEN a.outcome = 'taken' THEN 1 END) AS taken,
                COUNT(CASE WHEN a.outcome = 'left' THEN 1 END) AS departed,
                COUNT(CASE WHEN a.outcome = 'left' AND \(pays(at: clock)) THEN 1 END) AS came_back,
                COUNT(CASE WHEN \(month) <= \(clock) THEN 1 END) AS counted_30,
                COUNT(CASE WHEN \(month) <= \(clock) AND \(pays(at: month)) THEN 1 END) AS paying_30,
                COUNT(CASE WHEN \(quarter) <= \(clock) THEN 1 END) AS counted_90,
                COUNT(CASE WHEN \(quarter) <= \(clock) AND \(pays(at: quarter)) THEN 1 END) AS paying_90
            FROM retention_assignments a
            JOIN subscriptions s ON s.merchant_id = a.merchant_id AND s.id = a.subscription_id
            JOIN customers c ON c.merchant_id = a.merchant_id AND c.id = a.customer_id
            LEFT JOIN test_clocks t ON t.merchant_id = c.merchant_id AND t.id = c.test_clock_id
            WHERE a.merchant_id = \(scope.merchant) AND a.livemode = \(scope.mode)
            GROUP BY a.coupon_id, a.cohort
            """
    }

    /// Whether the customer pays for it at an instant, or for something that they began since they left it.
    private static func pays(at instant: SQL) -> SQL {
        """
        (\(runs("s", at: instant)) OR a.outcome = 'left' AND EXISTS (
            SELECT 1 FROM subscriptions n
            WHERE n.merchant_id = a.merchant_id AND n.customer_id = a.customer_id AND n.livemode = a.livemode
                AND n.id <> a.subscription_id AND n.created_at >= a.concluded_at AND n.created_at <= \(instant)
                AND \(runs("n", at: instant))))
        """
    }

    /// Whether a subscription runs at an instant, is not about to end and does not rest, as far as is known of it now.
    private static func runs(_ name: SQL, at instant: SQL) -> SQL {
        """
        (\(name).status NOT IN ('incomplete', 'incomplete_expired', 'unpaid')
            AND (\(name).ended_at IS NULL OR \(name).ended_at > \(instant))
            AND (\(name).cancel_requested_at IS NULL OR \(name).cancel_requested_at > \(instant))
            AND (\(name).pause_starts_at IS NULL OR \(name).pause_starts_at > \(instant)
                OR \(name).pause_resumes_at <= \(instant)))
        """
    }

    private static func reasons(in scope: Scope) -> SQL {
        """
        SELECT coupon_id, reason, COUNT(CASE WHEN outcome = 'taken' THEN 1 END) AS taken,
            COUNT(CASE WHEN outcome = 'left' THEN 1 END) AS departed
        FROM retention_assignments
        WHERE \(scope) AND reason IS NOT NULL
        GROUP BY coupon_id, reason
        ORDER BY COUNT(*) DESC, reason
        """
    }
}

extension RetentionTally {
    /// - Parameter isShown: whether those of its group see the offer.
    fileprivate init(_ row: Row, isShown: Bool) throws {
        leaving = try row.int("leaving")
        shown = isShown ? leaving : 0
        taken = try row.int("taken")
        left = try row.int("departed")
        cameBack = try row.int("came_back")
        after30Days = Retained(counted: try row.int("counted_30"), paying: try row.int("paying_30"))
        after90Days = Retained(counted: try row.int("counted_90"), paying: try row.int("paying_90"))
    }
}
