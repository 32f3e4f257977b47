import Core
import Storage

/// What happened, newest first.
public struct Events: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    public func find(_ id: Event.ID, in scope: Scope) async throws -> Event {
        try await context.read { tx in
            guard let row = try tx.first("SELECT * FROM events WHERE \(scope) AND id = \(id)") else {
                throw BillingError.notFound("event", id.rawValue)
            }
            return try Event(row)
        }
    }

    /// - Parameters:
    ///   - kinds: empty for all.
    ///   - customer: only what concerns this one.
    public func list(
        in scope: Scope, kinds: [Event.Kind] = [], customer: Customer.ID? = nil, _ page: PageRequest = PageRequest()
    ) async throws -> Page<Event> {
        try await context.read { tx in
            var owner: SQL = "\(scope)"
            if let customer { owner = owner + " AND customer_id = \(customer)" }
            return try tx.page(
                "events", of: owner, where: kinds.isEmpty ? nil : "kind IN (\(list: kinds))", page, read: Event.init)
        }
    }
}

extension Event {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), kind: try row.value("kind"),
            subject: try row.text("subject_id"), customer: try row.idIfAny("customer_id"),
            snapshot: try row.text("snapshot"), createdAt: try row.instant("created_at"))
    }
}
