import Core
import Storage

/// The stored test clocks, and what their advances have done.
package struct TestClockRows: Rows {
    package let tx: BillingTransaction

    package func find(_ id: TestClock.ID, in scope: Scope, parameter: String = "test_clock") throws -> TestClock {
        guard let row = try first("SELECT * FROM test_clocks WHERE \(scope) AND id = \(id) AND deleted_at IS NULL")
        else {
            throw BillingError.notFound("test clock", id.rawValue, parameter: parameter)
        }
        return try TestClock(row)
    }

    func page(in scope: Scope, _ request: PageRequest) throws -> Page<TestClock> {
        try page("test_clocks", of: "\(scope)", where: "deleted_at IS NULL", request, read: TestClock.init)
    }

    /// What time it is on a clock, also on one that was deleted.
    func time(_ id: TestClock.ID, in scope: Scope) throws -> Instant {
        let row = try first("SELECT frozen_at FROM test_clocks WHERE \(scope) AND id = \(id)")
        guard let row else { throw StorageError.corrupt("no test clock \(id)") }
        return try row.instant("frozen_at")
    }

    /// What time it is for each of these customers who does not live by everybody's clock.
    package func times(of customers: [Customer.ID], in scope: Scope) throws -> [Customer.ID: Instant] {
        let clocks = try tx.customers.testClocks(of: customers, in: scope)
        guard !clocks.isEmpty else { return [:] }
        let rows = try query(
            "SELECT id, frozen_at FROM test_clocks WHERE \(scope) AND id IN (\(list: Array(Set(clocks.values))))")
        let times = Dictionary(
            try rows.map { (try $0.id("id", of: TestClock.self), try $0.instant("frozen_at")) },
            uniquingKeysWith: { $1 })
        return clocks.compactMapValues { times[$0] }
    }

    func insert(_ it: TestClock) throws {
        try execute(
            """
            INSERT INTO test_clocks (merchant_id, id, livemode, name, frozen_at, status, created_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.name), \(it.frozenAt), \(it.status),
                \(it.createdAt))
            """)
    }

    /// One that is on its way ends here, and nobody hears that it arrived.
    func remove(_ id: TestClock.ID, in scope: Scope, at now: Instant) throws {
        try execute("UPDATE test_clocks SET deleted_at = \(now), target_at = NULL WHERE \(scope) AND id = \(id)")
    }
}

extension BillingTransaction {
    package var testClocks: TestClockRows { TestClockRows(tx: self) }
}

extension TestClock {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), name: try row.textIfAny("name"),
            frozenAt: try row.instant("frozen_at"), status: try row.value("status"),
            createdAt: try row.instant("created_at"))
    }
}
