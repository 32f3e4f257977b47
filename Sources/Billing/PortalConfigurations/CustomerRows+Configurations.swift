import Core
import Storage

extension CustomerRows {
    /// Those who have a configuration of the portal as their own, the newest first.
    package func page(
        with configuration: PortalConfiguration.ID, in scope: Scope, limit: Int
    ) throws -> Page<Customer> {
        let found = try query(
            """
            SELECT * FROM customers
            WHERE \(scope) AND configuration_id = \(configuration) AND deleted_at IS NULL
            ORDER BY created_at DESC, id DESC LIMIT \(limit + 1)
            """
        ).map(Customer.init)
        return Page(elements: Array(found.prefix(limit)), hasMore: found.count > limit)
    }
}
