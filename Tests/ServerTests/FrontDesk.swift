import Billing
import Core
import Demo
import HTTPTypes
import Hummingbird
import PortalTestSupport
import Storage
import TestSupport
import Web

@testable import Server

/// The whole server in memory, asked as a program of its own machine asks it, or as somebody from elsewhere.
struct FrontDesk: Sendable {
    let composition: Composition
    private let responder: RouterResponder<WebContext>

    init(_ composition: Composition) throws {
        self.composition = composition
        responder = try composition.router(measurements: Measurements()).buildResponder()
    }

    /// A server with nothing in it.
    static func empty(_ engine: Engine = .sqlite) async throws -> FrontDesk {
        let database = try await TestEngine.open(engine, migrations: Migrations.all)
        return try FrontDesk(Composition(.inMemory(), on: database))
    }

    /// - Parameter peer: who opens the connection.
    func ask(
        _ path: String, _ method: HTTPRequest.Method = .get, _ headers: HTTPFields = [:], body: ByteBuffer? = nil,
        host: String = "127.0.0.1:8080", peer: String = "127.0.0.1"
    ) async throws -> PageAnswer {
        let (response, bytes) = try await exchange(path, method, headers, body, host, peer)
        return PageAnswer(
            status: response.status.code, headers: response.headers, body: String(buffer: bytes), address: path)
    }

    /// What travels for a file that a browser asks for.
    func weight(of path: String) async throws -> Int {
        let (response, bytes) = try await exchange(
            path, .get, [.acceptEncoding: "gzip, deflate, br"], nil, "127.0.0.1:8080", "127.0.0.1")
        guard response.status == .ok else { throw Browser.Missing(what: path) }
        return bytes.readableBytes
    }

    var browser: Browser {
        Browser { method, path, headers, body in try await ask(path, method, headers, body: body) }
    }

    private func exchange(
        _ path: String, _ method: HTTPRequest.Method, _ headers: HTTPFields, _ body: ByteBuffer?, _ host: String,
        _ peer: String
    ) async throws -> (Response, ByteBuffer) {
        var headers = headers
        if let body { headers[.contentLength] = "\(body.readableBytes)" }
        let head = HTTPRequest(method: method, scheme: "http", authority: host, path: path, headerFields: headers)
        let response = try await responder.respond(
            to: Request(head: head, body: .init(buffer: body ?? ByteBuffer())), context: WebContext(client: peer))
        let collected = CollectedBody()
        try await response.body.write(collected)
        return (response, collected.buffer)
    }
}

/// The demo, made once for all tests that only look at it.
enum SampleDemo {
    private static let lived = Task { () async throws -> Composition in
        let database = try await TestEngine.open(.sqlite, migrations: Migrations.all)
        let settings = try Settings.inMemory()
        try await DemoSeeder.build(on: database, seed: 1, now: Clock.system.now(), by: Composition.past(settings))
        var composition = try Composition(settings, on: database)
        composition.demo = try await DemoSeeder(composition.demoEngine).report()
        return composition
    }

    static func desk() async throws -> FrontDesk { try FrontDesk(try await lived.value) }
}
