import Billing
import Core
import Storage

extension Membership {
    init(_ row: Row) throws {
        self.init(
            merchant: try row.id("merchant_id"), person: try row.id("person_id"), role: try row.value("role"),
            createdAt: try row.instant("created_at"))
    }
}

/// Who works where: the rows of `memberships`.
struct MembershipRows: Rows {
    let tx: BillingTransaction

    func findIfAny(of person: Person.ID, at merchant: Merchant.ID) throws -> Membership? {
        try first("SELECT * FROM memberships WHERE merchant_id = \(merchant) AND person_id = \(person)")
            .map(Membership.init)
    }

    /// Of one person, the oldest first.
    func all(of person: Person.ID) throws -> [Membership] {
        try query("SELECT * FROM memberships WHERE person_id = \(person) ORDER BY created_at, merchant_id")
            .map(Membership.init)
    }

    /// Of one merchant, by name.
    func all(at merchant: Merchant.ID) throws -> [(Person, Membership)] {
        try query(
            """
            SELECT \(PersonRows.columns), m.merchant_id, m.person_id, m.role, m.created_at AS joined_at
            FROM memberships m JOIN people p ON p.id = m.person_id
            WHERE m.merchant_id = \(merchant)
            ORDER BY p.name, p.id
            """
        ).map { row in
            let membership = Membership(
                merchant: try row.id("merchant_id"), person: try row.id("person_id"), role: try row.value("role"),
                createdAt: try row.instant("joined_at"))
            return (try Person(row), membership)
        }
    }

    func countOwners(at merchant: Merchant.ID) throws -> Int {
        try first(
            "SELECT COUNT(*) AS n FROM memberships WHERE merchant_id = \(merchant) AND role = \(Role.owner)"
        )?.int("n") ?? 0
    }

    func insert(_ it: Membership) throws {
        try execute(
            """
            INSERT INTO memberships (merchant_id, person_id, role, created_at)
            VALUES (\(it.merchant), \(it.person), \(it.role), \(it.createdAt))
            """)
    }

    func update(_ it: Membership) throws {
        try execute(
            """
            UPDATE memberships SET role = \(it.role)
            WHERE merchant_id = \(it.merchant) AND person_id = \(it.person)
            """)
    }

    func remove(_ it: Membership) throws {
        try execute("DELETE FROM memberships WHERE merchant_id = \(it.merchant) AND person_id = \(it.person)")
    }
}

extension BillingTransaction {
    var memberships: MembershipRows { MembershipRows(tx: self) }

    /// Where somebody works, by the merchants' names.
    func workplaces(of person: Person.ID) throws -> [MembershipOf] {
        try memberships.all(of: person).map {
            MembershipOf(merchant: try merchants.find($0.merchant), role: $0.role)
        }.sorted { ($0.merchant.name, $0.merchant.id) < ($1.merchant.name, $1.merchant.id) }
    }
}
