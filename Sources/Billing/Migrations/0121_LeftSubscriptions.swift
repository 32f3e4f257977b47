import Storage

extension Migrations {
    /// What a request without an account meant and could not end, for its first payment was under way.
    static let leftSubscriptions = Migration("0121_left_subscriptions") { _ in
        ["ALTER TABLE cancellation_requests ADD COLUMN left_subscription_ids TEXT NOT NULL DEFAULT ''"]
    }
}
