import Core

/// The endpoints of a merchant's programs.
public struct WebhookEndpoints: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// - Parameters:
    ///   - url: https, and no address that is not public. Whether its host is public is asked whenever something is sent (H3).
    ///   - events: names, or `*`.
    /// - Throws: ``BillingError`` naming the parameter.
    public func create(
        url: String, events: [String], apiVersion: String? = nil, description: String? = nil,
        metadata: [String: String] = [:], in scope: Scope, by actor: AuditActor? = nil
    ) async throws -> IssuedWebhookEndpoint {
        let now = context.clock.now()
        return try await context.write { tx in
            let id = WebhookEndpoint.ID.new(at: now, using: tx.chance)
            let (secret, sealed) = try tx.newWebhookSecret(of: id)
            let endpoint = WebhookEndpoint(
                id: id, scope: scope, url: url, enabledEvents: events.withoutRepetition, apiVersion: apiVersion,
                description: description, metadata: metadata, status: .enabled, secret: sealed, previousSecret: nil,
                previousSecretExpiresAt: nil, createdAt: now)
            try WebhookAddress.check(url, allowsPrivate: context.allowsPrivateWebhooks)
            try endpoint.check()
            guard try tx.webhookEndpoints.count(in: scope) < WebhookEndpoint.most else {
                throw BillingError.conflict(
                    "webhook_endpoints_too_many",
                    "This account has \(WebhookEndpoint.most) webhook endpoints, which is all that it may: delete one.")
            }
            try tx.webhookEndpoints.insert(endpoint)
            try tx.audit(.webhookCreated, endpoint, by: actor)
            return IssuedWebhookEndpoint(endpoint: endpoint, secret: secret)
        }
    }

    public func find(_ id: WebhookEndpoint.ID, in scope: Scope) async throws -> WebhookEndpoint {
        try await context.read { try $0.webhookEndpoints.find(id, in: scope) }
    }

    public func list(in scope: Scope, _ page: PageRequest = PageRequest()) async throws -> Page<WebhookEndpoint> {
        try await context.read { try $0.webhookEndpoints.page(in: scope, page) }
    }

    /// What was on its way to one that is switched off is not sent any more.
    ///
    /// - Parameter actor: who switches it, which is all that a person changes of one.
    public func update(
        _ id: WebhookEndpoint.ID, in scope: Scope, _ revision: WebhookEndpointRevision, by actor: AuditActor? = nil
    ) async throws -> WebhookEndpoint {
        var revision = revision
        revision.enabledEvents = revision.enabledEvents?.withoutRepetition
        return try await context.write { [revision] tx in
            var endpoint = try tx.webhookEndpoints.find(id, in: scope)
            let before = endpoint.status
            endpoint.revise(revision)
            // One that was made before, or by other settings, can still be switched off.
            if let url = revision.url { try WebhookAddress.check(url, allowsPrivate: context.allowsPrivateWebhooks) }
            try endpoint.check()
            try tx.webhookEndpoints.update(endpoint)
            if endpoint.status == .disabled { try tx.webhookDeliveries.cancelAll(of: id, in: scope) }
            if endpoint.status != before {
                let action: AuditAction = endpoint.status == .disabled ? .webhookDisabled : .webhookEnabled
                try tx.audit(action, endpoint, by: actor)
            }
            return endpoint
        }
    }

    /// A new secret. The old one is signed with too until `overlap` has passed.
    ///
    /// - Throws: ``BillingError`` `parameter_invalid_integer` for an overlap that is longer than
    ///   ``WebhookEndpoint/longestOverlap``.
    public func rollSecret(
        of id: WebhookEndpoint.ID, in scope: Scope, overlap: Span, by actor: AuditActor? = nil
    ) async throws -> IssuedWebhookEndpoint {
        guard overlap >= .seconds(0), overlap <= WebhookEndpoint.longestOverlap else {
            throw BillingError.invalid(
                "overlap_hours", "Must be 0 to 168.", code: "parameter_invalid_integer")
        }
        let now = context.clock.now()
        return try await context.write { tx in
            var endpoint = try tx.webhookEndpoints.find(id, in: scope)
            let (secret, sealed) = try tx.newWebhookSecret(of: id)
            endpoint.roll(to: sealed, overlap: overlap, at: now)
            try tx.webhookEndpoints.update(endpoint)
            try tx.audit(.webhookSecretRolled, endpoint, by: actor)
            return IssuedWebhookEndpoint(endpoint: endpoint, secret: secret)
        }
    }

    /// Nothing is sent there any more, not even what was on its way.
    public func delete(_ id: WebhookEndpoint.ID, in scope: Scope, by actor: AuditActor? = nil) async throws {
        let now = context.clock.now()
        try await context.write { tx in
            let endpoint = try tx.webhookEndpoints.find(id, in: scope)
            try tx.webhookEndpoints.remove(endpoint, at: now)
            try tx.webhookDeliveries.cancelAll(of: id, in: scope)
            try tx.audit(.webhookDeleted, endpoint, by: actor)
        }
    }
}

extension BillingTransaction {
    fileprivate func audit(_ action: AuditAction, _ endpoint: WebhookEndpoint, by actor: AuditActor?) throws {
        try audit(action, about: endpoint.id.rawValue, ["url": endpoint.url], by: actor, in: endpoint.scope)
    }

    /// `whsec_` and 256 random bits in base 62, and how it is kept.
    fileprivate func newWebhookSecret(
        of id: WebhookEndpoint.ID
    ) throws -> (secret: Secret, sealed: WebhookEndpoint.SealedSecret) {
        let text = "whsec_" + chance.base62(43)
        return (
            Secret(text),
            try keys.seal(Array(text.utf8), for: .credentials, context: id.rawValue, chance: chance)
        )
    }

    /// What an endpoint's deliveries are signed with now.
    func webhookSecrets(of endpoint: WebhookEndpoint, at now: Instant) throws -> [Secret] {
        try endpoint.secrets(at: now).map { sealed in
            let text = try keys.open(sealed, for: .credentials, context: endpoint.id.rawValue)
            return Secret(String(decoding: text, as: UTF8.self))
        }
    }
}

extension [String] {
    fileprivate var withoutRepetition: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
