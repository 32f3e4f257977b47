import Hummingbird
import Web

/// Headers that every answer carries, whoever made it and whatever went wrong (W2, W3). What a page set itself stays.
struct ProtectiveHeaders: RouterMiddleware {
    let isSecure: Bool

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for field in SecurityHeaders.asset where response.headers[field.name] == nil {
            response.headers[field.name] = field.value
        }
        if isSecure, response.headers[.strictTransportSecurity] == nil {
            response.headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains"
        }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }
}
