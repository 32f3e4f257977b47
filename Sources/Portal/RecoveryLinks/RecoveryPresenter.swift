import Access
import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// What the pages of a recovery link share: what the link leads to, and the polite page when it leads nowhere.
struct RecoveryPresenter: Sendable {
    let portal: PortalMiddleware
    let link: LinkPresenter
    let links: RecoveryLinks
    let methods: PaymentMethods
    let payments: PaymentPresenter

    init(_ portal: PortalMiddleware) {
        self.portal = portal
        link = LinkPresenter(portal)
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

    /// The link that this browser went out with, whatever became of it and of its invoice: who has just paid is told so.
    func onReturn(_ context: VisitorContext) async throws -> (RecoveryTarget, Secret)? {
        guard let token = link.onReturn(context),
            let recovery = try await links.recovery(of: token, at: context.merchant.id, isBack: true)
        else { return nil }
        return (recovery, token)
    }

    func spent(_ context: VisitorContext) async throws -> Response { try await link.spent(.payment, context) }

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
}
