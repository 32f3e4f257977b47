import Access
import Billing
import Core
import HTML
import Hummingbird
import Localization
import Web
import Wording

/// The links of who gets copies: the one that agrees, and the one of each copy that ends them. Looking at them changes nothing (A4),
/// and they let nobody in.
struct InvoiceCopyLinksController: Sendable {
    let portal: PortalMiddleware
    let copies: InvoiceCopies

    /// Mails carry these addresses, whatever the configuration.
    var routes: [Route] {
        [
            Route(
                .get, "/p/:slug/copies/:token", for: .visitor, permission: "public", about: "invoice_copy",
                portal.visitorPage(show)),
            Route(
                .post, "/p/:slug/copies/:token", for: .visitor, permission: "public", about: "invoice_copy",
                portal.visitorAction(confirm)),
            Route(
                .get, "/p/:slug/copies/:token/stop", for: .visitor, permission: "public", about: "invoice_copy",
                portal.visitorPage(ask)),
            Route(
                .post, "/p/:slug/copies/:token/stop", for: .visitor, permission: "public", about: "invoice_copy",
                portal.visitorAction(stop)),
        ]
    }

    func show(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let link = context.linkToken
        if let copy = try await copies.confirmed(by: link, at: context.merchant.id) {
            return CopyAnswerPage(
                frame: context.frame(), title: context.say.copyConfirmedTitle,
                text: context.say.copyConfirmedIntro(copy.email)
            ).answer(context)
        }
        guard let copy = try await copies.waiting(by: link, at: context.merchant.id) else { return spent(context) }
        return LinkPage(
            frame: context.frame(), title: context.say.confirmCopyTitle,
            intro: context.say.confirmCopyIntro(copy.email, context.merchant.name),
            button: context.say.confirmCopyButton, asksCode: false, error: nil,
            action: context.paths.copyConfirmation(link.exposed), token: context.anonymous.token
        ).answer(context)
    }

    func confirm(_ form: FormBody, _ context: VisitorContext) async throws -> Response {
        do {
            try await copies.confirm(context.linkToken, at: context.merchant.id)
            return try context.redirect(to: context.paths.copyConfirmation(context.linkToken.exposed))
        } catch InvoiceCopyRefusal.linkSpent {
            // Pressed again: its page says that it is confirmed.
            guard try await copies.confirmed(by: context.linkToken, at: context.merchant.id) != nil else {
                return spent(context)
            }
            return try context.redirect(to: context.paths.copyConfirmation(context.linkToken.exposed))
        }
    }

    func ask(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let link = context.linkToken
        guard let copy = try await copies.active(by: link, at: context.merchant.id) else {
            guard let ended = try await copies.ended(by: link, at: context.merchant.id) else { return spent(context) }
            return CopyAnswerPage(
                frame: context.frame(), title: context.say.copyStoppedTitle,
                text: context.say.copyStoppedIntro(ended.email)
            ).answer(context)
        }
        return LinkPage(
            frame: context.frame(), title: context.say.stopCopiesTitle,
            intro: context.say.stopCopiesIntro(copy.email, context.merchant.name),
            button: context.say.stopCopiesButton, asksCode: false, error: nil,
            action: context.paths.copiesStop(link.exposed), token: context.anonymous.token
        ).answer(context)
    }

    func stop(_ form: FormBody, _ context: VisitorContext) async throws -> Response {
        do {
            try await copies.stop(context.linkToken, at: context.merchant.id)
            return try context.redirect(to: context.paths.copiesStop(context.linkToken.exposed))
        } catch InvoiceCopyRefusal.linkSpent {
            return spent(context)
        }
    }

    /// Used, replaced, ended, too old and never made look alike (C2).
    private func spent(_ context: VisitorContext) -> Response {
        SpentPage(
            frame: context.frame(), text: context.say.spentCopyLink, again: context.paths.home,
            label: context.say.goBack
        ).answer(context, .gone)
    }
}

/// What became of the button.
struct CopyAnswerPage: View {
    let frame: PageFrame
    let title: String
    let text: String

    var body: Markup {
        PageLayout(frame, title: title, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { Icon.check.markup }
                    h1 { title }
                    p(.class("muted")) { text }
                }
            }
        }
    }
}
