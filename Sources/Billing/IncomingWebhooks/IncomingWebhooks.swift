import Core

/// What processors tell us: stored whole, then settled by asking, however many times and in whatever order it comes (H1).
public struct IncomingWebhooks: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// Keeps what a processor says. When this returns it is committed, and the processor may forget it.
    ///
    /// - Returns: how many of its events are new.
    /// - Throws: ``BillingError`` `resource_missing` for a processor or account that is not ours,
    ///   `signature_invalid` for a body that the processor did not sign just now.
    public func receive(_ call: ProcessorCall, from processor: String) async throws -> Int {
        // All that this throws is that there is no such processor.
        guard let adapter = try? context.processors.named(processor), adapter.modes.contains(call.account.scope.mode),
            adapter.capabilities.contains(.webhooks)
        else {
            throw BillingError.notFound("account", call.account.name)
        }
        let scope = call.account.scope
        let isKnown = try await context.read { try $0.merchants.exists(scope.merchant) }
        guard isKnown else { throw BillingError.notFound("account", call.account.name) }
        let now = context.clock.now()
        let events = try adapter.verify(call, at: now)
        return try await context.write { tx in
            try events.count { event in
                let webhook = IncomingWebhook(
                    id: .new(at: now, using: tx.chance), scope: scope, processor: processor, event: event,
                    state: .received, detail: nil, receivedAt: now)
                guard try tx.incomingWebhooks.insert(webhook, body: call.body) else { return false }
                try tx.jobs.schedule(.incomingWebhook, webhook.id.rawValue, in: scope, at: now)
                return true
            }
        }
    }

    public func find(_ id: IncomingWebhook.ID, in scope: Scope) async throws -> IncomingWebhook {
        try await context.read { try $0.incomingWebhooks.find(id, in: scope) }
    }

    /// Those that do not fit what we know, newest first: for a person.
    public func setAside(in scope: Scope, limit: Int = 100) async throws -> [IncomingWebhook] {
        try await context.read { try $0.incomingWebhooks.quarantined(in: scope, limit: limit) }
    }
}
