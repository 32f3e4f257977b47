import Billing
import Core

/// A request that passed: who asks is known, and every parameter is what it should be.
struct Call: Sendable {
    /// What the collections stand on. Its database notes what was written under the request's idempotency key.
    var billing: BillingContext
    let key: APIKey
    let parameters: Parameters
    /// The request's path without its query: `/v1/customers`.
    let path: String
    let captured: [String: String]
    /// Set for requests with an idempotency key: see ``Call/change(_:showing:)``.
    var noting: NotingDatabase?
    var expansion: Expansion?

    var scope: Scope { key.scope }

    /// The object that the path names. A malformed id is one that is not found (C2).
    func id<Owner>(_ name: String = "id", of: Owner.Type = Owner.self) -> ID<Owner> { ID(captured[name] ?? "") }

    /// An answer read in one transaction.
    func show(_ body: @escaping @Sendable (Rendering) throws -> JSON) async throws -> JSON {
        let rendering = rendering
        return try await billing.database.read { try body(rendering($0)) }
    }

    /// An operation that is one effect in one transaction. Its answer is rendered in that transaction and kept there under the
    /// request's idempotency key, so that a process that dies before it has answered leaves the answer (P9).
    ///
    /// - Parameters:
    ///   - isAnswer: which of the effect's values are answered so; of several writes the last one counts.
    ///   - effect: ends with a write whose value it returns, on the context that it is given.
    func change<Value: Sendable>(
        when isAnswer: @escaping @Sendable (Value) -> Bool = { _ in true },
        _ effect: (BillingContext) async throws -> Value,
        showing show: @escaping @Sendable (Rendering, Value) throws -> JSON
    ) async throws -> JSON {
        guard var noting else {
            let value = try await effect(billing)
            return try await self.show { try show($0, value) }
        }
        let (rendering, expansion, context, key) = (rendering, expansion, billing, noting.key)
        noting.draft = { db, value in
            guard let value = value as? Value, isAnswer(value) else { return nil }
            let begun = rendering(db)
            let answer = try show(begun, value)
            return try key.sealed(try expansion?.applied(to: answer, begun).bytes ?? answer.bytes, context)
        }
        let value = try await effect(billing.on(noting))
        return try await self.show { try show($0, value) }
    }

    /// One page in the list envelope.
    func show<Element>(
        _ page: Page<Element>, _ body: @escaping @Sendable (Rendering, [Element]) throws -> [JSON]
    ) async throws -> JSON {
        let path = path
        return try await show { rendering in
            .list(try body(rendering, page.elements), hasMore: page.hasMore, url: path)
        }
    }
}

extension JSON {
    /// - Parameter url: the list's own path: clients ask it for the next page.
    static func list(_ elements: [JSON], hasMore: Bool = false, url: String) -> JSON {
        ["object": "list", "data": .array(elements), "has_more": .boolean(hasMore), "url": .text(url)]
    }

    static func deleted(_ object: String, _ id: String) -> JSON {
        ["id": .text(id), "object": .text(object), "deleted": true]
    }
}
