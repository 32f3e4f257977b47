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

    var scope: Scope { key.scope }

    /// The object that the path names. A malformed id is one that is not found (C2).
    func id<Owner>(_ name: String = "id", of: Owner.Type = Owner.self) -> ID<Owner> { ID(captured[name] ?? "") }

    /// An answer read in one transaction.
    func show(_ body: @escaping @Sendable (Rendering) throws -> JSON) async throws -> JSON {
        let rendering = rendering
        return try await billing.database.read { try body(rendering($0)) }
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
