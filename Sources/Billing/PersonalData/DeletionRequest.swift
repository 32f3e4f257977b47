import Core
import Storage

/// A customer's wish that the merchant forgets them. It deletes nothing by itself: the merchant does (`DELETE /v1/customers/{id}`).
public struct DeletionRequest: Hashable, Sendable, Identified {
    public static let idPrefix = "dlr_"
    public typealias ID = Core.ID<DeletionRequest>

    public let id: ID
    public let scope: Scope
    public let customer: Customer.ID
    public let createdAt: Instant
}

/// What customers ask to be deleted, and take back.
public struct DeletionRequests: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// What waits for the merchant, if anything.
    public func pending(of customer: Customer.ID, in scope: Scope) async throws -> DeletionRequest? {
        try await context.read { try $0.openDeletionRequest(of: customer, in: scope) }
    }

    /// What stands in the way for now: what is owed, and subscriptions that go on.
    public func obstacles(of customer: Customer.ID, in scope: Scope) async throws -> (debts: Int, subscriptions: Int) {
        try await context.read { tx in
            let now = try tx.now(for: try tx.customer(customer, in: scope))
            return (
                try tx.debt(of: customer, in: scope, at: now).items.count,
                try tx.subscriptions(of: customer, in: scope).filter(\.status.isCurrent).count
            )
        }
    }

    /// Letters to the merchant about one customer in a day: whoever asks and takes back in turn fills nobody's mailbox.
    static let lettersADay = 2

    /// Stores it, records `customer.deletion_requested`, and writes to the merchant. Asking twice keeps the first.
    @discardableResult
    public func ask(for customer: Customer.ID, in scope: Scope) async throws -> DeletionRequest {
        try await context.write { tx in
            _ = try tx.customer(named: customer, in: scope)
            if let open = try tx.openDeletionRequest(of: customer, in: scope) { return open }
            let now = tx.clock.now()
            let request = DeletionRequest(
                id: .new(at: now, using: tx.chance), scope: scope, customer: customer, createdAt: now)
            let isWritten =
                try tx.countDeletionRequests(of: customer, in: scope, since: now - .hours(24)) < Self.lettersADay
            try tx.insert(request)
            try tx.record(.customerDeletionRequested, .customer(customer), of: customer, in: scope, at: now)
            guard isWritten else { return request }
            let merchant = try tx.merchant(scope.merchant)
            try tx.notify(
                .deletionRequested, customer, about: request.id.rawValue, in: scope, at: now,
                recipient: merchant.brand.supportEmail ?? merchant.email)
            return request
        }
    }

    /// Takes it back. What was taken back already is not an error.
    public func withdraw(of customer: Customer.ID, in scope: Scope) async throws {
        try await context.write { tx in
            let now = tx.clock.now()
            guard try tx.endDeletionRequests(of: customer, in: scope, at: now) else { return }
            try tx.record(.customerDeletionWithdrawn, .customer(customer), of: customer, in: scope, at: now)
        }
    }
}

extension BillingTransaction {
    fileprivate func insert(_ it: DeletionRequest) throws {
        try execute(
            """
            INSERT INTO deletion_requests (merchant_id, id, livemode, customer_id, created_at)
            VALUES (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.customer), \(it.createdAt))
            """)
    }

    /// - Returns: whether one was open.
    @discardableResult
    func endDeletionRequests(of customer: Customer.ID, in scope: Scope, at now: Instant) throws -> Bool {
        try execute(
            """
            UPDATE deletion_requests SET ended_at = \(now)
            WHERE \(scope) AND customer_id = \(customer) AND ended_at IS NULL
            """) > 0
    }

    fileprivate func countDeletionRequests(
        of customer: Customer.ID, in scope: Scope, since earlier: Instant
    ) throws -> Int {
        try first(
            """
            SELECT COUNT(*) AS n FROM deletion_requests
            WHERE \(scope) AND customer_id = \(customer) AND created_at > \(earlier)
            """)?.int("n") ?? 0
    }

    fileprivate func openDeletionRequest(of customer: Customer.ID, in scope: Scope) throws -> DeletionRequest? {
        try first(
            "SELECT * FROM deletion_requests WHERE \(scope) AND customer_id = \(customer) AND ended_at IS NULL"
        ).map { row in
            DeletionRequest(
                id: try row.id("id"), scope: try Scope(row), customer: try row.id("customer_id"),
                createdAt: try row.instant("created_at"))
        }
    }
}
