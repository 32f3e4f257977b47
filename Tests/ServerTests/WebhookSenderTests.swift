import Core
import HTTPTypes
import Hummingbird
import Synchronization
import TestSupport
import Testing

@testable import Billing
@testable import Server

/// What leaves for merchants' endpoints, and where it may go (H3).
@Suite struct `What leaves for endpoints` {
    @Test func `is the very bytes with their signature, and the beginning of the answer comes back`() async throws {
        try await ListeningShop().serve { shop, port in
            let sender = WebhookSender(allowsPrivate: true)
            let answer = await send(to: "http://localhost:\(port)/hooks", sender)
            #expect(answer == .answered(status: 200, response: "gracias"))
            let heard = try #require(shop.heard.first)
            #expect(heard.path == "/hooks" && heard.signature == "t=1,v1=ab" && heard.body == Array("{}".utf8))

            let huge = await send(to: "http://127.0.0.1:\(port)/huge", sender)
            guard case .answered(200, let response) = huge else {
                Issue.record("\(huge)")
                return
            }
            #expect(response.utf8.count <= WebhookClient.longestAnswer)
        }
    }

    @Test func `H3 follows no redirect`() async throws {
        try await ListeningShop().serve { shop, port in
            let answer = await send(to: "http://127.0.0.1:\(port)/moved", WebhookSender(allowsPrivate: true))
            guard case .answered(302, _) = answer else {
                Issue.record("\(answer)")
                return
            }
            #expect(shop.heard.map(\.path) == ["/moved"])
        }
    }

    @Test func `H3 goes to no address that is not public, however it is written`() async throws {
        try await ListeningShop().serve { shop, port in
            let hosts = [
                "127.0.0.1", "localhost", "[::1]", "0x7f.1", "2130706433", "127.1", "10.0.0.1", "169.254.169.254",
            ]
            for host in hosts {
                let answer = await send(to: "http://\(host):\(port)/hooks", WebhookSender(allowsPrivate: false))
                guard case .refused = answer else {
                    Issue.record("\(host): \(answer)")
                    continue
                }
            }
            #expect(shop.heard.isEmpty)
        }
    }

    @Test func `H3 goes nowhere when one of several addresses is private, and else to one that was looked at`()
        async throws
    {
        try await ListeningShop().serve { shop, port in
            let mixed = WebhookSender(
                allowsPrivate: false, resolve: { _ in [[93, 184, 216, 34], [127, 0, 0, 1]] })
            let refused = await send(to: "http://shop.example:\(port)/hooks", mixed)
            #expect(refused == .refused("the host has an address that is not public"))
            #expect(shop.heard.isEmpty)

            // No name server knows this name: only what was looked at leads there.
            let looked = WebhookSender(allowsPrivate: true, resolve: { _ in [[127, 0, 0, 1]] })
            let answer = await send(to: "http://shop.invalid:\(port)/hooks", looked)
            #expect(answer == .answered(status: 200, response: "gracias"))
            #expect(shop.heard.count == 1)
        }
    }

    @Test func `says that nobody answers where nobody listens`() async throws {
        let port = try ListeningPort.free("127.0.0.1")
        let answer = await send(to: "http://127.0.0.1:\(port)/hooks", WebhookSender(allowsPrivate: true))
        guard case .silent = answer else {
            Issue.record("\(answer)")
            return
        }
        let unknown = WebhookSender(allowsPrivate: true, resolve: { _ in nil })
        let silent = await send(to: "https://shop.invalid", unknown)
        #expect(silent == .silent("the host was not found"))
    }

    private func send(to url: String, _ sender: WebhookSender) async -> WebhookAnswer {
        let connection = await sender.connect(to: url)
        let answer = await connection.send(OutgoingWebhook(url: url, body: Array("{}".utf8), signature: "t=1,v1=ab"))
        await connection.close()
        return answer
    }
}

/// A server of a merchant's on this machine, which remembers what it heard.
private final class ListeningShop: Sendable {
    struct Heard: Sendable {
        let path: String
        let signature: String?
        let body: [UInt8]
    }

    private let requests = Mutex<[Heard]>([])

    var heard: [Heard] { requests.withLock { $0 } }

    /// - Parameter body: told the port where it listens.
    func serve(_ body: @Sendable (ListeningShop, Int) async throws -> Void) async throws {
        let (ports, running) = AsyncStream<Int>.makeStream()
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in running.yield(channel.localAddress?.port ?? 0) }, logger: .quiet)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.runService(gracefulShutdownSignals: []) }
            var iterator = ports.makeAsyncIterator()
            let bound = await iterator.next()
            let port = try #require(bound)
            try await body(self, port)
            group.cancelAll()
        }
    }

    private var router: Router<BasicRequestContext> {
        let router = Router()
        router.post("**") { request, _ -> Response in
            let body = try await request.body.collect(upTo: 1 << 20)
            let signature = HTTPField.Name(OutgoingWebhook.signatureHeader).flatMap { request.headers[$0] }
            let heard = Heard(path: request.uri.path, signature: signature, body: Array(body.readableBytesView))
            self.requests.withLock { $0.append(heard) }
            switch heard.path {
            case "/moved": return Response(status: .found, headers: [.location: "/hooks"])
            case "/huge":
                let much = ByteBuffer(repeating: UInt8(ascii: "x"), count: 8 << 20)
                return Response(status: .ok, body: .init(byteBuffer: much))
            default: return Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: "gracias")))
            }
        }
        return router
    }
}
