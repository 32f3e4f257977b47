import Access
import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// Where the code of the mail is typed, in the browser that asked for it (S17, A2).
struct CodeController: Sendable {
    let portal: PortalMiddleware
    let signIn: SignIn

    var routes: [PortalRoute] {
        [
            portal.openPage("/sign-in/code", about: "sign_in", show),
            portal.openAction("/sign-in/code", about: "sign_in", confirm),
        ]
    }

    func show(_ request: Request, _ context: VisitorContext) async throws -> Response {
        guard let cookie = context.cookies.challenge.value(in: request.headers) else {
            return try context.redirect(to: context.paths.home)
        }
        let turn = try await signIn.turn(of: cookie, in: context.scope)
        return Self.page(
            context, email: TypedAddress.read(context), waits: turn.map(context.reader.time),
            notice: context.flash?.notice(for: context.reader)
        ).answer(context)
    }

    func confirm(_ form: FormBody, _ context: VisitorContext) async throws -> Response {
        do {
            let outcome = try await signIn.confirm(
                code: form.text("code"), cookie: context.cookies.challenge.value(in: context.headers),
                in: context.scope,
                client: context.web.clientAddress ?? "", userAgent: context.headers[.userAgent])
            return try context.welcome(outcome)
        } catch SignInRefusal.noChallenge {
            return try context.redirect(to: context.paths.home)
        } catch let refusal as SignInRefusal {
            // Pressed twice: the first time let this browser in.
            if refusal == .codeSpent, try await portal.customer(context) != nil {
                return try context.redirect(to: context.paths.home)
            }
            return Self.page(
                context, email: TypedAddress.read(context), error: context.say.whyNot(refusal, context.signInOffer)
            )
            .answer(context, refusal.status)
        }
    }

    static func page(
        _ context: VisitorContext, email: String?, waits: String? = nil, error: String? = nil, notice: Notice? = nil
    ) -> CodePage {
        var frame = context.frame(notice: notice)
        frame.here = context.paths.code
        return CodePage(
            frame: frame, offer: context.signInOffer, email: email, waits: waits, error: error,
            action: context.paths.code,
            resend: email == nil ? nil : context.paths.resend, start: context.paths.home, token: context.anonymous.token
        )
    }
}

extension SignInRefusal {
    var status: HTTPResponse.Status {
        switch self {
        case .tooManyChallenges, .networkIsBusy, .tooManyTries, .codesLocked, .passwordsLocked: .tooManyRequests
        case .codeNotOffered, .passwordNotOffered: .forbidden
        default: .unprocessableContent
        }
    }
}

extension VisitorContext {
    /// What a mail of this portal lets people in with.
    var signInOffer: SignInOffer {
        let ways = configuration.features.signIn
        return ways.contains(.link) ? ways.contains(.code) ? .codeAndLink : .link : .code
    }
}

extension Language {
    /// What to do about a code that lets nobody in.
    func whyNot(_ refusal: SignInRefusal, _ offer: SignInOffer) -> String {
        switch refusal {
        case .codeIncomplete, .codeNeeded: codeIsMalformed
        case .wrongCode: codeIsWrong
        case .tooManyTries: codeIsUsedUp(offer)
        case .codesLocked: codesAreLocked
        case .wrongPassword, .passwordNotOffered: passwordIsWrong
        case .passwordsLocked: passwordsAreLocked
        case .codeNotOffered: useTheLink
        case .tooManyChallenges: tooManyMails
        case .networkIsBusy: networkIsBusy
        case .codeExpired, .codeSpent, .codeReplaced, .noChallenge, .linkExpired, .linkSpent, .linkUnknown,
            .proofSpent:
            codeIsSpent
        }
    }
}
