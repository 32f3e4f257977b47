import Access
import Billing
import Core
import HTTPTypes
import Hummingbird
import Localization
import Web

/// The console's front door: the first merchant's home for who is signed in, the sign-in form for everybody else.
struct SignInController: Sendable {
    let console: ConsoleMiddleware

    private var signIn: ConsoleSignIn { ConsoleSignIn(console.billing, hasher: console.hasher) }

    var routes: [ConsoleRoute] {
        [
            console.openPage(ConsoleAddress.root, about: "console", enter),
            console.openPage(ConsoleAddress.signIn, about: "sign_in", form),
            console.openAction(ConsoleAddress.signIn, about: "sign_in", begin),
            console.personAction(ConsoleAddress.signOut, about: "console_session", isBeforeSetUp: true, signOut),
        ]
    }

    func enter(_ request: Request, _ visitor: ConsoleVisitor) throws -> Response {
        guard let signedIn = visitor.signedIn else { return try visitor.redirect(to: ConsoleAddress.signIn) }
        guard let first = signedIn.memberships.first else { return try visitor.redirect(to: ConsoleAddress.account) }
        return try visitor.redirect(to: ConsoleAddress.merchant(first.merchant.slug))
    }

    func form(_ request: Request, _ visitor: ConsoleVisitor) throws -> Response {
        if visitor.signedIn != nil { return try visitor.redirect(to: ConsoleAddress.root) }
        return page(visitor).answer(visitor)
    }

    /// The answer is the same for an unknown address and for a wrong password, and takes as long (A7, A10).
    func begin(_ form: FormBody, _ visitor: ConsoleVisitor) async throws -> Response {
        let email = form.text("email")
        let password = form["password"] ?? ""
        let say = visitor.say
        let emailError: String? = (try? EmailAddress(email)) == nil ? say.emailIsInvalid : nil
        let passwordError = password.isEmpty ? say.isRequired(say.passwordLabel) : nil
        guard emailError == nil, passwordError == nil else {
            return page(visitor, email: email, emailError: emailError, passwordError: passwordError)
                .answer(visitor, .unprocessableContent)
        }
        do {
            let step = try await signIn.begin(
                email: email, password: Secret(password), client: visitor.client, userAgent: visitor.userAgent)
            switch step {
            case .whole(_, let token): return try visitor.enter(with: token)
            case .needsCode(let pending):
                var response = try visitor.redirect(to: ConsoleAddress.code)
                response.set(visitor.cookies.pending.setting(pending, for: .minutes(10)))
                return response
            }
        } catch let refusal as ConsoleSignInRefusal {
            return page(visitor, email: email, passwordError: say.consoleRefusal(refusal.word))
                .answer(visitor, .unprocessableContent)
        }
    }

    /// The session ends on the server, and the browser forgets whatever it had of it (S2).
    func signOut(_ form: FormBody, _ person: ConsolePerson) async throws -> Response {
        try await ConsoleSessions(console.billing).end(person.session.id, of: person.person.id)
        var response = try person.redirect(to: ConsoleAddress.signIn, saying: ConsoleFlash(.signedOut))
        response.set(person.visitor.cookies.session.clearing)
        response.set(person.visitor.cookies.form.clearing)
        response.headers[.clearSiteData] = "\"cache\", \"storage\""
        return response
    }

    private func page(
        _ visitor: ConsoleVisitor, email: String = "", emailError: String? = nil, passwordError: String? = nil
    ) -> SignInPage {
        var frame = visitor.frame()
        frame.here = ConsoleAddress.signIn
        return SignInPage(
            frame: frame, email: email, emailError: emailError, passwordError: passwordError,
            token: visitor.guest.token)
    }
}

extension ConsoleVisitor {
    /// With a new session (S1), on to where they wanted to go.
    func enter(with token: Secret, saying flash: ConsoleFlash? = nil) throws -> Response {
        let wanted = cookies.destination.value(in: headers)?.exposed
        let address = wanted.flatMap { Self.isOurs($0) ? $0 : nil } ?? ConsoleAddress.root
        var response = try redirect(to: address, saying: flash)
        response.set(cookies.session.setting(token))
        if wanted != nil { response.set(cookies.destination.clearing) }
        if cookies.pending.value(in: headers) != nil { response.set(cookies.pending.clearing) }
        return response
    }
}

extension HTTPField.Name {
    static let clearSiteData = Self("Clear-Site-Data")!
}
