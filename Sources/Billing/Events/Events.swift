import Core

/// What happened, newest first.
public struct Events: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    public func find(_ id: Event.ID, in scope: Scope) async throws -> Event {
        try await context.read { try $0.events.find(id, in: scope) }
    }

    /// - Parameters:
    ///   - kinds: empty for all.
    ///   - customer: only what concerns this one.
    ///   - isDelivered: whether no endpoint has still to take it, or never did; nil for both.
    public func list(
        in scope: Scope, kinds: [Event.Kind] = [], customer: Customer.ID? = nil, isDelivered: Bool? = nil,
        _ page: PageRequest = PageRequest()
    ) async throws -> Page<Event> {
        try await context.read {
            try $0.events.page(in: scope, kinds: kinds, customer: customer, isDelivered: isDelivered, page)
        }
    }
}
