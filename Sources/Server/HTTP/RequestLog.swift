import Core
import HTTPTypes
import Hummingbird
import Web

/// Names each request, tells its answer the name, and writes one line about it (K3).
///
/// The line holds the route's pattern and never the path, the query, a cookie or a body: tokens travel in all of them.
struct RequestLog: RouterMiddleware {
    let proxies: TrustedProxies
    private let metrics = RequestMetrics()

    init(proxies: TrustedProxies) { self.proxies = proxies }

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        switch proxies.client(peer: context.peerAddress, forwarded: request.headers[.xForwardedFor]) {
        case .known(let address): context.clientAddress = address
        case .unreadable: context.clientAddress = nil
        }
        context.isOwnMachine = ThisMachine.sent(request, context)
        let started = ContinuousClock.now
        var response = try await next(request, context)
        response.headers[.requestID] = context.requestID
        let elapsed = ContinuousClock.now - started

        let route = context.endpointPath ?? "-"
        let status = response.status.code
        metrics.note(request.method.rawValue, route, status, elapsed)
        context.logger.info(
            "answered",
            metadata: [
                "method": "\(request.method.rawValue)", "route": "\(route)", "status": "\(status)",
                "ms": "\(elapsed.nanoseconds / 1_000_000)", "client": "\(context.clientAddress ?? "-")",
                "merchant": "\(merchant(of: request.uri.path) ?? "-")",
            ])
        return response
    }

    /// The slug in `/p/{slug}` or `/console/m/{slug}`, when it can be one.
    private func merchant(of path: String) -> String? {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 3)
        let isPortal = parts.count >= 2 && parts[0].elementsEqual("p".utf8)
        let isConsole = parts.count >= 3 && parts[0].elementsEqual("console".utf8) && parts[1].elementsEqual("m".utf8)
        guard isPortal || isConsole else { return nil }
        let slug = parts[isPortal ? 1 : 2]
        guard slug.count <= 40 else { return nil }
        let isPlain = slug.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-") }
        return isPlain ? String(Substring(slug)) : nil
    }
}

extension Duration {
    var nanoseconds: Int64 { components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000 }
}

extension HTTPField.Name {
    private static func known(_ name: String) -> HTTPField.Name { HTTPField.Name(name) ?? .connection }

    static let requestID = known("Request-Id")
    static let xForwardedFor = known("X-Forwarded-For")
}
