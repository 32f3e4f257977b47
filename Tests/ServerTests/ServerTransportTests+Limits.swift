import Billing
import Core
import Foundation
import HTTPTypes
import Hummingbird
import Storage
import TestSupport
import Testing
import Web

@testable import Server

extension `Server transport` {
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
        #expect(await passing(100, .get, "/p/tienda/invoices/csv", from: one) == 50)
        #expect(await passing(10, .get, "/p/tienda/invoices/zip", from: one) == 5)
        #expect(await passing(10, .get, "/p/tienda/invoices/pdf", from: one) == 5)
        #expect(await passing(20, .post, "/p/tienda/invoices/exports", from: one) == 10)
        #expect(await passing(1_200, .get, "/p/tienda/invoices/exports/exp_1", from: one) == 1_000)
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

    @Test func `shows its figures to its own machine, or to a token (S7)`() async throws {
        #expect(try await exchange("/metrics").status == .ok)
        #expect(try await exchange("/metrics", client: "203.0.113.9").status == .notFound)
        #expect(try await exchange("/metrics", .get, [.init("X-Forwarded-For")!: "203.0.113.9"]).status == .notFound)
        #expect(try await exchange("/mailbox.json", .get, [.init("Via")!: "1.1 proxy"]).status == .notFound)
    }

    @Test func `writes the description of the API once, and answers everybody with that (S7)`() async throws {
        let database = try await TestEngine.open(.sqlite, migrations: Migrations.all)
        let table = try Composition(.inMemory(), on: database).routes(measurements: nil)
        let route = try #require(table.routes.first { $0.path == "/openapi.json" })
        let request = Request(
            head: .init(method: .get, scheme: "http", authority: "127.0.0.1:8080", path: route.path),
            body: .init(buffer: ByteBuffer()))
        let (first, second) = (KeptBody(), KeptBody())
        for body in [first, second] {
            try await route.handler(request, WebContext(client: "203.0.113.9")).body.write(body)
        }

        #expect(first.buffer.readableBytes > 10_000)
        #expect(first.place == second.place, "both are there, so what stands at one place is one text")
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
}

/// Keeps what a response writes, not a copy of it.
private final class KeptBody: ResponseBodyWriter {
    private(set) var buffer = ByteBuffer()
    var place: UInt { buffer.withUnsafeReadableBytes { UInt(bitPattern: $0.baseAddress) } }

    func write(_ part: ByteBuffer) async throws { buffer = part }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
