import Billing
import Core
import Storage

extension CustomerRows {
    /// Those with an address in its folded form, oldest first (A8).
    func others(
        of address: String, than customer: Customer.ID, in scope: Scope
    ) throws -> [OtherAccount] {
        try query(
            """
            SELECT id, name, created_at FROM customers
            WHERE \(scope) AND email_folded = \(address) AND deleted_at IS NULL AND id <> \(customer)
            ORDER BY created_at, id
            LIMIT \(OtherAccount.limit)
            """
        ).map { row in
            OtherAccount(
                id: try row.id("id"), name: try row.textIfAny("name"), createdAt: try row.instant("created_at"))
        }
    }
}
