import Billing
import Core

extension APIRoutes {
    static let events: [APIOperation] = [
        APIOperation(.get, "/v1/events/:id", "events.read", "event") { request in
            let event = try await Events(request.billing).find(request.id(), in: request.scope)
            return try await request.show { try $0.events([event])[0] }
        },
        .list(
            "/v1/events", "events.read", "event",
            [Field("type", .token), .list("types", of: .token), .boolean("delivery_success")]
        ) { request in
            let sent = request.parameters
            let names = (sent.texts("types") ?? []) + [sent.text("type")].compactMap(\.self)
            let kinds = names.flatMap(Event.Kind.matching)
            // A type that is never sent has no events.
            if kinds.isEmpty, !names.isEmpty { return .list([], url: request.path) }
            let page = try await Events(request.billing).list(
                in: request.scope, kinds: kinds, isDelivered: sent.boolean("delivery_success"), sent.page())
            return try await request.show(page) { rendering, events in try rendering.events(events) }
        },
    ]
}

extension Event.Kind {
    /// `invoice.paid`, or all that begin alike: `invoice.*`.
    fileprivate static func matching(_ name: String) -> [Event.Kind] {
        if let kind = Event.Kind(rawValue: name) { return [kind] }
        guard name.hasSuffix(".*") else { return [] }
        return allCases.filter { $0.rawValue.hasPrefix(name.dropLast()) }
    }
}

extension Rendering {
    /// - Parameter version: what they say that they are written in; nil for what is spoken to whoever does not say.
    func events(_ events: [Event], version: String? = nil) throws -> [JSON] {
        let before = try tx.events.snapshots(before: events.filter(\.kind.isUpdate), in: scope)
        let pending = try tx.webhookDeliveries.pending(of: events.map(\.id), in: scope)
        return try events.map {
            try json($0, before: before[$0.id], pending: pending[$0.id] ?? 0, version ?? APIVersion.current)
        }
    }

    private func json(_ it: Event, before: String?, pending: Int, _ version: String) throws -> JSON {
        var data: JSON = ["object": .raw(it.snapshot)]
        if it.kind.isUpdate {
            data["previous_attributes"] =
                try before.map {
                    PreviousAttributes.from(try JSON(reading: $0), to: try JSON(reading: it.snapshot))
                } ?? [:]
        }
        return [
            "id": .text(it.id.rawValue),
            "object": "event",
            "api_version": .text(version),
            "created": JSON(it.createdAt),
            "data": data,
            "livemode": .boolean(it.scope.mode.isLive),
            "pending_webhooks": JSON(pending),
            "request": [
                "id": JSON(it.request?.id), "idempotency_key": JSON(it.request?.idempotencyKey),
            ],
            "type": .text(it.kind.rawValue),
        ]
    }
}

extension Event.Kind {
    /// Whether it says what its subject was before.
    fileprivate var isUpdate: Bool { rawValue.hasSuffix(".updated") }
}
