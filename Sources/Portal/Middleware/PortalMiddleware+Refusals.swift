import Billing
import Core
import Hummingbird
import Localization
import Storage
import Web
import Wording

extension PortalMiddleware {
    /// What went wrong inside a portal, as a page of that portal. What nobody expected is logged and says nothing (K5).
    ///
    /// - Parameter isPage: whether this address can be asked for again, in another language; nil where its method says so.
    func refuse(_ error: any Error, _ visitor: VisitorContext, isPage: Bool? = nil) -> Response {
        if error is PortalIsOff {
            return PortalOffPage(frame: visitor.frame(), isOff: true).answer(visitor, .forbidden)
        }
        if error is OutsideFrame {
            return FrameDoorPage(frame: visitor.frame(), address: visitor.paths.home).answer(visitor, .forbidden)
        }
        if error is MethodIsGone { return visitor.methodIsGone(isPage: isPage ?? visitor.isPage) }
        let trouble = trouble(of: error, visitor.web)
        let isOurs = trouble == .broken || trouble == .unavailable
        var frame = visitor.frame()
        if !(isPage ?? visitor.isPage) { frame.here = visitor.paths.home }
        var response = ErrorPage(
            trouble, frame: frame,
            advice: trouble == .forbidden ? visitor.viewed.map(visitor.say.viewingChangesNothing) : nil,
            requestID: isOurs ? visitor.web.requestID : nil
        ).response(
            status(of: error) ?? trouble.status,
            headers: SecurityHeaders.page(framedBy: visitor.framers, isSecure: isSecure))
        if trouble == .tooMany { response.headers[.retryAfter] = "900" }
        if trouble == .unavailable { response.headers[.retryAfter] = "10" }
        if trouble == .restoring { response.headers[.retryAfter] = "60" }
        return response
    }

    /// What went wrong before there was a portal: an address that names none.
    func refuse(_ error: any Error, _ request: Request, _ web: WebContext) -> Response {
        let trouble = trouble(of: error, web)
        let language = Languages.best(acceptLanguage: request.headers[.acceptLanguage])
        // To the page that says what this is; its language links lead there too.
        var frame = PageFrame(language: language, merchant: "", home: "/")
        frame.here = "/"
        return ErrorPage(trouble, frame: frame)
            .response(trouble.status, headers: SecurityHeaders.page(isSecure: isSecure))
    }

    private func trouble(of error: any Error, _ web: WebContext) -> Trouble {
        switch error {
        case is StaleForm: return .staleForm
        case is FormBody.Refusal: return .unreadable
        case let error as HTTPError where error.status == .notFound: return .notFound
        case let error as HTTPError where error.status.code < 500: return .unreadable
        case let error as BillingError where error.code == "processor_not_configured": return .noProcessor
        case let error as BillingError:
            switch error.kind {
            case .notFound: return .notFound
            case .forbidden, .unauthenticated: return .forbidden
            case .limited: return .tooMany
            case .invalid, .conflict, .declined: return .unreadable
            case .unavailable:
                web.logger.warning("unavailable", metadata: ["code": "\(error.code)"])
                return error.isRestoring ? .restoring : .unavailable
            }
        case is StorageError:
            web.logger.error("storage failed", metadata: ["error": "\(error)"])
            return .unavailable
        default:
            web.logger.error("unexpected failure", metadata: ["error": "\(error)"])
            return .broken
        }
    }

    private func status(of error: any Error) -> HTTPResponse.Status? { (error as? FormBody.Refusal)?.status }
}
