import Access
import Billing
import Core
import Hummingbird
import Localization
import Web

/// How somebody comes to work for a merchant: a mailed link, whose page has one button. Opening it uses nothing up (A4).
struct InvitationController: Sendable {
    let console: ConsoleMiddleware

    private var people: People { People(console.billing, hasher: console.hasher) }
    private static let link = "/console/invitations/:token"

    var routes: [ConsoleRoute] {
        [
            console.openPage(Self.link, about: "invitation", show),
            console.openAction(Self.link, about: "invitation", acceptAsNew),
            console.personAction(Self.link + "/join", about: "invitation", isBeforeSetUp: true, join),
        ]
    }

    func show(_ request: Request, _ visitor: ConsoleVisitor) async throws -> Response {
        try await answering(visitor) { invitation, merchant, isKnown in
            var response = page(visitor, invitation, merchant, isKnown: isKnown).answer(visitor)
            // Whoever has a sign-in already comes back here with it.
            if isKnown, visitor.signedIn == nil {
                response.set(visitor.cookies.destination.setting(Secret(visitor.here), for: .minutes(30)))
            }
            return response
        }
    }

    func acceptAsNew(_ form: FormBody, _ visitor: ConsoleVisitor) async throws -> Response {
        try await answering(visitor) { invitation, merchant, isKnown in
            guard !isKnown else { return try visitor.redirect(to: visitor.here) }
            let say = visitor.say
            var page = page(visitor, invitation, merchant, isKnown: false)
            page.name = form.text("name")
            page.nameError = page.name.isEmpty ? say.nameIsRequired : nil
            page.passwordError = (form["password"] ?? "").isEmpty ? say.isRequired(say.newPasswordLabel) : nil
            guard !page.isRefused else { return page.answer(visitor, .unprocessableContent) }
            do {
                let (_, token) = try await people.accept(
                    visitor.linkToken, name: page.name, password: Secret(form["password"] ?? ""),
                    locale: say.code, userAgent: visitor.userAgent, client: visitor.client)
                return try visitor.enter(with: token, saying: nil)
            } catch let refusal as ConsoleSignInRefusal {
                page.passwordError = say.consoleRefusal(refusal.word)
            } catch let error as BillingError where error.code == "person_known" {
                return try visitor.redirect(to: visitor.here)
            } catch let error as BillingError where error.kind == .invalid && error.parameter == "name" {
                page.nameError = say.consoleFault(error, label: say.consoleYourName, limit: 100)
            }
            return page.answer(visitor, .unprocessableContent)
        }
    }

    /// Somebody who works for another merchant already, and is signed in.
    func join(_ form: FormBody, _ person: ConsolePerson) async throws -> Response {
        try await answering(person.visitor) { _, merchant, _ in
            _ = try await people.accept(person.visitor.linkToken, as: person.person.id)
            return try person.redirect(
                to: ConsoleAddress.merchant(merchant.slug), saying: ConsoleFlash(.joined, merchant.name))
        }
    }

    /// A link that is over says so; one that never was is no page.
    private func answering(
        _ visitor: ConsoleVisitor,
        _ body: (Invitation, Merchant, Bool) async throws -> Response
    ) async throws -> Response {
        do {
            let (invitation, merchant, isKnown) = try await people.invitation(visitor.linkToken)
            return try await body(invitation, merchant, isKnown)
        } catch let error as BillingError where error.code == "invitation_expired" || error.code == "invitation_used" {
            let say = visitor.say
            let isUsed = error.code == "invitation_used"
            var frame = visitor.frameWithAccount()
            frame.here = visitor.here.hasSuffix("/join") ? String(visitor.here.dropLast("/join".count)) : visitor.here
            return SpentLinkPage(
                frame: frame, text: isUsed ? say.consoleInvitationUsed : say.consoleInvitationExpired,
                action: isUsed ? (label: say.consoleBackToSignIn, address: ConsoleAddress.signIn) : nil
            ).answer(visitor, .gone)
        }
    }

    private func page(
        _ visitor: ConsoleVisitor, _ invitation: Invitation, _ merchant: Merchant, isKnown: Bool
    ) -> InvitationPage {
        let person = visitor.signedIn?.person
        let isTheirs = person.map { EmailAddress.folded($0.email) == EmailAddress.folded(invitation.email) } ?? false
        var frame = visitor.frameWithAccount()
        frame.here = visitor.here
        return InvitationPage(
            frame: frame, merchant: merchant.name,
            role: visitor.say.consoleRole(invitation.role.word), email: invitation.email, action: visitor.here,
            step: person == nil
                ? (isKnown ? .signIn : .introduce)
                : (isTheirs ? .join(token: token(visitor)) : .leave(as: person?.email ?? "", token: token(visitor))),
            token: visitor.guest.token)
    }

    private func token(_ visitor: ConsoleVisitor) -> String {
        console.csrf.token(for: visitor.signedIn?.session.id.rawValue ?? "")
    }
}
