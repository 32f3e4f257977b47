import Core
import Storage

/// Clocks of test mode that customers are bound to and that move only when told (Stripe, "Test clocks").
public struct TestClocks: Sendable {
    let context: BillingContext
    let budget: TestClockBudget

    public init(_ context: BillingContext, budget: TestClockBudget = TestClockBudget()) {
        self.context = context
        self.budget = budget
    }

    /// - Throws: `invalid` in live mode, or for a time that is not within twenty years of now.
    public func create(frozenAt: Instant, name: String? = nil, in scope: Scope) async throws -> TestClock {
        guard scope.mode == .test else {
            throw BillingError.invalid("frozen_time", "Test clocks exist in test mode only.", code: "testmode_only")
        }
        let now = context.clock.now()
        try checkReach(of: frozenAt, from: now)
        let clock = TestClock(
            id: .new(at: now, using: context.chance), scope: scope,
            name: try name.map { try FreeText.line($0, parameter: "name", limit: 300) }, frozenAt: frozenAt,
            status: .ready, createdAt: now)
        return try await context.write { tx in
            try tx.execute(
                """
                INSERT INTO test_clocks (merchant_id, id, livemode, name, frozen_at, status, created_at)
                VALUES
                    (\(scope.merchant), \(clock.id), \(scope.mode), \(clock.name), \(clock.frozenAt), \(clock.status),
                    \(now))
                """)
            try tx.record(.testClockCreated, .testClock(clock.id), of: nil, in: scope, at: now)
            return clock
        }
    }

    public func find(_ id: TestClock.ID, in scope: Scope) async throws -> TestClock {
        try await context.read { try $0.testClock(id, in: scope, parameter: "id") }
    }

    public func list(in scope: Scope, _ page: PageRequest = PageRequest()) async throws -> Page<TestClock> {
        try await context.read { tx in
            try tx.page("test_clocks", of: "\(scope)", where: "deleted_at IS NULL", page, read: TestClock.init)
        }
    }

    /// Begins to move a clock forward. A worker does, in order, everything that would have happened; the clock says
    /// `advancing` until it is there.
    ///
    /// - Throws: `conflict` while it is still advancing, or when it has failed; `invalid` for a time that is not after its
    ///   own, and for more than the ``TestClockBudget`` allows.
    public func advance(_ id: TestClock.ID, to target: Instant, in scope: Scope) async throws -> TestClock {
        let (context, budget) = (context, budget)
        return try await context.write { tx in
            var clock = try tx.testClock(id, in: scope, parameter: "id")
            guard clock.status != .failed else {
                throw BillingError.conflict(
                    "test_clock_failed", "The test clock had more to do than an advance may, and stopped: delete it.")
            }
            guard clock.status == .ready else {
                throw BillingError.conflict("test_clock_advancing", "The test clock is already advancing.")
            }
            guard target > clock.frozenAt else {
                throw BillingError.invalid("frozen_time", "A test clock only moves forward.")
            }
            try checkReach(of: target, from: clock.frozenAt)
            let now = tx.clock.now()
            let steps = try budget.check(id, to: target, in: scope, at: now, tx)
            clock.status = .advancing
            // What it did more than a day ago counts no longer.
            try tx.execute(
                """
                UPDATE test_clocks
                SET status = \(clock.status), target_at = \(target), steps_left = \(steps), advanced_at = \(now),
                    steps = CASE WHEN advanced_at > \(now - .hours(24)) THEN steps ELSE 0 END
                WHERE \(scope) AND id = \(id)
                """)
            try tx.schedule(.testClock, id.rawValue, in: scope, at: now)
            return clock
        }
    }

    /// Deletes a clock with its customers, whose subscriptions end. What is still under way goes on by the real clock.
    ///
    /// - Throws: the first failure, once all the others are deleted; the clock then stays, to be deleted again.
    public func delete(_ id: TestClock.ID, in scope: Scope) async throws {
        let customers = try await context.read { tx in
            _ = try tx.testClock(id, in: scope, parameter: "id")
            return try tx.query(
                "SELECT id FROM customers WHERE \(scope) AND test_clock_id = \(id) AND deleted_at IS NULL"
            ).map { try $0.id("id", of: Customer.self) }
        }
        var failure: (any Error)?
        for customer in customers {
            do {
                try await Customers(context).delete(customer, in: scope)
            } catch let error as BillingError where error.kind == .notFound {
                // Somebody else has deleted it meanwhile.
                continue
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
        try await context.write { tx in
            let now = tx.clock.now()
            // One that is on its way ends here, and nobody hears that it arrived.
            try tx.execute(
                "UPDATE test_clocks SET deleted_at = \(now), target_at = NULL WHERE \(scope) AND id = \(id)")
            try tx.unschedule(.testClock, id.rawValue, in: scope)
            try tx.execute(
                "UPDATE customers SET test_clock_id = NULL WHERE \(scope) AND test_clock_id = \(id)",
                forgetting: .customers)
            try tx.execute(
                "UPDATE jobs SET test_clock_id = NULL, run_at = \(now) WHERE \(scope) AND test_clock_id = \(id)")
        }
    }

    private func checkReach(of target: Instant, from start: Instant) throws {
        let reach = Span.hours(24 * 366 * 20)
        guard target < start + reach, start < target + reach else {
            throw BillingError.invalid("frozen_time", "A test clock moves at most twenty years at once.")
        }
    }
}

extension TestClock {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), name: try row.textIfAny("name"),
            frozenAt: try row.instant("frozen_at"), status: try row.value("status"),
            createdAt: try row.instant("created_at"))
    }
}

extension BillingTransaction {
    package func testClock(_ id: TestClock.ID, in scope: Scope, parameter: String = "test_clock") throws -> TestClock {
        guard let row = try first("SELECT * FROM test_clocks WHERE \(scope) AND id = \(id) AND deleted_at IS NULL")
        else {
            throw BillingError.notFound("test clock", id.rawValue, parameter: parameter)
        }
        return try TestClock(row)
    }
}
