import Access
import Billing
import Core
import Hummingbird
import Localization
import Web

/// A forgotten password: a link goes to the address, and leads to a new one.
struct PasswordController: Sendable {
    let console: ConsoleMiddleware

    private var signIn: ConsoleSignIn { ConsoleSignIn(console.billing, hasher: console.hasher) }
    private static let link = ConsoleAddress.password + "/:token"

    var routes: [ConsoleRoute] {
        [
            console.openPage(ConsoleAddress.password, about: "password", ask),
            console.openAction(ConsoleAddress.password, about: "password", send),
            console.openPage(Self.link, about: "password", choose),
            console.openAction(Self.link, about: "password", save),
        ]
    }

    func ask(_ request: Request, _ visitor: ConsoleVisitor) throws -> Response {
        asking(visitor, email: "", error: nil).answer(visitor)
    }

    /// The answer is the same for every address (A7): the mail is queued.
    func send(_ form: FormBody, _ visitor: ConsoleVisitor) async throws -> Response {
        let email = form.text("email")
        guard (try? EmailAddress(email)) != nil else {
            return asking(visitor, email: email, error: visitor.say.emailIsInvalid)
                .answer(visitor, .unprocessableContent)
        }
        try await signIn.resetPassword(email: email, client: visitor.client)
        return try visitor.redirect(to: ConsoleAddress.signIn, saying: ConsoleFlash(.passwordAsked))
    }

    /// Opening the link uses nothing up: mail is read by machines first (A4).
    func choose(_ request: Request, _ visitor: ConsoleVisitor) async throws -> Response {
        guard try await signIn.canSetPassword(visitor.linkToken) else { return spent(visitor) }
        return choosing(visitor, error: nil).answer(visitor)
    }

    func save(_ form: FormBody, _ visitor: ConsoleVisitor) async throws -> Response {
        do {
            try await signIn.setPassword(
                visitor.linkToken, to: Secret(form["password"] ?? ""), client: visitor.client)
            return try visitor.redirect(to: ConsoleAddress.signIn, saying: ConsoleFlash(.passwordSaved))
        } catch ConsoleSignInRefusal.expired {
            return spent(visitor)
        } catch let refusal as ConsoleSignInRefusal {
            return choosing(visitor, error: visitor.say.consoleRefusal(refusal.word))
                .answer(visitor, .unprocessableContent)
        }
    }

    private func spent(_ visitor: ConsoleVisitor) -> Response {
        SpentLinkPage(
            frame: visitor.frame(), text: visitor.say.consolePasswordLinkIsOver,
            action: (label: visitor.say.consoleAskForLink, address: ConsoleAddress.password)
        ).answer(visitor, .gone)
    }

    private func asking(_ visitor: ConsoleVisitor, email: String, error: String?) -> PasswordAskingPage {
        PasswordAskingPage(frame: visitor.frame(), email: email, error: error, token: visitor.guest.token)
    }

    private func choosing(_ visitor: ConsoleVisitor, error: String?) -> PasswordChoicePage {
        PasswordChoicePage(frame: visitor.frame(), action: visitor.here, error: error, token: visitor.guest.token)
    }
}
