import Billing
import Core
import Hummingbird
import Localization
import Storage
import Web

extension ConsoleMiddleware {
    /// What went wrong inside the console, as a page of it. What nobody expected is logged and says nothing (K5).
    func refuse(_ error: any Error, _ visitor: ConsoleVisitor, frame: ConsoleFrame) -> Response {
        let trouble = trouble(of: error, visitor.web)
        let isOurs = trouble == .broken || trouble == .unavailable
        var response = ConsoleErrorPage(
            trouble: trouble, frame: frame, requestID: isOurs ? visitor.web.requestID : nil
        ).response(
            (error as? FormBody.Refusal)?.status ?? trouble.status, headers: SecurityHeaders.page(isSecure: isSecure))
        if trouble == .tooMany { response.headers[.retryAfter] = "900" }
        if trouble == .unavailable { response.headers[.retryAfter] = "10" }
        if trouble == .restoring { response.headers[.retryAfter] = "60" }
        return response
    }

    /// What went wrong before it was known who came.
    func refuse(_ error: any Error, _ request: Request, _ web: WebContext) -> Response {
        let trouble = trouble(of: error, web)
        var frame = ConsoleFrame(language: Languages.best(acceptLanguage: request.headers[.acceptLanguage]))
        frame.here = ConsoleAddress.signIn
        return ConsoleErrorPage(trouble: trouble, frame: frame, requestID: web.requestID)
            .response(trouble.status, headers: SecurityHeaders.page(isSecure: isSecure))
    }

    private func trouble(of error: any Error, _ web: WebContext) -> Trouble {
        switch error {
        case is StaleForm: return .staleForm
        case is FormBody.Refusal: return .unreadable
        case let error as HTTPError where error.status == .notFound: return .notFound
        case let error as HTTPError where error.status.code < 500: return .unreadable
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
}

extension ConsoleVisitor {
    /// Around what could not be shown: whoever is signed in still finds the way out.
    func frameWithAccount() -> ConsoleFrame {
        var frame = frame()
        guard let signedIn else {
            if !isPage { frame.here = ConsoleAddress.signIn }
            return frame
        }
        let person = ConsolePerson(
            visitor: self, signedIn: signedIn, token: csrf.token(for: signedIn.session.id.rawValue))
        frame.account = person.account(in: nil)
        if !isPage { frame.here = ConsoleAddress.account }
        return frame
    }
}
