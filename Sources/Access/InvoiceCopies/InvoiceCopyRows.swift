import Billing
import Core
import Storage

extension InvoiceCopy {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), customer: try row.id("customer_id"),
            email: try row.text("email"), linkHash: try row.text("link_hash"), stopHash: try row.text("stop_hash"),
            createdAt: try row.instant("created_at"), expiresAt: try row.instant("expires_at"),
            provedAt: try row.instantIfAny("proved_at"))
    }
}

/// The addresses that get copies of invoices, or are to. Of their links only the hashes are stored.
struct InvoiceCopyRows: Rows {
    let tx: BillingTransaction

    func insert(_ it: InvoiceCopy) throws {
        try execute(
            """
            INSERT INTO invoice_copies
                (merchant_id, id, livemode, customer_id, email, email_folded, link_hash, stop_hash, created_at, expires_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.customer), \(it.email),
                \(EmailAddress.folded(it.email)), \(it.linkHash), \(it.stopHash), \(it.createdAt), \(it.expiresAt))
            """)
    }

    func active(of customer: Customer.ID, in scope: Scope) throws -> InvoiceCopy? {
        try first(
            """
            SELECT * FROM invoice_copies
            WHERE \(scope) AND customer_id = \(customer) AND ended_at IS NULL AND proved_at IS NOT NULL
            ORDER BY proved_at DESC, id DESC
            LIMIT 1
            """
        ).map(InvoiceCopy.init)
    }

    func waiting(of customer: Customer.ID, in scope: Scope, at now: Instant) throws -> InvoiceCopy? {
        try first(
            """
            SELECT * FROM invoice_copies
            WHERE \(scope) AND customer_id = \(customer) AND ended_at IS NULL AND proved_at IS NULL
                AND expires_at > \(now)
            ORDER BY created_at DESC, id DESC
            LIMIT 1
            """
        ).map(InvoiceCopy.init)
    }

    /// A link's. Its address does not name the mode.
    func waiting(linkHash: String, at merchant: Merchant.ID, at now: Instant) throws -> InvoiceCopy? {
        try found(
            "link_hash = \(linkHash) AND ended_at IS NULL AND proved_at IS NULL AND expires_at > \(now)", merchant)
    }

    /// One that a link has proved, for who comes back to it.
    func active(linkHash: String, at merchant: Merchant.ID) throws -> InvoiceCopy? {
        try found("link_hash = \(linkHash) AND ended_at IS NULL AND proved_at IS NOT NULL", merchant)
    }

    /// The one that a link would end.
    func active(stopHash: String, at merchant: Merchant.ID) throws -> InvoiceCopy? {
        try found("stop_hash = \(stopHash) AND ended_at IS NULL AND proved_at IS NOT NULL", merchant)
    }

    /// One that has ended, for who comes back to that link.
    func ended(stopHash: String, at merchant: Merchant.ID) throws -> InvoiceCopy? {
        try found("stop_hash = \(stopHash) AND ended_at IS NOT NULL AND proved_at IS NOT NULL", merchant)
    }

    /// The newest.
    private func found(_ which: SQL, _ merchant: Merchant.ID) throws -> InvoiceCopy? {
        try first(
            """
            SELECT * FROM invoice_copies
            WHERE merchant_id = \(merchant) AND \(which)
            ORDER BY created_at DESC, id DESC
            LIMIT 1
            """
        ).map(InvoiceCopy.init)
    }

    /// Of two that press the button, one proves it (D5).
    func prove(_ it: InvoiceCopy, at now: Instant) throws -> Bool {
        try execute(
            """
            UPDATE invoice_copies SET proved_at = \(now)
            WHERE \(it.scope) AND id = \(it.id) AND ended_at IS NULL AND proved_at IS NULL AND expires_at > \(now)
            """) == 1
    }

    /// Under another key its link is another: the ones that were mailed before lead nowhere.
    func keep(stopHash: String, of it: InvoiceCopy) throws {
        try execute("UPDATE invoice_copies SET stop_hash = \(stopHash) WHERE \(it.scope) AND id = \(it.id)")
    }

    func count(of customer: Customer.ID, in scope: Scope, since earlier: Instant) throws -> Int {
        try count("customer_id = \(customer)", in: scope, since: earlier)
    }

    func count(to email: String, in scope: Scope, since earlier: Instant) throws -> Int {
        try count("email_folded = \(EmailAddress.folded(email))", in: scope, since: earlier)
    }

    /// Those that ended, and those that nobody proved in time.
    func forgetOver(before instant: Instant, of merchant: Merchant.ID, limit: Int) throws -> Int {
        try forget(
            from: "invoice_copies",
            where: """
                created_at <= \(instant)
                    AND (ended_at <= \(instant) OR (proved_at IS NULL AND expires_at <= \(instant)))
                """, of: merchant, limit: limit)
    }

    private func count(_ which: SQL, in scope: Scope, since earlier: Instant) throws -> Int {
        try first(
            "SELECT COUNT(*) AS n FROM invoice_copies WHERE \(scope) AND \(which) AND created_at > \(earlier)"
        )?.int("n") ?? 0
    }
}

extension BillingTransaction {
    var invoiceCopies: InvoiceCopyRows { InvoiceCopyRows(tx: self) }
}
