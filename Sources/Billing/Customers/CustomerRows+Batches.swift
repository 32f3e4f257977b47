import Core
import Storage

/// Many at once: by their ids, by what they share, page by page.
extension CustomerRows {
    /// Also those that were deleted: an event still tells about them. Unknown and foreign ids are left out (C2).
    package func find(_ ids: [Customer.ID], in scope: Scope) throws -> [Customer] {
        try query("SELECT * FROM customers WHERE \(scope) AND id IN (\(list: ids))").map(Customer.init)
    }

    package func all(email: EmailAddress, in scope: Scope) throws -> [Customer] {
        try query(
            """
            SELECT * FROM customers
            WHERE \(scope) AND email_folded = \(email.folded) AND deleted_at IS NULL
            ORDER BY created_at, id
            LIMIT 50
            """
        ).map(Customer.init)
    }

    /// - Parameter email: nil for all; otherwise the address on its folded form (A8).
    func page(in scope: Scope, email: String?, _ request: PageRequest) throws -> Page<Customer> {
        var filter: SQL = "deleted_at IS NULL"
        if let email { filter = filter + " AND email_folded = \(EmailAddress.folded(email))" }
        return try page("customers", of: "\(scope)", where: filter, request, read: Customer.init)
    }

    /// Reads those that a group of renewals or answers will ask for.
    func preload(_ ids: [Customer.ID], in scope: Scope) throws {
        for customer in try find(ids, in: scope) { identityMap.customers[customer.id] = customer }
    }
}

/// Who lives by a test clock.
extension CustomerRows {
    /// The test clock of each customer who is bound to one.
    package func testClocks(of customers: [Customer.ID], in scope: Scope) throws -> [Customer.ID: TestClock.ID] {
        guard !scope.mode.isLive else { return [:] }
        if let known = identityMap.all(customers, in: scope, \.customers) {
            let bound = known.compactMap { customer in customer.testClock.map { (customer.id, $0) } }
            return Dictionary(bound, uniquingKeysWith: { $1 })
        }
        let rows = try query(testClocksStatement(of: customers, in: scope))
        return Dictionary(try rows.map { (try $0.id("id"), try $0.id("test_clock_id")) }, uniquingKeysWith: { $1 })
    }

    func testClocksStatement(of customers: [Customer.ID], in scope: Scope) -> SQL {
        """
        SELECT id, test_clock_id FROM customers
        WHERE \(scope) AND id IN (\(list: customers)) AND test_clock_id IS NOT NULL
        """
    }

    /// Whoever lives by this clock and was not deleted.
    func ids(on clock: TestClock.ID, in scope: Scope) throws -> [Customer.ID] {
        try query("SELECT id FROM customers WHERE \(scope) AND test_clock_id = \(clock) AND deleted_at IS NULL")
            .map { try $0.id("id", of: Customer.self) }
    }

    /// From now on they live by everybody's clock.
    func release(from clock: TestClock.ID, in scope: Scope) throws {
        try execute(
            "UPDATE customers SET test_clock_id = NULL WHERE \(scope) AND test_clock_id = \(clock)",
            forgetting: .customers)
    }
}
