import API
import Billing
import Core
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import TestSupport
import Web

/// A shop whose API is asked as programs ask it: whole exchanges through the router.
struct APIDesk: Sendable {
    let shop: Shop
    let context: BillingContext
    let key: String
    let limits: APIRoutes.Limits
    /// Of the process that answers, where that matters.
    var life: ServerLife?

    static func open(
        _ engine: Engine, mode: Mode = .test,
        limits: APIRoutes.Limits = .init(livePerSecond: 100_000, testPerSecond: 100_000)
    ) async throws -> APIDesk {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let base = shop.context
        let context = BillingContext(
            database: base.database, clock: base.clock, chance: base.chance, keys: base.keys,
            processors: base.processors, baseURL: base.baseURL,
            snapshot: APIRoutes.snapshot(baseURL: base.baseURL, clock: base.clock))
        let (_, secret) = try await APIKeys(context).create(for: shop.merchant.id, mode: mode, kind: .secret)
        return APIDesk(shop: shop, context: context, key: secret.exposed, limits: limits)
    }

    func application() throws -> some ApplicationProtocol {
        let router = Router(context: WebContext.self)
        router.add(middleware: APIErrors())
        try APIRoutes(context, limits: limits, life: life).table.register(on: router)
        return Application(router: router)
    }

    /// Asks one after the other on one application.
    func exchange(_ body: @escaping @Sendable (APIClient) async throws -> Void) async throws {
        try await application().test(.router) { client in try await body(APIClient(client: client, key: key)) }
    }
}

struct APIClient: Sendable {
    let client: any TestClientProtocol
    var key: String?

    func with(key: String?) -> APIClient { APIClient(client: client, key: key) }

    func get(_ path: String) async throws -> Reply { try await ask(.get, path) }
    func delete(_ path: String) async throws -> Reply { try await ask(.delete, path) }

    /// - Parameter form: as it is sent, brackets and all.
    func post(_ path: String, _ form: String = "", idempotencyKey: String? = nil) async throws -> Reply {
        try await ask(.post, path, form, idempotencyKey.map { ["Idempotency-Key": $0] } ?? [:])
    }

    func ask(
        _ method: HTTPRequest.Method, _ path: String, _ form: String? = nil, _ headers: [String: String] = [:]
    ) async throws -> Reply {
        var fields = HTTPFields()
        if let key { fields[.authorization] = "Bearer \(key)" }
        if form != nil { fields[.contentType] = "application/x-www-form-urlencoded" }
        for (name, value) in headers { if let name = HTTPField.Name(name) { fields[name] = value } }
        return try await client.execute(
            uri: path, method: method, headers: fields, body: form.map { ByteBuffer(string: $0) }
        ) { response in
            Reply(status: response.status.code, headers: response.headers, body: String(buffer: response.body))
        }
    }
}

/// What came back. Values are read by a path of names and positions: `items.data.0.price.id`.
struct Reply: Sendable {
    let status: Int
    let headers: HTTPFields
    let body: String

    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

    private func value(_ path: String) -> Any? {
        var value: Any? = try? JSONSerialization.jsonObject(with: Data(body.utf8), options: [.fragmentsAllowed])
        for key in path.split(separator: ".") {
            if let position = Int(key), let array = value as? [Any] {
                value = array.indices.contains(position) ? array[position] : nil
            } else {
                value = (value as? [String: Any])?[String(key)]
            }
        }
        return value
    }

    func text(_ path: String) -> String? { value(path) as? String }
    func integer(_ path: String) -> Int? { value(path) as? Int }
    func boolean(_ path: String) -> Bool? { value(path) as? Bool }
    func count(_ path: String) -> Int? { (value(path) as? [Any])?.count }
    func isNull(_ path: String) -> Bool { value(path) is NSNull }
    func keys(_ path: String = "") -> Set<String> { Set((value(path) as? [String: Any])?.keys.map { $0 } ?? []) }
    func texts(_ list: String, _ key: String) -> [String] {
        (value(list) as? [[String: Any]])?.compactMap { $0[key] as? String } ?? []
    }
}
