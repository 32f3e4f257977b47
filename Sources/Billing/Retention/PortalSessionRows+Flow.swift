import Core
import Storage

extension PortalSessionRows {
    /// What the session that was opened at an instant offers for a subscription; nil for nothing. It opens while it lives,
    /// so that its end is not far.
    func offered(for subscription: Subscription, openedAt instant: Instant) throws -> Coupon.ID? {
        try first(
            """
            SELECT flow_coupon_id FROM portal_sessions
            WHERE \(subscription.scope) AND expires_at > \(instant) AND expires_at <= \(instant + PortalSession.life)
                AND customer_id = \(subscription.customer) AND flow_subscription_id = \(subscription.id)
                AND opened_at = \(instant)
            ORDER BY created_at DESC, id DESC
            LIMIT 1
            """
        )?.idIfAny("flow_coupon_id")
    }
}

extension PortalSession.Flow {
    /// - Returns: nil for a session that leads to no flow.
    init?(_ row: Row) throws {
        guard let subscription: Subscription.ID = try row.idIfAny("flow_subscription_id") else { return nil }
        self.init(leaving: subscription, offering: try row.idIfAny("flow_coupon_id"))
    }
}
