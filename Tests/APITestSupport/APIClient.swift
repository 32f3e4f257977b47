import HTTPTypes
import Hummingbird
import HummingbirdTesting

/// Asks as a program does, with its key.
public struct APIClient: Sendable {
    public let client: any TestClientProtocol
    public var key: String?

    public init(client: any TestClientProtocol, key: String?) {
        self.client = client
        self.key = key
    }

    public func with(key: String?) -> APIClient { APIClient(client: client, key: key) }

    public func get(_ path: String) async throws -> Reply { try await ask(.get, path) }
    public func delete(_ path: String) async throws -> Reply { try await ask(.delete, path) }

    /// - Parameter form: as it is sent, brackets and all.
    public func post(_ path: String, _ form: String = "", idempotencyKey: String? = nil) async throws -> Reply {
        try await ask(.post, path, form, idempotencyKey.map { ["Idempotency-Key": $0] } ?? [:])
    }

    public func ask(
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
