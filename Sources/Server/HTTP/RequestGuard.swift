import HTTPTypes
import Hummingbird
import Web

/// Turns away what no page should ever see: strange hosts, methods and sizes (A6, W10).
struct RequestGuard: RouterMiddleware {
    /// What `Host` may say, with port.
    let hosts: Set<String>
    let proxies: TrustedProxies
    let limits: BodyLimits
    /// Probes of load balancers and collectors call these by the machine's address.
    private static let anyHost: Set<String> = ["/health", "/ready", "/metrics"]
    private static let methods: Set<String> = ["GET", "HEAD", "POST", "DELETE", "OPTIONS", "PUT", "PATCH"]
    private static let headerBytes = 16 * 1024

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        guard Self.methods.contains(request.method.rawValue) else { throw HTTPError(.methodNotAllowed) }
        // The first `Host` line is the authority; another one beside it names somebody else.
        guard request.headers[.secondHost] == nil else { throw HTTPError(.badRequest) }
        guard Self.isPlain(request.head.path ?? "") else { throw HTTPError(.notFound) }
        if case .unreadable = proxies.client(peer: context.peerAddress, forwarded: request.headers[.xForwardedFor]) {
            context.logger.warning(
                "refused: a proxy in VENTANILLA_TRUSTED_PROXIES sends an X-Forwarded-For that names no address",
                metadata: ["proxy": "\(context.peerAddress ?? "-")"])
            throw HTTPError(.badRequest)
        }
        guard hosts.contains((request.head.authority ?? "").lowercased()) || Self.anyHost.contains(request.uri.path)
        else { throw HTTPError(.misdirectedRequest) }
        let size = request.headers.reduce(0) { $0 + $1.name.rawName.utf8.count + $1.value.utf8.count + 4 }
        guard size + request.uri.description.utf8.count <= Self.headerBytes else {
            throw HTTPError(.requestHeaderFieldsTooLarge)
        }
        if let length = request.headers[.contentLength] {
            guard let bytes = Int(length), bytes >= 0 else { throw HTTPError(.badRequest) }
            guard bytes <= limits.limit(of: request) else { throw HTTPError(.contentTooLarge) }
        }
        return try await next(request, context)
    }

    /// One address has one spelling, so that whoever decides by a path decides about the page that is shown: the router
    /// itself passes over empty parts, and a path that begins with two slashes is read as a host by some.
    private static func isPlain(_ target: String) -> Bool {
        let path = target.utf8.prefix { $0 != UInt8(ascii: "?") }
        guard path.first == UInt8(ascii: "/") else { return false }
        var before = UInt8(ascii: " ")
        for byte in path {
            if byte == UInt8(ascii: "\\") || (byte == UInt8(ascii: "/") && before == byte) { return false }
            before = byte
        }
        return !path.split(separator: UInt8(ascii: "/")).contains { part in
            part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8)
        }
    }
}

extension HTTPField.Name {
    fileprivate static let secondHost = HTTPField.Name("Host") ?? .connection
}
