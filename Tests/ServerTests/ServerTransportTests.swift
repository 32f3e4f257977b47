import API
import Billing
import Core
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOEmbedded
import Storage
import TestSupport
import Testing
import Web

@testable import Server

/// The whole router, in front of a database in memory.
@Suite struct `Server transport` {
    struct Exchanged {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let text: String
    }

    func exchange(
        _ path: String, _ method: HTTPRequest.Method = .get, _ headers: HTTPFields = [:], body: ByteBuffer? = nil,
        host: String? = "127.0.0.1:8080", client: String = "127.0.0.1"
    ) async throws -> Exchanged {
        let database = try await TestEngine.open(.sqlite, migrations: Migrations.all)
        let composition = try Composition(.inMemory(), on: database)
        let router = try composition.router(measurements: Measurements())
        router.get("broken") { _, _ -> Response in throw StorageError.corrupt("a secret detail") }
        let head = HTTPRequest(method: method, scheme: "http", authority: host, path: path, headerFields: headers)
        let response = try await router.buildResponder().respond(
            to: Request(head: head, body: .init(buffer: body ?? ByteBuffer())), context: WebContext(client: client)
        )
        let collected = CollectedBody()
        try await response.body.write(collected)
        return Exchanged(status: response.status, headers: response.headers, text: collected.text)
    }

    @Test func `names every answer, and protects it (W3, K5)`() async throws {
        for uri in ["/health", "/nothing", "/mailbox", "/v1/customers"] {
            let answer = try await exchange(uri)
            #expect(answer.headers[.init("Request-Id")!]?.hasPrefix("req_") == true)
            #expect(answer.headers[.xContentTypeOptions] == "nosniff")
            #expect(answer.headers[.init("Referrer-Policy")!] == "no-referrer")
            #expect(answer.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true)
            #expect(answer.headers[.cacheControl] != nil)
        }
    }

    @Test func `shows the mailbox to its own machine only`() async throws {
        #expect(try await exchange("/mailbox.json").status == .ok)
        #expect(try await exchange("/mailbox.json", client: "203.0.113.9").status == .notFound)
    }

    @Test func `says of the unexpected only its name (K5)`() async throws {
        let answer = try await exchange("/broken", .get, [.accept: "text/html"])

        #expect(answer.status == .internalServerError)
        #expect(!answer.text.contains("secret detail"))
        #expect(answer.text.contains(answer.headers[.init("Request-Id")!] ?? "?"))
    }

    @Test func `refuses what is too large (W10)`() async throws {
        let long = String(repeating: "x", count: 17 * 1024)
        #expect(try await exchange("/mailbox", .get, [.cookie: long]).status == .requestHeaderFieldsTooLarge)
        let large = ByteBuffer(repeating: 0x61, count: 65 * 1024)
        for headers in [[.contentLength: "66560"], [.transferEncoding: "chunked"]] as [HTTPFields] {
            let refused = try await exchange("/v1/customers", .post, headers, body: large)
            #expect(refused.status == .contentTooLarge)
            #expect(refused.text.hasPrefix(#"{"error":{"code":"request_too_large","message":"#), "\(refused.text)")
        }
    }

    @Test func `takes a larger body only where a file may come with it (W10)`() async throws {
        let upload = "/console/m/tienda/test/branding"
        func sent(_ path: String, _ count: Int, _ method: HTTPRequest.Method = .post) async throws -> Int {
            let body = ByteBuffer(repeating: 0x61, count: count)
            let told = try await exchange(path, method, [.contentLength: "\(count)"], body: body).status
            let untold = try await exchange(path, method, [.transferEncoding: "chunked"], body: body).status
            #expect(told == untold)
            return told.code
        }

        // Nobody is signed in: whoever sends it is asked to.
        #expect(try await sent(upload, 600 * 1024) == 303)
        #expect(try await sent(upload, MultipartForm.limit + 1) == 413)
        #expect(try await sent(upload, 65 * 1024, .put) == 413)
        #expect(try await sent(upload + "/more", 65 * 1024) == 413)
        #expect(try await sent("/console/sign-in", 65 * 1024) == 413)
    }

    @Test func `has the API's words for what is turned away before it`() {
        for status in [.contentTooLarge, .tooManyRequests, .serviceUnavailable] as [HTTPResponse.Status] {
            let code = ErrorMiddleware.code(of: status) ?? ""
            #expect(ErrorCode[code]?.status == status.code, "\(code)")
        }
    }
}

/// Keeps what a response writes.
final class CollectedBody: ResponseBodyWriter {
    private(set) var buffer = ByteBuffer()
    var text: String { String(buffer: buffer) }

    func write(_ part: ByteBuffer) async throws { buffer.writeImmutableBuffer(part) }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

extension WebContext {
    init(client: String) {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        self.init(source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: logger))
        (peerAddress, clientAddress) = (client, client)
    }
}
