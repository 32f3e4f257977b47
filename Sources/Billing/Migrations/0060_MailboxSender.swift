import Storage

extension Migrations {
    /// Whose name a letter of the mailbox came under. Those that were there have none.
    static let mailboxSender = Migration("0060_mailbox_sender") { _ in
        ["ALTER TABLE mailbox ADD COLUMN sender TEXT NOT NULL DEFAULT ''"]
    }
}
