import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// What the pages of a recovery link share: what the link leads to, and the polite page when it leads nowhere.
struct RecoveryPresenter: Sendable {
    let portal: PortalMiddleware
    let links: RecoveryLinks
    let methods: PaymentMethods
    let payments: PaymentPresenter

    init(_ portal: PortalMiddleware) {
        self.portal = portal
        links = RecoveryLinks(portal.billing)
        methods = PaymentMethods(portal.billing)
        payments = PaymentPresenter(portal.billing)
    }

    /// The link of the address, while its invoice is to be paid.
    func open(_ token: Secret, _ context: VisitorContext) async throws -> RecoveryTarget? {
        guard let recovery = try await links.recovery(of: token, at: context.merchant.id), recovery.invoice.isOpen
        else {
            return nil
        }
        return recovery
    }

    /// The link that this browser went out with, whatever became of its invoice.
    func onReturn(_ context: VisitorContext) async throws -> (RecoveryTarget, Secret)? {
        guard let token = context.cookies.recovery.value(in: context.headers),
            let recovery = try await links.recovery(of: token, at: context.merchant.id)
        else { return nil }
        return (recovery, token)
    }

    /// Paid, expired, foreign and never made look alike (C2).
    func spent(_ context: VisitorContext) throws -> Response {
        SpentPage(
            frame: context.frame(), text: context.say.spentPurpose, again: context.paths.home,
            title: context.say.spentPurposeTitle, label: context.say.enterPortal
        ).answer(context, .gone)
    }

    /// Whether the merchant allows it, and their processor can do it.
    func offers(_ permission: Permission, to recovery: RecoveryTarget) async throws -> Bool {
        permission.isGranted(by: recovery.configuration.features, try await capabilities(recovery))
    }

    func capabilities(_ recovery: RecoveryTarget) async throws -> ProcessorCapabilities {
        try await ProcessorAccounts(portal.billing).capabilities(in: recovery.scope)
    }

    func latest(_ recovery: RecoveryTarget) async throws -> PaymentAttempt? {
        try await payments.latest(recovery.invoice.id, in: recovery.scope)
    }

    /// How the one invoice stands.
    func owed(_ recovery: RecoveryTarget) async throws -> Owed? {
        try await payments.invoices.debt(of: recovery.customer.id, in: recovery.scope)[recovery.invoice.id]
    }

    /// What the invoice is for.
    func title(_ invoice: Invoice, _ context: VisitorContext) async throws -> String {
        let plans = try await payments.catalog.plans(
            invoices: [invoice], in: invoice.scope, baseURL: payments.baseURL)
        return plans.title(of: invoice, in: context.say)
    }

    /// What stands around: the merchant, and no more of the account.
    func frame(_ recovery: RecoveryTarget, _ context: VisitorContext) -> PageFrame {
        var frame = context.frame(notice: context.flash?.notice(for: context.reader))
        frame.isTestMode = !recovery.scope.mode.isLive
        return frame
    }

    /// On to the processor, remembering by a cookie which link it was: no address that is stored holds it (A1).
    func leave(to address: String, by token: Secret, _ context: VisitorContext) throws -> Response {
        var response = try context.redirect(to: address)
        response.set(context.cookies.recovery.setting(token, for: .hours(2)))
        return response
    }
}

extension RecoveryTarget {
    /// Whether the merchant allows it; what their processor can do is asked with ``RecoveryPresenter/offers(_:to:)``.
    func may(_ permission: Permission) -> Bool { permission.isGranted(by: configuration.features, []) }

    /// - Throws: `forbidden` when the merchant does not allow it (C3).
    func demand(_ permission: Permission) throws(BillingError) {
        guard may(permission) else { throw .forbidden("not_offered", "This portal does not allow it.") }
    }

    /// What the merchant lets this customer pay with (S70).
    var kinds: [PaymentMethod.Kind] { PaymentMethod.Kind.allCases.filter(configuration.features.methodKinds.contains) }
}
