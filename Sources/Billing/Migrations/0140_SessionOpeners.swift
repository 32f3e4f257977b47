import Storage

extension Migrations {
    /// Which of the merchant's people opened a portal session, and what began by it: it ends when they may no more (S2). Of those
    /// of before it is not known; they end with anybody's right to look, and last an hour at most.
    static let sessionOpeners = Migration("0140_session_openers") { _ in
        [
            "ALTER TABLE portal_sessions ADD COLUMN opened_by TEXT",
            "ALTER TABLE visits ADD COLUMN opened_by TEXT",
        ]
    }
}
