import Core

extension PlanChangeNotice {
    /// - Parameter notification: the id of its notification. A payload moved to another one does not open.
    func sealed(for notification: CustomerNotification.ID, _ keys: ServerKeys, _ chance: Chance) throws -> [UInt8] {
        try keys.seal(Array(JSONText.of(self).utf8), for: .mail, context: notification.rawValue, chance: chance)
    }

    /// - Throws: when it was sealed for another notification or under another key.
    public init(sealed payload: [UInt8], for notification: CustomerNotification.ID, _ keys: ServerKeys) throws {
        let plain = try keys.open(payload, for: .mail, context: notification.rawValue)
        self = try JSONText.value(String(decoding: plain, as: UTF8.self))
    }
}

extension BillingTransaction {
    /// Tells a customer that their plan has changed or will, or stays after all.
    func tell(
        _ kind: CustomerNotification.Kind, _ notice: PlanChangeNotice, of subscription: Subscription, at now: Instant
    ) throws {
        let id = CustomerNotification.ID.new(at: now, using: chance)
        try notify(
            kind, subscription.customer, about: subscription.id.rawValue, in: subscription.scope, at: now, id: id,
            payload: notice.sealed(for: id, keys, chance))
    }
}
