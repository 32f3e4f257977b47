import Billing
import Core
import Storage

extension Person {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), email: try row.text("email"), name: try row.text("name"),
            locale: try row.textIfAny("locale"), hasPassword: try row.textIfAny("password_hash") != nil,
            hasSecondFactor: try row.bool("has_factor"), createdAt: try row.instant("created_at"))
    }
}

/// The people who work for merchants: the rows of `people`, with whether a second factor is in force.
struct PersonRows: Rows {
    let tx: BillingTransaction

    /// Their columns, under the alias `p`.
    static var columns: SQL {
        """
        p.id, p.email, p.name, p.locale, p.password_hash, p.created_at,
            CASE WHEN EXISTS (SELECT 1 FROM second_factors f WHERE f.person_id = p.id AND f.secret IS NOT NULL)
                THEN 1 ELSE 0 END AS has_factor
        """
    }

    func findIfAny(_ id: Person.ID) throws -> Person? {
        try first("SELECT \(Self.columns) FROM people p WHERE p.id = \(id)").map(Person.init)
    }

    func findIfAny(email: String) throws -> Person? {
        try first(
            "SELECT \(Self.columns) FROM people p WHERE p.email_folded = \(EmailAddress.folded(email))"
        ).map(Person.init)
    }

    func insert(_ it: Person, password: PasswordHash) throws {
        try execute(
            """
            INSERT INTO people (id, email, email_folded, name, locale, password_hash, password_set_at, created_at)
            VALUES
                (\(it.id), \(it.email), \(EmailAddress.folded(it.email)), \(it.name), \(it.locale), \(password.text),
                \(it.createdAt), \(it.createdAt))
            """)
    }

    func update(_ it: Person) throws {
        try execute("UPDATE people SET name = \(it.name), locale = \(it.locale) WHERE id = \(it.id)")
    }

    /// - Returns: nil also for one that this release cannot read, and for an address that nobody has.
    func password(ofEmail email: String) throws -> PasswordHash? {
        try first("SELECT password_hash FROM people WHERE email_folded = \(EmailAddress.folded(email))")
            .flatMap { try $0.textIfAny("password_hash") }.flatMap { PasswordHash($0) }
    }

    /// When the password of an address was set last: what was tried before does not count any more.
    func passwordSetAt(ofEmail email: String) throws -> Instant? {
        try first("SELECT password_set_at FROM people WHERE email_folded = \(EmailAddress.folded(email))")
            .flatMap { try $0.instantIfAny("password_set_at") }
    }

    func store(_ password: PasswordHash, of id: Person.ID, at now: Instant) throws {
        try execute(
            "UPDATE people SET password_hash = \(password.text), password_set_at = \(now) WHERE id = \(id)")
    }

    /// The same password at another cost: nothing was set.
    func renew(_ password: PasswordHash, insteadOf stored: PasswordHash, ofEmail email: String) throws {
        try execute(
            """
            UPDATE people SET password_hash = \(password.text)
            WHERE email_folded = \(EmailAddress.folded(email)) AND password_hash = \(stored.text)
            """)
    }
}

extension BillingTransaction {
    var people: PersonRows { PersonRows(tx: self) }

    /// - Throws: ``BillingError`` `resource_missing`.
    func person(_ id: Person.ID) throws -> Person {
        guard let person = try people.findIfAny(id) else { throw BillingError.notFound("person", id.rawValue) }
        return person
    }
}
