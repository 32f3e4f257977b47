import Billing
import Core

extension APIRoutes {
    static let webhookEndpoints: [APIOperation] = [
        APIOperation(
            .post, "/v1/webhook_endpoints", "webhook_endpoints.write", "webhook_endpoint",
            [
                Field("url", .url, required: true), .list("enabled_events", of: .token, required: true),
                .token("api_version"), .text("description"), .metadata, .fixed("connect", false),
            ]
        ) { request in
            let sent = request.parameters
            return try await request.change { billing in
                try await WebhookEndpoints(billing).create(
                    url: sent.text("url") ?? "", events: sent.texts("enabled_events") ?? [],
                    apiVersion: sent.text("api_version"), description: sent.text("description"),
                    metadata: sent.metadata(), in: request.scope)
            } showing: {
                $0.webhookEndpoint($1.endpoint, secret: $1.secret)
            }
        },
        APIOperation(.get, "/v1/webhook_endpoints/:id", "webhook_endpoints.read", "webhook_endpoint") { request in
            let endpoint = try await WebhookEndpoints(request.billing).find(request.id(), in: request.scope)
            return try await request.show { $0.webhookEndpoint(endpoint) }
        },
        APIOperation(
            .post, "/v1/webhook_endpoints/:id", "webhook_endpoints.write", "webhook_endpoint",
            [
                .url("url"), .list("enabled_events", of: .token), .text("description"), .metadata,
                .boolean("disabled"),
            ]
        ) { request in
            let known = try await WebhookEndpoints(request.billing).find(request.id(), in: request.scope)
            let revision = request.parameters.revision(of: known)
            return try await request.change { billing in
                try await WebhookEndpoints(billing).update(known.id, in: request.scope, revision)
            } showing: {
                $0.webhookEndpoint($1)
            }
        },
        // Ours: the dialect rolls secrets on its dashboard only.
        APIOperation(
            .post, "/v1/webhook_endpoints/:id/roll_secret", "webhook_endpoints.write", "webhook_endpoint",
            [.integer("overlap_hours")]
        ) { request in
            let hours = request.parameters.integer("overlap_hours") ?? 24
            return try await request.change { billing in
                try await WebhookEndpoints(billing).rollSecret(
                    of: request.id(), in: request.scope, overlap: .hours(hours))
            } showing: {
                $0.webhookEndpoint($1.endpoint, secret: $1.secret)
            }
        },
        APIOperation(.delete, "/v1/webhook_endpoints/:id", "webhook_endpoints.write", "webhook_endpoint") { request in
            let id = request.id(of: WebhookEndpoint.self)
            try await WebhookEndpoints(request.billing).delete(id, in: request.scope)
            return .deleted("webhook_endpoint", id.rawValue)
        },
        .list("/v1/webhook_endpoints", "webhook_endpoints.read", "webhook_endpoint") { request in
            let page = try await WebhookEndpoints(request.billing).list(in: request.scope, request.parameters.page())
            return try await request.show(page) { rendering, endpoints in
                endpoints.map { rendering.webhookEndpoint($0) }
            }
        },
    ]
}

extension Parameters {
    fileprivate func revision(of known: WebhookEndpoint) -> WebhookEndpointRevision {
        var revision = WebhookEndpointRevision()
        if has("url") { revision.url = text("url") ?? "" }
        revision.enabledEvents = texts("enabled_events")
        if has("description") { revision.description = .some(text("description")) }
        if has("metadata") { revision.metadata = metadata(onto: known.metadata) }
        revision.isDisabled = boolean("disabled")
        return revision
    }
}

extension Rendering {
    /// - Parameter secret: when it was made just now; nobody can show it again.
    func webhookEndpoint(_ it: WebhookEndpoint, secret: Secret? = nil) -> JSON {
        var shown: JSON = [
            "id": .text(it.id.rawValue),
            "object": "webhook_endpoint",
            "api_version": JSON(it.apiVersion),
            "application": nil,
            "created": JSON(it.createdAt),
            "description": JSON(it.description),
            "enabled_events": .array(it.enabledEvents.map(JSON.text)),
            "livemode": .boolean(it.scope.mode.isLive),
            "metadata": JSON(it.metadata),
            "previous_secret_expires_at": JSON(it.previousSecretExpires(after: now)),
            "status": .text(it.status.rawValue),
            "url": .text(it.url),
        ]
        if let secret { shown["secret"] = JSON.text(secret.exposed) }
        return shown
    }
}
