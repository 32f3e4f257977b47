import Billing
import Console
import Core
import HTTPTypes
import Hummingbird
import Localization
import NIOCore
import NIOHTTP1
import Portal
import Storage
import Web

/// Answers for whatever nobody answered: a page in the reader's language, a JSON error for programs, and the whole story
/// for the log alone (K5).
struct ErrorMiddleware: RouterMiddleware {
    let methods: MethodTable
    let lost: UnknownPortalPage
    let lostInConsole: UnknownConsolePage
    let limits: BodyLimits
    let isSecure: Bool
    private static let closing: [HTTPResponse.Status] = [
        .badRequest, .contentTooLarge, .misdirectedRequest, .requestHeaderFieldsTooLarge, .requestTimeout,
    ]

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            var (status, headers) = verdict(error, request, context)
            if status == .notFound {
                let allowed = methods.allowed(at: request.uri.path)
                if !allowed.isEmpty, !allowed.contains(request.method.rawValue) {
                    status = .methodNotAllowed
                    headers[.allow] = allowed.sorted().joined(separator: ", ")
                }
            }
            return await answer(status, headers, request, context)
        }
    }

    private func verdict(
        _ error: any Error, _ request: Request, _ context: WebContext
    ) -> (HTTPResponse.Status, HTTPFields) {
        switch error {
        case let error as HTTPError: return (error.status, error.headers)
        case let error as BillingError: return (error.kind.status, error.kind == .limited ? [.retryAfter: "60"] : [:])
        case StorageError.busy: return (.serviceUnavailable, [.retryAfter: "1"])
        case StorageError.readOnly, StorageError.unavailable:
            context.logger.error("storage", metadata: ["error": "\(error)"])
            return (.serviceUnavailable, [.retryAfter: "5"])
        // What came was no HTTP, or ended in the middle: a broken chunk, a line of the wrong length.
        case is HTTPParserError, is IOError, is ChannelError: return (.badRequest, [:])
        case is CancellationError: return (.serviceUnavailable, [.retryAfter: "1"])
        default:
            if let error = error as? any HTTPResponseError { return (error.status, [:]) }
            context.logger.error(
                "unexpected", metadata: ["error": "\(String(reflecting: error).prefix(2_000))"])
            return (.internalServerError, [:])
        }
    }

    private func answer(
        _ status: HTTPResponse.Status, _ headers: HTTPFields, _ request: Request, _ context: WebContext
    ) async -> Response {
        var response: Response
        if request.uri.path.hasPrefix("/v1/") || request.uri.path == "/v1" {
            let type = status.code >= 500 ? "api_error" : "invalid_request_error"
            let code = Self.code(of: status).map { "\"code\":\"\($0)\"," } ?? ""
            let message = JSONLines.quoted("\(status.reasonPhrase). Request: \(context.requestID)")
            response = .text(
                "{\"error\":{\(code)\"message\":\(message),\"type\":\"\(type)\"}}", "application/json; charset=utf-8")
        } else if request.headers[.accept]?.contains("text/html") == true {
            response = await lostPage(status, request, context) ?? page(status, request, context)
        } else {
            response = .text("\(status.reasonPhrase)\n", "text/plain; charset=utf-8")
        }
        response.status = status
        for field in headers where field.name != .contentType && field.name != .contentLength {
            response.headers[field.name] = field.value
        }
        // What could not be read leaves the connection in an unknown state (W10).
        if Self.closing.contains(status) {
            response.headers[.connection] = "close"
        }
        return response
    }

    /// Of the portal or the console in which somebody is lost.
    private func lostPage(
        _ status: HTTPResponse.Status, _ request: Request, _ context: WebContext
    ) async -> Response? {
        if status == .contentTooLarge, limits.takesFiles(request) {
            return await lostInConsole.uploadTooLarge(request, context)
        }
        guard status == .notFound else { return nil }
        if let page = await lost.response(to: request, context) { return page }
        return await lostInConsole.response(to: request, context)
    }

    /// What is turned away before the API reads it has the words of `docs/api/errors.md` all the same.
    static func code(of status: HTTPResponse.Status) -> String? {
        switch status {
        case .contentTooLarge: "request_too_large"
        case .tooManyRequests: "rate_limit"
        case .serviceUnavailable: "unavailable"
        default: nil
        }
    }

    private func page(_ status: HTTPResponse.Status, _ request: Request, _ context: WebContext) -> Response {
        let trouble: Trouble =
            switch status.code {
            case 404, 405, 421: .notFound
            case 401, 403: .forbidden
            case 429: .tooMany
            case 503: .unavailable
            case 400..<500: .unreadable
            default: .broken
            }
        var frame = PageFrame(
            language: FrontVisitor(request, isSecure: isSecure).say.language, merchant: "", home: "/")
        frame.here = "/"
        let isOurs = status.code >= 500
        return ErrorPage(trouble, frame: frame, requestID: isOurs ? context.requestID : nil)
            .response(status, headers: SecurityHeaders.page(isSecure: isSecure))
    }
}

extension BillingError.Kind {
    var status: HTTPResponse.Status {
        switch self {
        case .invalid: .badRequest
        case .notFound: .notFound
        case .conflict: .conflict
        case .forbidden: .forbidden
        case .unauthenticated: .unauthorized
        case .declined: .init(code: 402, reasonPhrase: "Payment Required")
        case .limited: .tooManyRequests
        case .unavailable: .serviceUnavailable
        }
    }
}

extension Response {
    static func text(_ text: String, _ contentType: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: contentType],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}
