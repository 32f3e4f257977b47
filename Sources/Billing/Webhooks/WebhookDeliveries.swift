import Core

/// What is on its way to endpoints, and what came of it.
public struct WebhookDeliveries: Sendable {
    let context: BillingContext
    /// For so long one that has ended can be read and sent again.
    private static let kept = Span.hours(30 * 24)

    public init(_ context: BillingContext) { self.context = context }

    /// - Parameter state: nil for all.
    /// - Throws: ``BillingError`` `resource_missing` when there is no such endpoint.
    public func list(
        of endpoint: WebhookEndpoint.ID, in scope: Scope, state: WebhookDelivery.State? = nil,
        _ page: PageRequest = PageRequest()
    ) async throws -> Page<WebhookDelivery> {
        try await context.read { tx in
            _ = try tx.webhookEndpoints.find(endpoint, in: scope)
            return try tx.webhookDeliveries.page(of: endpoint, in: scope, state: state, page)
        }
    }

    public func find(
        _ id: WebhookDelivery.ID, of endpoint: WebhookEndpoint.ID, in scope: Scope
    ) async throws -> WebhookDelivery {
        try await context.read { tx in
            _ = try tx.webhookEndpoints.find(endpoint, in: scope)
            return try tx.webhookDeliveries.find(id, of: endpoint, in: scope)
        }
    }

    /// What was put down for some events, oldest first: one for each endpoint that hears of it.
    public func of(_ events: [Event.ID], in scope: Scope) async throws -> [WebhookDelivery] {
        try await context.read { try $0.webhookDeliveries.of(events, in: scope) }
    }

    /// Sends it once more, whatever came of it, and tries again as if it were new.
    ///
    /// - Throws: ``BillingError`` `webhook_endpoint_disabled`.
    public func resend(
        _ id: WebhookDelivery.ID, of endpoint: WebhookEndpoint.ID, in scope: Scope
    ) async throws -> WebhookDelivery {
        let now = context.clock.now()
        return try await context.write { tx in
            guard try tx.webhookEndpoints.find(endpoint, in: scope).status == .enabled else {
                throw BillingError.conflict(
                    "webhook_endpoint_disabled", "This webhook endpoint is disabled: enable it, then send it again.")
            }
            let known = try tx.webhookDeliveries.find(id, of: endpoint, in: scope)
            var delivery = known
            delivery.requeue(at: now)
            _ = try tx.webhookDeliveries.update(delivery, from: known)
            return delivery
        }
    }

    /// Forgets what ended a month ago, and endpoints that were deleted, batch by batch.
    ///
    /// - Returns: how many rows went.
    @discardableResult
    public func prune(hear: SetAside.Hearing = { _ in }) async throws -> Int {
        let oldest = context.clock.now() - Self.kept
        let merchants = try await context.merchants()
        let deliveries = try await context.forget(of: merchants, hear: hear) {
            try $0.webhookDeliveries.forgetOver(before: oldest, of: $1, limit: $2)
        }
        let endpoints = try await context.forget(of: merchants, hear: hear) {
            try $0.webhookEndpoints.forgetDeleted(of: $1, limit: $2)
        }
        return deliveries + endpoints
    }
}

extension BillingTransaction {
    /// Puts a delivery down for each endpoint that is told of such events, in the transaction of the event.
    func queueDeliveries(of event: Event) throws {
        let now = clock.now()
        for endpoint in try webhookEndpoints.enabled(in: event.scope) where endpoint.hears(event.kind) {
            try webhookDeliveries.insert(WebhookDelivery(of: event, to: endpoint, at: now, using: chance))
        }
    }
}
