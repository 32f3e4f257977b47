import Storage

extension Migrations {
    /// In how many instalments somebody may pay at the sandbox's page, and chose to.
    static let bankInstalments = Migration("0116_bank_instalments") { _ in
        [
            "ALTER TABLE sandbox_checkouts ADD COLUMN instalments BIGINT NOT NULL DEFAULT 1",
            "ALTER TABLE sandbox_charges ADD COLUMN instalments BIGINT NOT NULL DEFAULT 1",
        ]
    }
}
