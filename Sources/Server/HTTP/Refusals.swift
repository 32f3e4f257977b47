import Hummingbird
import Web

/// Turns away what no page should ever see: strange hosts, methods and sizes (A6, W10).
struct Refusals: RouterMiddleware {
    /// What `Host` may say, with port.
    let hosts: Set<String>
    /// Probes of load balancers and collectors call these by the machine's address.
    private static let anyHost: Set<String> = ["/health", "/ready", "/metrics"]
    private static let methods: Set<String> = ["GET", "HEAD", "POST", "DELETE", "OPTIONS", "PUT", "PATCH"]
    private static let headerBytes = 16 * 1024
    private static let bodyBytes = 64 * 1024

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        guard Self.methods.contains(request.method.rawValue) else { throw HTTPError(.methodNotAllowed) }
        guard hosts.contains((request.head.authority ?? "").lowercased()) || Self.anyHost.contains(request.uri.path)
        else { throw HTTPError(.misdirectedRequest) }
        let size = request.headers.reduce(0) { $0 + $1.name.rawName.utf8.count + $1.value.utf8.count + 4 }
        guard size + request.uri.description.utf8.count <= Self.headerBytes else {
            throw HTTPError(.requestHeaderFieldsTooLarge)
        }
        if let length = request.headers[.contentLength] {
            guard let bytes = Int(length), bytes >= 0 else { throw HTTPError(.badRequest) }
            guard bytes <= Self.bodyBytes else { throw HTTPError(.contentTooLarge) }
        }
        return try await next(request, context)
    }
}
