import Access
import Billing
import Core

/// A request that passed: who asks is known, and every parameter is what it should be.
struct APIRequest: Sendable {
    /// What the collections stand on. Its database notes what was written under the request's idempotency key.
    var billing: BillingContext
    let key: APIKey
    /// How much the account's test clocks may do.
    let clocks: TestClockBudget
    let parameters: Parameters
    /// The request's path without its query: `/v1/customers`.
    let path: String
    let captured: [String: String]
    /// Which shapes the program reads.
    let version: APIVersion
    /// Set for requests with an idempotency key: see ``APIRequest/ending(_:)``.
    var observer: IdempotencyObserver?
    var expansion: Expansion?

    var scope: Scope { key.scope }

    /// The object that the path names. A malformed id is one that is not found (C2).
    func id<Owner>(_ name: String = "id", of: Owner.Type = Owner.self) -> ID<Owner> { ID(captured[name] ?? "") }

    /// An answer read in one transaction.
    func show(_ body: @escaping @Sendable (Rendering) throws -> JSON) async throws -> JSON {
        let rendering = rendering
        return try await billing.read { try body(rendering($0)) }
    }

    /// What the request will be answered if its process dies after a transaction, by what the transaction returns; nil while
    /// the answer is not yet known.
    typealias Draft = @Sendable (Rendering, any Sendable) throws -> JSON?

    /// The context for what ends an operation. Its transactions keep their drafts under the request's idempotency key, the last
    /// one counts, and a process that dies before it has answered leaves the answer (P9). What an operation does before that is
    /// done on ``billing``, and has none.
    func ending(_ draft: @escaping Draft) -> BillingContext {
        guard var observer else { return billing }
        let (rendering, expansion, context, key) = (rendering, expansion, billing, observer.key)
        observer.draft = { tx, value in
            let begun = rendering(tx)
            guard let answer = try draft(begun, value) else { return nil }
            return try key.sealed(try expansion?.applied(to: answer, begun).bytes ?? answer.bytes, context)
        }
        return billing.observed(by: observer)
    }

    /// For an operation on one subscription, which it answers as it is.
    func ending(showing id: Subscription.ID) -> BillingContext {
        ending { rendering, _ in try rendering.subscription(rendering.tx.subscriptions.find(id, in: rendering.scope)) }
    }

    /// For an operation on one customer, whom it answers as they are.
    func ending(showing id: Customer.ID) -> BillingContext {
        ending { rendering, _ in try rendering.customer(rendering.tx.customers.find(id, in: rendering.scope)) }
    }

    /// An operation that ends with a write whose value it returns.
    ///
    /// - Parameters:
    ///   - isAnswer: which of the effect's values are answered so; of several writes the last one counts.
    ///   - effect: on the context that it is given.
    func change<Value: Sendable>(
        when isAnswer: @escaping @Sendable (Value) -> Bool = { _ in true },
        _ effect: (BillingContext) async throws -> Value,
        showing show: @escaping @Sendable (Rendering, Value) throws -> JSON
    ) async throws -> JSON {
        let billing = ending { rendering, value in
            guard let value = value as? Value, isAnswer(value) else { return nil }
            return try show(rendering, value)
        }
        let value = try await effect(billing)
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
