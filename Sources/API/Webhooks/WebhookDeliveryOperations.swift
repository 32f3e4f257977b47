import Billing
import Core

extension APIRoutes {
    static let webhooks: [APIOperation] = webhookEndpoints + webhookDeliveries

    /// What was sent to an endpoint, and what came of it: a resource of ours, which the dialect shows on its dashboard only.
    static let webhookDeliveries: [APIOperation] = [
        .list(
            "/v1/webhook_endpoints/:id/deliveries", "webhook_endpoints.read", "webhook_delivery",
            [.choice("status", WebhookDelivery.State.allCases.map(\.rawValue))]
        ) { request in
            let sent = request.parameters
            let page = try await WebhookDeliveries(request.billing).list(
                of: request.id(), in: request.scope, state: sent.value("status", as: WebhookDelivery.State.self),
                sent.page())
            return try await request.show(page) { rendering, deliveries in
                deliveries.map { rendering.webhookDelivery($0) }
            }
        },
        APIOperation(
            .get, "/v1/webhook_endpoints/:id/deliveries/:delivery", "webhook_endpoints.read", "webhook_delivery"
        ) { request in
            let delivery = try await WebhookDeliveries(request.billing).find(
                request.id("delivery"), of: request.id(), in: request.scope)
            return try await request.show { $0.webhookDelivery(delivery) }
        },
        APIOperation(
            .post, "/v1/webhook_endpoints/:id/deliveries/:delivery/resend", "webhook_endpoints.write",
            "webhook_delivery"
        ) { request in
            try await request.change { billing in
                try await WebhookDeliveries(billing).resend(
                    request.id("delivery"), of: request.id(), in: request.scope)
            } showing: {
                $0.webhookDelivery($1)
            }
        },
    ]

    /// Writes the bodies of events as `GET /v1/events` shows them.
    ///
    /// - Parameter baseURL: what absolute addresses in them begin with (A6).
    public static func eventBodies(baseURL: String, clock: Clock) -> WebhookPost.Renderer {
        { tx, scope, events, version in
            try Rendering(tx: tx, scope: scope, baseURL: baseURL, now: clock.now())
                .events(events, version: version).map(\.bytes)
        }
    }
}

extension Rendering {
    func webhookDelivery(_ it: WebhookDelivery) -> JSON {
        [
            "id": .text(it.id.rawValue),
            "object": "webhook_delivery",
            "attempt_count": JSON(it.tries),
            "created": JSON(it.createdAt),
            "event": .text(it.event.rawValue),
            "last_attempt": json(it.lastTry),
            "livemode": .boolean(it.scope.mode.isLive),
            "next_attempt": JSON(it.nextAt),
            "status": .text(it.state.rawValue),
            "webhook_endpoint": .text(it.endpoint.rawValue),
        ]
    }

    private func json(_ last: WebhookDelivery.Try?) -> JSON {
        guard let last else { return .null }
        return [
            "at": JSON(last.at), "error": JSON(last.problem), "response": JSON(last.response),
            "status": JSON(last.status),
        ]
    }
}
