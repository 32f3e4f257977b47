import Core
import Storage

extension InvoiceRows {
    /// When the periods of a subscription began that were billed (P8).
    func billedPeriods(of id: Subscription.ID, in scope: Scope, after start: Instant) throws -> [Instant] {
        if let known = identityMap.billedPeriods[id], known.after <= start { return known.starts.filter { $0 > start } }
        return try billedPeriods(of: [id], in: scope, after: start).map(\.start)
    }

    /// Reads what was billed of these since shortly before the first of their periods ends.
    func preloadBilledPeriods(of subscriptions: [Subscription], in scope: Scope) throws {
        guard let first = subscriptions.map(\.period.end).min() else { return }
        let after = first - .hours(24)
        let periods = try billedPeriods(of: subscriptions.map(\.id), in: scope, after: after)
        for subscription in subscriptions {
            let starts = periods.filter { $0.subscription == subscription.id }.map(\.start)
            identityMap.billedPeriods[subscription.id] = (after, starts)
        }
    }

    private func billedPeriods(
        of ids: [Subscription.ID], in scope: Scope, after start: Instant
    ) throws -> [(subscription: Subscription.ID, start: Instant)] {
        try query(
            """
            SELECT subscription_id, period_start_at FROM invoices
            WHERE \(scope) AND subscription_id IN (\(list: ids)) AND period_start_at > \(start)
                AND period_index IS NOT NULL
            """
        ).map { (try $0.id("subscription_id"), try $0.instant("period_start_at")) }
    }
}
