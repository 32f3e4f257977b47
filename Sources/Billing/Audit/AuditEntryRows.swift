import Core
import Storage

/// The stored audit trails. Entries are added and read: nothing here changes or deletes one.
struct AuditEntryRows: Rows {
    let tx: BillingTransaction

    /// Takes the merchant's next place. Whoever wants one at the same time waits for this transaction, or is tried again.
    func takePlace(of merchant: Merchant.ID) throws -> (number: Int64, previousHash: String) {
        let row = try first(
            """
            INSERT INTO audit_heads (merchant_id, number, hash) VALUES (\(merchant), 1, '')
            ON CONFLICT (merchant_id) DO UPDATE SET number = audit_heads.number + 1
            RETURNING number, hash
            """)
        guard let row else { throw StorageError.corrupt("no place was given") }
        return (try row.int64("number"), try row.text("hash"))
    }

    func insert(_ it: AuditEntry) throws {
        try execute(
            """
            INSERT INTO audit_entries
                (merchant_id, number, created_at, actor_kind, actor_id, actor_name, action, subject_id, details,
                previous_hash, hash, search_text)
            VALUES
                (\(it.merchant), \(it.number), \(it.at), \(it.actor.kind.rawValue), \(it.actor.id), \(it.actor.name),
                \(it.action), \(it.subject), \(JSONText.of(it.details)), \(it.previousHash), \(it.hash),
                \(it.searchText))
            """)
        try execute(
            """
            UPDATE audit_heads SET hash = \(it.hash)
            WHERE merchant_id = \(it.merchant) AND number = \(it.number)
            """)
    }

    /// How far a merchant's trail goes, kept apart from it: what is cut off at its end is missed.
    func head(of merchant: Merchant.ID) throws -> (number: Int64, hash: String)? {
        try first("SELECT number, hash FROM audit_heads WHERE merchant_id = \(merchant)")
            .map { (number: try $0.int64("number"), hash: try $0.text("hash")) }
    }

    /// The next ones behind a number; nil for one that cannot be read any more, which ``AuditTrail`` tells as a broken chain.
    func all(of merchant: Merchant.ID, after number: Int64, limit: Int) throws -> [AuditEntry?] {
        try query(
            """
            SELECT * FROM audit_entries WHERE merchant_id = \(merchant) AND number > \(number)
            ORDER BY number LIMIT \(limit)
            """
        ).map { try? AuditEntry($0) }
    }

    /// The newest first.
    ///
    /// - Parameters:
    ///   - text: what they hold, in whatever case; nil for all.
    ///   - number: only what is older; nil for the newest.
    func list(
        of merchant: Merchant.ID, matching text: String?, before number: Int64?, limit: Int
    ) throws -> [AuditEntry] {
        var condition: SQL = "merchant_id = \(merchant)"
        if let number { condition = condition + " AND number < \(number)" }
        if let text { condition = condition + " AND " + holding(text) }
        return try query(
            "SELECT * FROM audit_entries WHERE \(condition) ORDER BY number DESC LIMIT \(limit)"
        ).map(AuditEntry.init)
    }

    /// `%` and `_` are looked for as they are.
    private func holding(_ text: String) -> SQL {
        let literal = text.lowercased().replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_")
        return "search_text LIKE \("%" + literal + "%") ESCAPE '!'"
    }
}

extension BillingTransaction {
    var auditEntries: AuditEntryRows { AuditEntryRows(tx: self) }
}

extension AuditEntry {
    init(_ row: Row) throws {
        let actor = AuditActor(
            kind: try row.value("actor_kind"), id: try row.textIfAny("actor_id"),
            name: try row.textIfAny("actor_name"))
        guard let actor else { throw StorageError.corrupt("an entry of the audit trail is nobody's") }
        self.init(
            merchant: try row.id("merchant_id"), number: try row.int64("number"), at: try row.instant("created_at"),
            actor: actor, action: try row.text("action"), subject: try row.textIfAny("subject_id"),
            details: try JSONText.metadata(row.text("details")), previousHash: try row.text("previous_hash"),
            hash: try row.text("hash"))
    }
}
