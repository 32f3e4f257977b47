import Storage

extension Migrations {
    /// What a subject was when something happened to it before (`previous_attributes`).
    static let eventsBySubject = Migration("0077_events_by_subject") { _ in
        ["CREATE INDEX events_by_subject ON events (merchant_id, livemode, subject_id, created_at, id)"]
    }
}
