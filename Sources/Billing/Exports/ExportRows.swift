import Core
import Storage

/// The stored exports, and their files in pieces.
package struct ExportRows: Rows {
    package let tx: BillingTransaction

    func findIfAny(_ id: Export.ID, in scope: Scope) throws -> Export? {
        try first("SELECT * FROM exports WHERE \(scope) AND id = \(id)").map(Export.init)
    }

    /// The customer's, while it is kept.
    func findIfAny(_ id: Export.ID, of customer: Customer.ID, in scope: Scope, at now: Instant) throws -> Export? {
        try first(
            """
            SELECT * FROM exports
            WHERE \(scope) AND customer_id = \(customer) AND id = \(id) AND expires_at > \(now)
            """
        ).map(Export.init)
    }

    /// What is kept for a customer, the newest first.
    func all(of customer: Customer.ID, in scope: Scope, at now: Instant) throws -> [Export] {
        try query(
            """
            SELECT * FROM exports WHERE \(scope) AND customer_id = \(customer) AND expires_at > \(now)
            ORDER BY created_at DESC, id DESC
            """
        ).map(Export.init)
    }

    func insert(_ it: Export) throws {
        try execute(
            """
            INSERT INTO exports
                (merchant_id, id, livemode, customer_id, year, format, locale, state, done, total, size, generation,
                failures, created_at, expires_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.customer), \(it.year ?? 0), \(it.format),
                \(it.locale), \(it.state), \(it.done), \(it.total), \(it.size), \(it.generation), \(it.failures),
                \(it.createdAt), \(it.expiresAt))
            """)
    }

    /// What varies of it.
    func update(_ it: Export) throws {
        try execute(
            """
            UPDATE exports
            SET state = \(it.state), done = \(it.done), total = \(it.total), size = \(it.size),
                generation = \(it.generation), failures = \(it.failures), expires_at = \(it.expiresAt)
            WHERE \(it.scope) AND id = \(it.id)
            """)
    }

    /// Those that were not made in time.
    func giveUpExpired(of customer: Customer.ID, in scope: Scope, at now: Instant) throws {
        try execute(
            """
            UPDATE exports SET state = \(Export.State.failed)
            WHERE \(scope) AND customer_id = \(customer) AND state = \(Export.State.running) AND expires_at <= \(now)
            """)
    }

    /// The same file as it was made before is not offered any more.
    func endOlder(than it: Export, at now: Instant) throws {
        try execute(
            """
            UPDATE exports SET expires_at = \(now)
            WHERE \(it.scope) AND customer_id = \(it.customer) AND year = \(it.year ?? 0) AND format = \(it.format)
                AND locale = \(it.locale) AND id <> \(it.id) AND expires_at > \(now)
            """)
    }

    /// All of a customer's, also what is being made. The files are left to ``Exports/prune(hear:)``: they are large.
    func endAll(of customer: Customer.ID, in scope: Scope, at now: Instant) throws {
        for it in try query("SELECT * FROM exports WHERE \(scope) AND customer_id = \(customer)").map(Export.init) {
            try tx.jobs.unschedule(.export, it.id.rawValue, in: scope)
        }
        try execute(
            """
            UPDATE exports SET state = \(Export.State.failed), size = NULL, expires_at = \(now)
            WHERE \(scope) AND customer_id = \(customer)
            """)
    }
}

extension BillingTransaction {
    package var exports: ExportRows { ExportRows(tx: self) }
}

extension Export {
    fileprivate init(_ row: Row) throws {
        let year = try row.int("year")
        self.init(
            id: try row.id("id"), scope: try Scope(row), customer: try row.id("customer_id"),
            year: year == 0 ? nil : year, format: try row.value("format"), locale: try row.text("locale"),
            state: try row.value("state"), done: try row.int("done"), total: try row.int("total"),
            size: try row.int64IfAny("size"), generation: try row.int64("generation"),
            failures: try row.int("failures"), createdAt: try row.instant("created_at"),
            expiresAt: try row.instant("expires_at"))
    }
}
