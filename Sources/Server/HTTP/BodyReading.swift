import Hummingbird
import Web

/// Reads a body whole before anybody works on it: it has to fit, and to arrive in time (W10).
struct BodyReading: RouterMiddleware {
    let limits: BodyLimits
    var patience = Duration.seconds(10)

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        guard hasBody(request) else { return try await next(request, context) }
        var request = request
        let unread = request.body
        let limit = limits.limit(of: request)
        let body = try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
            group.addTask { try await unread.collect(upTo: limit) }
            group.addTask {
                try await Task.sleep(for: patience)
                throw HTTPError(.requestTimeout)
            }
            defer { group.cancelAll() }
            guard let body = try await group.next() else { throw HTTPError(.badRequest) }
            return body
        }
        request.body = RequestBody(buffer: body)
        return try await next(request, context)
    }

    private func hasBody(_ request: Request) -> Bool {
        if let length = request.headers[.contentLength] { return length != "0" }
        return request.headers[.transferEncoding] != nil
    }
}
