import Storage

extension Migrations {
    static let pauses = Migration("0017_pauses") { _ in
        [
            "ALTER TABLE subscriptions ADD COLUMN pause_requested_at BIGINT",
            "ALTER TABLE subscriptions ADD COLUMN pause_starts_at BIGINT",
            "ALTER TABLE subscriptions ADD COLUMN pause_resumes_at BIGINT",
        ]
    }
}
