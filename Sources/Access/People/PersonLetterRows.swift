import Billing
import Core
import Storage

extension PersonLetter {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), merchant: try row.id("merchant_id"), kind: try row.value("kind"),
            email: try row.text("email"), createdAt: try row.instant("created_at"),
            expiresAt: try row.instantIfAny("expires_at"))
    }
}

/// The letters to people. What each carries is erased when it ends.
struct PersonLetterRows: Rows {
    let tx: BillingTransaction

    /// - Parameter merchant: nil for a letter that nobody gets: as much is written for an address that nobody has (A7).
    func insert(
        _ id: PersonLetter.ID, _ kind: PersonLetter.Kind, to email: String, of merchant: Merchant.ID?,
        payload: [UInt8], until expiry: Instant?, at now: Instant
    ) throws {
        let state: CustomerNotification.State = merchant == nil ? .dropped : .queued
        let carried: SQLValue? = merchant == nil ? nil : .blob(payload)
        try execute(
            """
            INSERT INTO people_letters (id, merchant_id, kind, email, payload, state, created_at, expires_at)
            VALUES
                (\(id), \(merchant), \(kind), \(email), \(carried), \(state), \(now), \(expiry))
            """)
    }

    /// One that waits to be sent, with what it carries; nil once it has ended.
    func waiting(_ id: PersonLetter.ID) throws -> (PersonLetter, payload: [UInt8])? {
        try first(
            """
            SELECT * FROM people_letters
            WHERE id = \(id) AND merchant_id IS NOT NULL AND state = \(CustomerNotification.State.queued)
                AND payload IS NOT NULL
            """
        ).map { (try PersonLetter($0), payload: try $0.blob("payload")) }
    }

    func exists(_ kind: PersonLetter.Kind, to email: String, since earlier: Instant) throws -> Bool {
        try first(
            """
            SELECT id FROM people_letters
            WHERE created_at > \(earlier) AND kind = \(kind) AND email = \(email)
            LIMIT 1
            """) != nil
    }

    func count(_ kind: PersonLetter.Kind, to email: String, since earlier: Instant) throws -> Int64 {
        try first(
            """
            SELECT COUNT(*) AS n FROM people_letters
            WHERE created_at > \(earlier) AND kind = \(kind) AND email = \(email)
            """)?.int64("n") ?? 0
    }

    func end(_ id: PersonLetter.ID, as state: CustomerNotification.State) throws {
        try execute(
            """
            UPDATE people_letters SET state = \(state), payload = NULL
            WHERE id = \(id) AND state = \(CustomerNotification.State.queued)
            """)
    }

    func forgetOver(before instant: Instant, limit: Int) throws -> Int {
        try execute(
            """
            DELETE FROM people_letters WHERE id IN (
                SELECT id FROM people_letters WHERE created_at <= \(instant) LIMIT \(limit))
            """)
    }
}

extension BillingTransaction {
    var personLetters: PersonLetterRows { PersonLetterRows(tx: self) }
}
