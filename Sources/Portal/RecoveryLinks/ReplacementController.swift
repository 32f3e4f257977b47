import Access
import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// The link of a mail about a card that is about to expire: another method in its place. Looking at it changes nothing
/// (A4), and it signs nobody in.
struct ReplacementController: Sendable {
    let link: LinkPresenter
    let methods: PaymentMethods

    var routes: [Route] {
        let portal = link.portal
        return [
            Route(
                .get, "/p/:slug/replace/:token", for: .visitor, permission: "public", about: "recovery_link",
                portal.visitorPage(show)),
            Route(
                .post, "/p/:slug/replace/:token/method", for: .visitor, permission: "public", about: "recovery_link",
                portal.visitorAction(replace)),
            Route(
                .post, "/p/:slug/replace/:token/renewal", for: .visitor, permission: "public", about: "recovery_link",
                portal.visitorAction(link.renewal(.method))),
            Route(
                .get, "/p/:slug/replace-return/method/:id", for: .visitor, permission: "public",
                about: "recovery_link", portal.visitorPage(finish)),
        ]
    }

    func show(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let token = context.linkToken
        guard let target = try await link.links.method(of: token, at: context.merchant.id) else {
            return try await link.spent(.method, context)
        }
        let isOffered = try await link.offers(.addMethods, to: target)
        return ReplacementPage(
            frame: link.frame(target, context), method: target.method.facts.title(in: context.say),
            expiry: target.expiry(context), action: isOffered ? context.paths.replacementMethod(token.exposed) : nil,
            token: context.anonymous.token
        ).answer(context)
    }

    func replace(_ form: FormBody, _ context: VisitorContext) async throws -> Response {
        let token = context.linkToken
        guard let target = try await link.links.method(of: token, at: context.merchant.id) else {
            return try await link.spent(.method, context)
        }
        try target.demand(.changeMethods)
        guard try await link.links.use(target.link) else { return try await link.spent(.method, context) }
        let (paths, baseURL) = (context.paths, link.portal.billing.baseURL)
        do {
            let (_, address) = try await methods.startSetup(
                of: target.customer.id, in: target.scope, replaces: target.method.id, kinds: target.kinds,
                locale: context.say.code
            ) { baseURL + paths.replacementSetup($0) }
            return try link.leave(to: address, by: token, context)
        } catch let error as BillingError where error.kind == .unavailable && !error.isRestoring {
            return try context.redirect(to: paths.replacement(token.exposed), saying: Flash(.processorIsDown))
        }
    }

    /// The return proves nothing: the processor is asked, and a browser that did not go out is shown nothing. A link whose
    /// method was replaced has served.
    func finish(_ request: Request, _ context: VisitorContext) async throws -> Response {
        guard let token = link.onReturn(context),
            let target = try await link.links.method(of: token, at: context.merchant.id, isBack: true)
        else { return try await link.spent(.method, context) }
        try target.demand(.changeMethods)
        let here = context.paths.replacement(token.exposed)
        let setupIntent: SetupIntent
        do {
            setupIntent = try await methods.finishSetup(
                SetupIntent.ID(try context.parameter("id")), of: target.customer.id, in: target.scope)
        } catch let error as BillingError where error.kind == .notFound {
            return try await link.spent(.method, context)
        }
        switch setupIntent.status {
        case .succeeded:
            guard let added = setupIntent.method,
                let method = try await methods.findIfAny(added, of: target.customer.id, in: target.scope)
            else { return try context.redirect(to: here) }
            try await link.links.end(target.link.id, of: target.customer.id, in: target.scope)
            let isCharged = try await !methods.aboutToPay(setupIntent).isEmpty
            return ReplacedPage(
                frame: link.frame(target, context), method: method.facts.title(in: context.say), isCharged: isCharged,
                home: context.paths.home
            ).answer(context)
        case .refused:
            var flash = Flash(.setupRefused)
            flash.declineCode = setupIntent.declineCode
            return try context.redirect(to: here, saying: flash)
        case .open, .canceled: return try context.redirect(to: here, saying: Flash(.setupLeft))
        }
    }
}

extension MethodTarget {
    /// `08/2026`; nil for what does not expire.
    fileprivate func expiry(_ context: VisitorContext) -> String? {
        guard let month = method.facts.expiryMonth, let year = method.facts.expiryYear else { return nil }
        return context.reader.cardExpiry(month: month, year: year)
    }
}
