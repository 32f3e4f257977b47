import Access
import Billing
import Core
import Hummingbird
import Localization
import Web

/// The second factor: a code of the app, or one of the recovery codes (S3).
struct CodeController: Sendable {
    let console: ConsoleMiddleware

    var routes: [ConsoleRoute] {
        [
            console.openPage(ConsoleAddress.code, about: "sign_in", form),
            console.openAction(ConsoleAddress.code, about: "sign_in", finish),
        ]
    }

    func form(_ request: Request, _ visitor: ConsoleVisitor) throws -> Response {
        if visitor.signedIn != nil { return try visitor.redirect(to: ConsoleAddress.root) }
        guard visitor.cookies.pending.value(in: visitor.headers) != nil else {
            return try visitor.redirect(to: ConsoleAddress.signIn)
        }
        return page(visitor, error: nil).answer(visitor)
    }

    func finish(_ form: FormBody, _ visitor: ConsoleVisitor) async throws -> Response {
        guard let pending = visitor.cookies.pending.value(in: visitor.headers) else {
            return try startAgain(visitor)
        }
        let code = form.text("code")
        guard !code.isEmpty else {
            return page(visitor, error: visitor.say.consoleCodeIsMissing).answer(visitor, .unprocessableContent)
        }
        do {
            let (_, token) = try await ConsoleSignIn(console.billing, hasher: console.hasher)
                .finish(pending, code: code, client: visitor.client)
            return try visitor.enter(with: token)
        } catch ConsoleSignInRefusal.expired {
            return try startAgain(visitor)
        } catch let refusal as ConsoleSignInRefusal {
            return page(visitor, error: visitor.say.consoleRefusal(refusal.word))
                .answer(visitor, .unprocessableContent)
        }
    }

    /// The password was given too long ago, or too many codes were wrong.
    private func startAgain(_ visitor: ConsoleVisitor) throws -> Response {
        var response = try visitor.redirect(to: ConsoleAddress.signIn, saying: ConsoleFlash(.signInExpired))
        response.set(visitor.cookies.pending.clearing)
        return response
    }

    private func page(_ visitor: ConsoleVisitor, error: String?) -> CodePage {
        var frame = visitor.frame()
        frame.here = ConsoleAddress.code
        return CodePage(frame: frame, error: error, token: visitor.guest.token)
    }
}
