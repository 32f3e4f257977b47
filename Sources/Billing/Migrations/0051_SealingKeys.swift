import Storage

extension Migrations {
    /// Which master key the database's secrets are sealed with, by its id.
    static let sealingKeys = Migration("0051_sealing_keys") { _ in
        ["CREATE TABLE sealing_keys (id TEXT PRIMARY KEY, first_used_at BIGINT NOT NULL)"]
    }
}
