import Core
import Hummingbird
import Web

/// Answers in the dialect for what no operation answers: an address under `/v1` that does not exist.
public struct APIErrors: RouterMiddleware {
    public init() {}

    public func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        guard request.uri.path.hasPrefix("/v1/") else { return try await next(request, context) }
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound || error.status == .methodNotAllowed {
            let address = "\(request.method.rawValue): \(request.uri.path.prefix(200))"
            let refusal = APIError(404, .invalidRequest, "Unrecognized request URL (\(address)).")
            return refusal.answer.response(requestID: context.requestID, version: APIVersion.current)
        }
    }
}
