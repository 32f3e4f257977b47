import Billing
import Core
import Storage

/// What is kept of passwords: one hash for an address.
struct PasswordRows: Rows {
    let tx: BillingTransaction

    /// - Returns: nil also for one that this release cannot read.
    func hash(of email: String, in scope: Scope) throws -> PasswordHash? {
        try first("SELECT hash FROM passwords WHERE \(scope) AND email_folded = \(email)")
            .flatMap { PasswordHash(try $0.text("hash")) }
    }

    func store(_ hash: PasswordHash, of email: String, in scope: Scope, at now: Instant) throws {
        try execute(
            """
            INSERT INTO passwords (merchant_id, livemode, email_folded, hash, set_at)
            VALUES (\(scope.merchant), \(scope.mode), \(email), \(hash.text), \(now))
            ON CONFLICT (merchant_id, livemode, email_folded) DO UPDATE
            SET hash = excluded.hash, set_at = excluded.set_at
            """)
    }

    /// - Returns: whether there was one.
    func remove(of email: String, in scope: Scope) throws -> Bool {
        try execute("DELETE FROM passwords WHERE \(scope) AND email_folded = \(email)") > 0
    }

    /// Of an address that no other living customer has.
    func remove(of email: String, leftBy customer: Customer.ID, in scope: Scope) throws {
        try execute(
            """
            DELETE FROM passwords
            WHERE \(scope) AND email_folded = \(EmailAddress.folded(email)) AND NOT EXISTS (
                SELECT 1 FROM customers c
                WHERE c.merchant_id = passwords.merchant_id AND c.livemode = passwords.livemode
                    AND c.email_folded = passwords.email_folded AND c.deleted_at IS NULL AND c.id <> \(customer))
            """)
    }
}

extension BillingTransaction {
    var passwords: PasswordRows { PasswordRows(tx: self) }
}
