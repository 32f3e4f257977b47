import Core

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
        try await context.read { try $0.deletionRequests.open(of: customer, in: scope) }
    }

    /// What stands in the way for now: what is owed, and subscriptions that go on.
    public func obstacles(of customer: Customer.ID, in scope: Scope) async throws -> (debts: Int, subscriptions: Int) {
        try await context.read { tx in
            let now = try tx.now(for: try tx.customers.find(customer, in: scope))
            let debt = try tx.debt(of: customer, in: scope, at: now)
            return (
                // A change that nobody has paid for ends with its subscription.
                debt.payable.count + debt.waiting.count,
                try tx.subscriptions.all(of: customer, in: scope).filter(\.status.isCurrent).count
            )
        }
    }

    /// Letters to the merchant about one customer in a day: whoever asks and takes back in turn fills nobody's mailbox.
    static let lettersADay = 2

    /// Stores it, records `customer.deletion_requested`, and writes to the merchant. Asking twice keeps the first.
    @discardableResult
    public func ask(for customer: Customer.ID, in scope: Scope) async throws -> DeletionRequest {
        try await context.write { tx in
            _ = try tx.customers.find(named: customer, in: scope)
            if let open = try tx.deletionRequests.open(of: customer, in: scope) { return open }
            let now = tx.clock.now()
            let request = DeletionRequest(
                id: .new(at: now, using: tx.chance), scope: scope, customer: customer, createdAt: now)
            let isWritten =
                try tx.deletionRequests.count(of: customer, in: scope, since: now - .hours(24)) < Self.lettersADay
            try tx.deletionRequests.insert(request)
            try tx.record(.customerDeletionRequested, .customer(customer), of: customer, in: scope, at: now)
            guard isWritten else { return request }
            let merchant = try tx.merchants.find(scope.merchant)
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
            guard try tx.deletionRequests.end(of: customer, in: scope, at: now) else { return }
            try tx.record(.customerDeletionWithdrawn, .customer(customer), of: customer, in: scope, at: now)
        }
    }
}
