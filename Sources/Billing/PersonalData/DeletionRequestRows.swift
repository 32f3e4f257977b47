import Core
import Storage

extension DeletionRequest {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), customer: try row.id("customer_id"),
            createdAt: try row.instant("created_at"))
    }
}

/// What customers asked to be deleted, also what they took back.
struct DeletionRequestRows: Rows {
    let tx: BillingTransaction

    func insert(_ it: DeletionRequest) throws {
        try execute(
            """
            INSERT INTO deletion_requests (merchant_id, id, livemode, customer_id, created_at)
            VALUES (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.customer), \(it.createdAt))
            """)
    }

    /// - Returns: whether one was open.
    @discardableResult
    func end(of customer: Customer.ID, in scope: Scope, at now: Instant) throws -> Bool {
        try execute(
            """
            UPDATE deletion_requests SET ended_at = \(now)
            WHERE \(scope) AND customer_id = \(customer) AND ended_at IS NULL
            """) > 0
    }

    func count(
        of customer: Customer.ID, in scope: Scope, since earlier: Instant
    ) throws -> Int {
        try first(
            """
            SELECT COUNT(*) AS n FROM deletion_requests
            WHERE \(scope) AND customer_id = \(customer) AND created_at > \(earlier)
            """)?.int("n") ?? 0
    }

    func open(of customer: Customer.ID, in scope: Scope) throws -> DeletionRequest? {
        try first(
            "SELECT * FROM deletion_requests WHERE \(scope) AND customer_id = \(customer) AND ended_at IS NULL"
        ).map(DeletionRequest.init)
    }
}

extension BillingTransaction {
    var deletionRequests: DeletionRequestRows { DeletionRequestRows(tx: self) }
}
