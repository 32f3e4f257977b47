import Billing
import Core
import HTTPTypes
import Hummingbird
import SandboxProcessor
import Storage
import TestSupport
import Testing
import Web

@testable import Server

/// The address that processors call, as they meet it.
@Suite struct `Where processors call` {
    private struct Desk {
        let composition: Composition
        let responder: any HTTPResponder<WebContext>
        let account: ProcessorAccount

        static func open() async throws -> Desk {
            let database = try await TestEngine.open(.sqlite, migrations: Migrations.all)
            let composition = try Composition(.inMemory(), on: database)
            let merchant = try await Merchants(composition.billing).create(
                name: "Tienda Sur", slug: "tienda-sur", country: "CL", currency: .clp, zone: try Zone("UTC"),
                email: "shop@example.com")
            return Desk(
                composition: composition,
                responder: try composition.router(measurements: nil).buildResponder(),
                account: ProcessorAccount(Scope(merchant: merchant.id, mode: .test)))
        }

        func post(_ body: [UInt8], to path: String? = nil, signature: String?) async throws -> HTTPResponse.Status {
            var headers: HTTPFields = [.contentLength: "\(body.count)"]
            headers[.init(SandboxWebhook.signatureHeader)!] = signature
            let head = HTTPRequest(
                method: .post, scheme: "http", authority: "127.0.0.1:8080",
                path: path ?? "/webhooks/sandbox/\(account.name)", headerFields: headers)
            return try await responder.respond(
                to: Request(head: head, body: .init(buffer: ByteBuffer(bytes: body))),
                context: WebContext(client: "203.0.113.9")
            ).status
        }

        func sign(_ body: [UInt8]) throws -> String {
            let secret = try #require(composition.sandbox.secret(of: account))
            return WebhookSignature.header(for: body, secret: secret, at: Clock.system.now())
        }
    }

    @Test func `H1 a signed call is kept and answered at once, twice too`() async throws {
        let desk = try await Desk.open()
        let body = Array(
            #"{"id":"sbx_evt_1","type":"charge.succeeded","account":"\#(desk.account.name)","created":1,"data":{}}"#
                .utf8)

        #expect(try await desk.post(body, signature: desk.sign(body)) == .ok)
        #expect(try await desk.post(body, signature: desk.sign(body)) == .ok)

        let kept = try await desk.composition.database.read { db in
            try db.query("SELECT body FROM processor_callbacks").map { try $0.blob("body") }
        }
        #expect(kept == [body])
    }

    @Test func `H1 a bad signature is 400, and nothing is kept`() async throws {
        let desk = try await Desk.open()
        let body = Array("{}".utf8)

        #expect(try await desk.post(body, signature: nil) == .badRequest)
        #expect(try await desk.post(body, signature: desk.sign(body + [0x20])) == .badRequest)
        #expect(try await desk.post(body, signature: desk.sign(body)) == .badRequest, "signed, and unreadable")
        let kept = try await desk.composition.database.read { try $0.query("SELECT id FROM processor_callbacks") }
        #expect(kept.isEmpty)
    }

    @Test(arguments: [
        "/webhooks/sandbox/acct_nobody-test", "/webhooks/sandbox/nonsense", "/webhooks/nobody/acct_nobody-test",
    ])
    func `C2 unknown, malformed and foreign accounts are the same 404`(path: String) async throws {
        let desk = try await Desk.open()
        let body = Array("{}".utf8)
        #expect(try await desk.post(body, to: path, signature: desk.sign(body)) == .notFound)
    }

    @Test func `W10 more than 64 KiB are not read`() async throws {
        let desk = try await Desk.open()
        let body = [UInt8](repeating: 0x20, count: 64 * 1024 + 1)
        #expect(try await desk.post(body, signature: desk.sign(body)) == .contentTooLarge)
    }
}
