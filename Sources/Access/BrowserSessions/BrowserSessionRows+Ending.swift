import Billing
import Core
import Storage

extension BrowserSessionRows {
    /// - Returns: false for one that has ended already.
    func end(_ browserSession: BrowserSession, at now: Instant) throws -> Bool {
        let scope = browserSession.scope
        return try execute(
            "UPDATE visits SET ended_at = \(now) WHERE \(scope) AND id = \(browserSession.id) AND ended_at IS NULL"
        ) == 1
    }

    /// One that has ended already keeps its end.
    ///
    /// - Returns: whether the customer ever had it.
    func end(_ id: BrowserSession.ID, of customer: Customer.ID, in scope: Scope, at now: Instant) throws -> Bool {
        try end(each: "id = \(id)", of: customer, in: scope, at: now) == 1
    }

    /// - Returns: how many of the same customer's ended.
    func endOthers(than browserSession: BrowserSession, within limits: BrowserSessionLimits, at now: Instant) throws
        -> Int
    {
        try end(
            each: "id <> \(browserSession.id) AND \(lasting(within: limits, at: now))", of: browserSession.customer,
            in: browserSession.scope, at: now)
    }

    /// - Returns: how many ended.
    func endAll(of customer: Customer.ID, in scope: Scope, at now: Instant) throws -> Int {
        try end("customer_id = \(customer)", in: scope, at: now)
    }

    func endAll(
        of customer: Customer.ID, keeping kept: BrowserSession.ID?, in scope: Scope, at now: Instant
    ) throws -> Int {
        try end("customer_id = \(customer) AND id <> \(kept?.rawValue ?? "")", in: scope, at: now)
    }

    func endAll(by configuration: PortalConfiguration.ID, in scope: Scope, at now: Instant) throws -> Int {
        try end("configuration_id = \(configuration)", in: scope, at: now)
    }

    func endAll(in scope: Scope, at now: Instant) throws -> Int { try end("1 = 1", in: scope, at: now) }

    /// Those in which one of the merchant's people looks on.
    func endViews(by person: Person.ID, in scope: Scope, at now: Instant) throws {
        let eldest = now - BrowserSession.viewLife
        _ = try end(
            """
            origin = \(BrowserSession.Origin.viewAs) AND created_at > \(eldest)
                AND COALESCE(opened_by, \(person)) = \(person)
            """, in: scope, at: now)
    }

    private func end(each which: SQL, of customer: Customer.ID, in scope: Scope, at now: Instant) throws -> Int {
        try execute(
            """
            UPDATE visits SET ended_at = COALESCE(ended_at, \(now))
            WHERE \(scope) AND customer_id = \(customer) AND \(which)
            """)
    }

    private func end(_ which: SQL, in scope: Scope, at now: Instant) throws -> Int {
        try execute("UPDATE visits SET ended_at = \(now) WHERE \(scope) AND ended_at IS NULL AND \(which)")
    }
}
