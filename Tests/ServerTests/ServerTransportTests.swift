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
    private struct Exchanged {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let text: String
    }

    private func exchange(
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

    @Test(arguments: ["evil.example", "127.0.0.1:8081", "", nil])
    func `refuses a host that is not its own (A6)`(host: String?) async throws {
        #expect(try await exchange("/mailbox", host: host).status == .misdirectedRequest)
        #expect(try await exchange("/v1/customers", host: host).status == .misdirectedRequest)
        #expect(try await exchange("/health", host: host).status == .ok)
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

    @Test func `tells a wrong method from a wrong address (W10)`() async throws {
        let answer = try await exchange("/mailbox", .post)

        #expect(answer.status == .methodNotAllowed)
        #expect(answer.headers[.allow] == "GET, HEAD")
        #expect(try await exchange("/nothing", .post).status == .notFound)
        #expect(try await exchange("/mailbox", .init("TRACE")!).status == .methodNotAllowed)
    }

    @Test func `refuses what is too large (W10)`() async throws {
        let long = String(repeating: "x", count: 17 * 1024)
        #expect(try await exchange("/mailbox", .get, [.cookie: long]).status == .requestHeaderFieldsTooLarge)
        let large = ByteBuffer(repeating: 0x61, count: 65 * 1024)
        #expect(
            try await exchange("/v1/customers", .post, [.contentLength: "66560"], body: large).status
                == .contentTooLarge)
        #expect(
            try await exchange("/v1/customers", .post, [.transferEncoding: "chunked"], body: large).status
                == .contentTooLarge)
    }

    @Test func `declares every address once (C4)`() async throws {
        let database = try await TestEngine.open(.sqlite, migrations: Migrations.all)
        let table = try Composition(.inMemory(), on: database).routes(measurements: nil)

        #expect(Set(table.routes.map { "\($0.method) \($0.path)" }).count == table.routes.count)
        #expect(table.routes.allSatisfy { !$0.permission.isEmpty && !$0.objectClass.isEmpty })
        let prefixes = [
            "/p/", "/v1/", "/sandbox", "/mailbox", "/assets/", "/webhooks/", "/health", "/ready", "/metrics",
            "/openapi",
        ]
        for route in table.routes where route.path != "/" {
            #expect(prefixes.contains { route.path.hasPrefix($0) }, "\(route.path)")
        }
    }

    /// How many of so many requests pass a fresh limit, all at one instant.
    private func passing(
        _ count: Int, _ method: HTTPRequest.Method, _ path: String, from client: (Int) -> String
    ) async -> Int {
        let limit = EdgeLimit(clock: Clock { Instant(seconds: 1_800_000_000) }, keysPerSecond: 100)
        var answered = 0
        for number in 0..<count {
            let request = Request(
                head: .init(method: method, scheme: "http", authority: "127.0.0.1:8080", path: path),
                body: .init(buffer: ByteBuffer()))
            let context = WebContext(client: client(number))
            if (try? await limit.handle(request, context: context) { _, _ in Response(status: .ok) }) != nil {
                answered += 1
            }
        }
        return answered
    }

    @Test func `lets one address ask only for so much, each thing by its weight (S7)`() async throws {
        let one = { (_: Int) in "203.0.113.9" }

        #expect(await passing(400, .post, "/p/tienda", from: one) == 300)
        #expect(await passing(1_200, .get, "/p/tienda", from: one) == 1_000)
        #expect(await passing(100, .get, "/p/tienda/invoices/in_1/pdf", from: one) == 50)
        #expect(await passing(3_200, .get, "/assets/style.css", from: one) == 3_000)
        #expect(await passing(2_000, .post, "/v1/customers", from: one) == 1_600)
        #expect(await passing(3_200, .post, "/webhooks/sandbox/acct_1-test", from: one) == 3_000)
    }

    @Test func `counts whole networks, so that many addresses are no way around (S7)`() async throws {
        #expect(await passing(400, .post, "/p/tienda") { "2001:db8:1:2::\(String($0, radix: 16))" } == 300)
        #expect(await passing(4_000, .post, "/p/tienda") { "2001:db8:1:\(String($0, radix: 16))::1" } == 3_000)
        #expect(await passing(4_000, .post, "/p/tienda") { "203.0.113.\($0 % 256)" } == 3_000)
        #expect(await passing(400, .post, "/p/tienda") { "10.\($0 / 250).\($0 % 250).1" } == 400)
    }

    @Test func `lets this machine look as often as it likes, unless somebody sends it (S7)`() async throws {
        let limit = EdgeLimit(clock: Clock { Instant(seconds: 1_800_000_000) }, keysPerSecond: 100)
        let request = Request(
            head: .init(method: .get, scheme: "http", authority: "127.0.0.1:8080", path: "/p/tienda"),
            body: .init(buffer: ByteBuffer()))
        var context = WebContext(client: "127.0.0.1")
        context.isOwnMachine = true
        for _ in 0..<1_100 { _ = try await limit.handle(request, context: context) { _, _ in Response(status: .ok) } }
        context.isOwnMachine = false
        var refusal: HTTPError?
        for _ in 0..<1_100 where refusal == nil {
            do { _ = try await limit.handle(request, context: context) { _, _ in Response(status: .ok) } } catch {
                refusal = error as? HTTPError
            }
        }

        #expect(refusal?.status == .tooManyRequests)
        #expect(refusal?.headers[.retryAfter] == "1")
    }

    @Test(arguments: [
        "//mailbox", "/mailbox//", "/./mailbox", "/p/../mailbox", "/mailbox/..", "*", "http://evil/mailbox",
    ])
    func `spells each address in one way (W10)`(path: String) async throws {
        #expect(try await exchange(path).status == .notFound)
    }

    @Test func `shows its figures to its own machine, or to a token (S7)`() async throws {
        #expect(try await exchange("/metrics").status == .ok)
        #expect(try await exchange("/metrics", client: "203.0.113.9").status == .notFound)
        #expect(try await exchange("/metrics", .get, [.init("X-Forwarded-For")!: "203.0.113.9"]).status == .notFound)
        #expect(try await exchange("/mailbox.json", .get, [.init("Via")!: "1.1 proxy"]).status == .notFound)
    }

    /// One notion for the mailbox, the hall, the figures and the limits.
    @Test(arguments: [
        "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Server", "X-Real-IP",
        "Via",
        "True-Client-IP", "CF-Connecting-IP", "X-Client-IP", "X-Original-Host",
    ])
    func `takes nobody for this machine whom a proxy may have sent (S7)`(sign: String) async throws {
        for path in ["/metrics", "/mailbox.json"] {
            #expect(try await exchange(path).status == .ok)
            #expect(try await exchange(path, .get, [.init(sign)!: "127.0.0.1"]).status == .notFound)
        }
        #expect(try await exchange("/metrics", host: "pay.example.com").status == .notFound)
        #expect(try await exchange("/metrics", host: "127.0.0.1.example.com").status == .notFound)
    }

    @Test func `takes a second host for no host (A6)`() async throws {
        #expect(try await exchange("/health", .get, [.init("Host")!: "127.0.0.1:8080"]).status == .badRequest)
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
