import Core

/// Clocks of test mode that customers are bound to and that move only when told (Stripe, "Test clocks").
public struct TestClocks: Sendable {
    let context: BillingContext
    let budget: TestClockBudget

    public init(_ context: BillingContext, budget: TestClockBudget = TestClockBudget()) {
        self.context = context
        self.budget = budget
    }

    /// - Parameter actor: who asked, where that is kept in the audit trail (K4).
    /// - Throws: `invalid` in live mode, or for a time that is not within twenty years of now.
    public func create(
        frozenAt: Instant, name: String? = nil, in scope: Scope, by actor: AuditActor? = nil
    ) async throws -> TestClock {
        guard scope.mode == .test else {
            throw BillingError.invalid("frozen_time", "Test clocks exist in test mode only.", code: "testmode_only")
        }
        let now = context.clock.now()
        try TestClock.checkReach(of: frozenAt, from: now)
        let clock = TestClock(
            id: .new(at: now, using: context.chance), scope: scope,
            name: try name.map { try FreeText.line($0, parameter: "name", limit: 300) }, frozenAt: frozenAt,
            status: .ready, createdAt: now)
        return try await context.write { tx in
            try tx.testClocks.insert(clock)
            try tx.record(.testClockCreated, .testClock(clock.id), of: nil, in: scope, at: now)
            try tx.audit(.testClockCreated, clock, ["to": frozenAt.inUTC], by: actor)
            return clock
        }
    }

    public func find(_ id: TestClock.ID, in scope: Scope) async throws -> TestClock {
        try await context.read { try $0.testClocks.find(id, in: scope, parameter: "id") }
    }

    public func list(in scope: Scope, _ page: PageRequest = PageRequest()) async throws -> Page<TestClock> {
        try await context.read { try $0.testClocks.page(in: scope, page) }
    }

    /// Begins to move a clock forward. A worker does, in order, everything that would have happened; the clock says
    /// `advancing` until it is there.
    ///
    /// - Throws: `conflict` while it is still advancing, or when it has failed; `invalid` for a time that is not after its
    ///   own, and for more than the ``TestClockBudget`` allows.
    public func advance(
        _ id: TestClock.ID, to target: Instant, in scope: Scope, by actor: AuditActor? = nil
    ) async throws -> TestClock {
        let budget = budget
        return try await context.write { tx in
            var clock = try tx.testClocks.find(id, in: scope, parameter: "id")
            try clock.depart(to: target)
            let now = tx.clock.now()
            let periods = try tx.testClocks.periods(on: id, until: target, in: scope)
            try budget.check(periods: periods)
            let spent = try tx.testClocks.steps(in: scope, since: now - .hours(24))
            let steps = try budget.steps(for: periods, after: spent)
            try tx.testClocks.depart(clock, to: target, steps: steps, at: now)
            try tx.jobs.schedule(.testClock, id.rawValue, in: scope, at: now)
            try tx.audit(
                .testClockAdvanced, clock, ["from": clock.frozenAt.inUTC, "to": target.inUTC], by: actor)
            return clock
        }
    }

    /// Deletes a clock with its customers, whose subscriptions end. What is still under way goes on by the real clock.
    ///
    /// - Throws: the first failure, once all the others are deleted; the clock then stays, to be deleted again.
    public func delete(_ id: TestClock.ID, in scope: Scope, by actor: AuditActor? = nil) async throws {
        let (clock, customers) = try await context.read { tx in
            (try tx.testClocks.find(id, in: scope, parameter: "id"), try tx.customers.ids(on: id, in: scope))
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
            try tx.testClocks.remove(id, in: scope, at: now)
            try tx.jobs.unschedule(.testClock, id.rawValue, in: scope)
            try tx.customers.release(from: id, in: scope)
            try tx.jobs.release(from: id, in: scope, at: now)
            try tx.audit(.testClockDeleted, clock, ["number": "\(customers.count)"], by: actor)
        }
    }
}

extension BillingTransaction {
    fileprivate func audit(
        _ action: AuditAction, _ it: TestClock, _ details: [String: String], by actor: AuditActor?
    ) throws {
        try audit(action, about: it.id.rawValue, details, by: actor, in: it.scope)
    }
}

extension Instant {
    /// `2026-02-28T13:00:00Z`: what a trail keeps is read in every zone.
    fileprivate var inUTC: String { "\(Zone.utc.local(at: self).description.prefix(19))Z" }
}
