import Access
import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// The link of the letter to a new address: looking at it changes nothing, its button does (A4, U9).
///
/// It lets nobody in: whoever opens it must be in the account that asked, so that a mistyped address gives nothing away.
struct EmailConfirmationController: Sendable {
    let portal: PortalMiddleware
    let changes: EmailChanges

    var routes: [PortalRoute] {
        [
            portal.openPage("/email/:token", about: "customer", show),
            portal.action("/email/:token", about: "customer", confirm),
        ]
    }

    func show(_ request: Request, _ visitor: VisitorContext) async throws -> Response {
        let link = visitor.linkToken
        guard let change = try await changes.find(link, at: visitor.merchant.id) else { return spent(visitor) }
        guard let context = try await portal.customer(visitor) else { return try askToSignIn(visitor) }
        guard change.customer == context.id, change.scope == context.scope else { return spent(visitor) }
        try context.demand(.updateEmail)
        return LinkPage(
            frame: context.frame(.details), title: context.say.confirmEmailTitle,
            intro: context.say.confirmEmailIntro(change.email, context.merchant.name),
            button: context.say.confirmEmailButton, asksCode: false, error: nil,
            action: context.paths.emailConfirmation(link.exposed), token: context.token
        ).answer(context)
    }

    func confirm(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.updateEmail)
        do {
            let customer = try await changes.confirm(context.visitor.linkToken, by: context.browserSession)
            return try context.redirect(
                to: context.paths.details, saying: Flash(.emailChanged, customer.details.email))
        } catch EmailChangeRefusal.linkSpent {
            return spent(context.visitor)
        }
    }

    /// Used, too old, another's and never made look alike (C2).
    private func spent(_ visitor: VisitorContext) -> Response {
        SpentPage(
            frame: visitor.frame(), text: visitor.say.spentEmailLink, again: visitor.paths.email,
            label: visitor.say.changeEmail
        ).answer(visitor, .gone)
    }

    private func askToSignIn(_ visitor: VisitorContext) throws -> Response {
        var response = try visitor.redirect(to: visitor.paths.home, saying: Flash(.emailNeedsSignIn))
        if visitor.isOurs(visitor.here) {
            response.set(visitor.cookies.destination.setting(Secret(visitor.here), for: .minutes(30)))
        }
        return response
    }
}
