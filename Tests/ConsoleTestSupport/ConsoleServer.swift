import Access
import Billing
import Console
import Documents
import HTTPTypes
import Hummingbird
import Logging
import NIOEmbedded
import PortalTestSupport
import TestSupport
import Web

/// The console and the portals of a shop, asked as browsers ask: whole exchanges through the router.
public struct ConsoleServer: Sendable {
    public let table: RouteTable
    /// Its own: others' tries must not stand in its line.
    public let hasher: PasswordHasher
    private let responder: RouterResponder<WebContext>
    private let edge: UnknownConsolePage

    public init(_ shop: Shop) throws {
        let hasher = PasswordHasher(cost: .cheap)
        let table =
            ConsoleRoutes(shop.context, press: PDFPress(threads: 1), hasher: hasher).table
            + PortalDesk(shop: shop).table
        let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
        try table.register(on: router)
        responder = router.buildResponder()
        edge = UnknownConsolePage(shop.context, press: PDFPress(threads: 1))
        self.table = table
        self.hasher = hasher
    }

    /// A browser that has never been here.
    ///
    /// - Parameter address: whose the connection is.
    public func browser(from address: String = "192.0.2.1") -> Browser {
        Browser { method, path, headers, body in
            try await answer(method, path, headers, body ?? ByteBuffer(), from: address)
        }
    }

    public func answer(
        _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields, _ body: ByteBuffer,
        from address: String = "192.0.2.1"
    ) async throws -> PageAnswer {
        let head = HTTPRequest(
            method: method, scheme: "http", authority: "127.0.0.1:8080", path: path, headerFields: headers)
        let request = Request(head: head, body: .init(buffer: body))
        do {
            let response = try await responder.respond(to: request, context: Self.context(address))
            let received = ReceivedBody()
            try await response.body.write(received)
            return PageAnswer(
                status: response.status.code, headers: response.headers, body: String(buffer: received.buffer),
                address: path)
        } catch let error as HTTPError {
            return PageAnswer(status: error.status.code, headers: error.headers, body: "", address: path)
        }
    }

    /// What the server says, before any page is asked, where more came than a form with a picture takes (W10).
    public func uploadTooLarge(_ path: String, _ cookies: [String: String]) async throws -> PageAnswer? {
        let cookie = cookies.map { "\($0)=\($1)" }.sorted().joined(separator: "; ")
        let head = HTTPRequest(
            method: .post, scheme: "http", authority: "127.0.0.1:8080", path: path,
            headerFields: [.cookie: cookie, .acceptLanguage: "es"])
        let request = Request(head: head, body: .init(buffer: ByteBuffer()))
        guard let response = await edge.uploadTooLarge(request, Self.context("192.0.2.1")) else { return nil }
        let received = ReceivedBody()
        try await response.body.write(received)
        return PageAnswer(
            status: response.status.code, headers: response.headers, body: String(buffer: received.buffer),
            address: path)
    }

    private static func context(_ address: String) -> WebContext {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        var context = WebContext(source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: logger))
        (context.peerAddress, context.clientAddress) = (address, address)
        return context
    }
}

private final class ReceivedBody: ResponseBodyWriter {
    private(set) var buffer = ByteBuffer()

    func write(_ part: ByteBuffer) async throws { buffer.writeImmutableBuffer(part) }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
