import Access
import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// What the pages of every mailed link share: the polite page when it leads nowhere, and its one button.
struct LinkPresenter: Sendable {
    let portal: PortalMiddleware
    let links: RecoveryLinks

    init(_ portal: PortalMiddleware) {
        self.portal = portal
        links = RecoveryLinks(portal.billing)
    }

    /// A form of each purpose's page that mails a fresh link. It answers alike, whatever is on file (A7).
    func renewal(_ purpose: RecoveryLink.Purpose) -> PortalMiddleware.VisitorAction {
        { _, context in
            try await links.renew(context.linkToken, for: purpose, at: context.merchant.id)
            return try context.redirect(
                to: context.paths.page(of: purpose, context.writtenToken), saying: Flash(.freshLinkSent))
        }
    }

    /// Expired, foreign and never made look alike (C2). Of one that was used up or ended it is said that it was, and of a payment
    /// that was made, too: who has the link had the letter.
    func spent(_ purpose: RecoveryLink.Purpose, _ context: VisitorContext) async throws -> Response {
        let (token, say) = (context.linkToken, context.say)
        guard !token.exposed.isEmpty else { return lost(context) }
        let spent = try await links.spent(token, for: purpose, at: context.merchant.id)
        if spent.isPaid {
            return SpentPage(
                frame: context.frame(), text: say.purposeIsPaid(context.merchant.name), again: context.paths.home,
                title: say.purposeIsPaidTitle, label: say.enterPortal
            ).answer(context, .gone)
        }
        return SpentLinkPage(
            frame: context.frame(notice: context.flash?.notice(for: context.reader)), title: say.title(of: spent.end),
            text: spent.offersFresh ? say.whatIsOver(purpose, spent.end) : say.overCopyPaper,
            renewal: spent.offersFresh ? context.paths.renewal(of: purpose, context.writtenToken) : nil,
            home: context.paths.home, token: context.anonymous.token
        ).answer(context, .gone)
    }

    /// A browser that comes back without the link that it went out with.
    private func lost(_ context: VisitorContext) -> Response {
        SpentPage(
            frame: context.frame(), text: context.say.spentPurpose, again: context.paths.home,
            title: context.say.spentPurposeTitle, label: context.say.enterPortal
        ).answer(context, .gone)
    }

    /// The link that this browser went out with.
    func onReturn(_ context: VisitorContext) -> Secret? { context.cookies.recovery.value(in: context.headers) }

    /// On to the processor, remembering by a cookie which link it was: no address that is stored holds it (A1).
    func leave(to address: String, by token: Secret, _ context: VisitorContext) throws -> Response {
        var response = try context.redirect(to: address)
        response.set(context.cookies.recovery.setting(token, for: .hours(2)))
        return response
    }

    /// Whether the merchant allows it, and their processor can do it.
    func offers(_ permission: Permission, to target: some LinkTarget) async throws -> Bool {
        permission.isGranted(by: target.configuration.features, try await capabilities(target))
    }

    func capabilities(_ target: some LinkTarget) async throws -> ProcessorCapabilities {
        try await ProcessorAccounts(portal.billing).capabilities(in: target.scope)
    }

    /// What stands around: the merchant, and no more of the account.
    func frame(_ target: some LinkTarget, _ context: VisitorContext) -> PageFrame {
        var frame = context.frame(notice: context.flash?.notice(for: context.reader))
        frame.isTestMode = !target.scope.mode.isLive
        return frame
    }
}

extension VisitorContext {
    /// The token as an address of ours may hold it: what stands there may be anything, and a header takes no line breaks (W1).
    var writtenToken: String {
        let text = linkToken.exposed
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case 45, 48...57, 65...90, 95, 97...122: true
            default: false
            }
        }
        return isPlain ? text : "-"
    }
}

extension LinkTarget {
    /// Whether the merchant allows it; what their processor can do is asked with ``LinkPresenter/offers(_:to:)``.
    func may(_ permission: Permission) -> Bool { permission.isGranted(by: configuration.features, []) }

    /// - Throws: `forbidden` when the merchant does not allow it (C3).
    func demand(_ permission: Permission) throws(BillingError) {
        guard may(permission) else { throw .forbidden("not_offered", "This portal does not allow it.") }
    }

    /// What the merchant lets this customer pay with (S70).
    var kinds: [PaymentMethod.Kind] { PaymentMethod.Kind.allCases.filter(configuration.features.methodKinds.contains) }
}

extension Language {
    func title(of end: LinkEnd) -> String {
        switch end {
        case .expired: spentPurposeTitle
        case .usedUp: usedLinkTitle
        case .ended: endedLinkTitle
        }
    }

    /// How long such a link lasted, or what ended it before.
    func whatIsOver(_ purpose: RecoveryLink.Purpose, _ end: LinkEnd) -> String {
        switch (end, purpose) {
        case (.usedUp, _): usedLink
        case (.ended, _): endedLink
        case (.expired, .payment): spentPurpose
        case (.expired, .method): spentReplacement
        case (.expired, .paper): spentPaper
        }
    }

    /// What a link is for.
    func purpose(_ purpose: RecoveryLink.Purpose) -> String {
        switch purpose {
        case .payment: linkPays
        case .method: linkReplaces
        case .paper: linkDownloads
        }
    }
}
