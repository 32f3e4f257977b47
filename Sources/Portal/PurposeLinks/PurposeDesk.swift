import Billing
import Core
import Hummingbird
import Localization
import Web

/// What the pages of a purpose link share: what the link leads to, and the polite page when it leads nowhere.
struct PurposeDesk: Sendable {
    let reception: Reception
    let links: PurposeLinks
    let methods: PaymentMethods
    let payments: PaymentDesk

    init(_ reception: Reception) {
        self.reception = reception
        links = PurposeLinks(reception.billing)
        methods = PaymentMethods(reception.billing)
        payments = PaymentDesk(reception.billing)
    }

    /// The link of the address, while its invoice is to be paid.
    func open(_ token: Secret, _ context: VisitorContext) async throws -> Purpose? {
        guard let purpose = try await links.purpose(of: token, at: context.merchant.id), purpose.invoice.isOpen else {
            return nil
        }
        return purpose
    }

    /// The link that this browser went out with, whatever became of its invoice.
    func onReturn(_ context: VisitorContext) async throws -> (Purpose, Secret)? {
        guard let token = context.cookies.purpose.value(in: context.headers),
            let purpose = try await links.purpose(of: token, at: context.merchant.id)
        else { return nil }
        return (purpose, token)
    }

    /// Paid, expired, foreign and never made look alike (C2).
    func spent(_ context: VisitorContext) throws -> Response {
        SpentPage(
            frame: context.frame(), text: context.say.spentPurpose, again: context.paths.home,
            title: context.say.spentPurposeTitle, label: context.say.enterPortal
        ).answer(context, .gone)
    }

    func latest(_ purpose: Purpose) async throws -> PaymentAttempt? {
        try await payments.latest(purpose.invoice.id, in: purpose.scope)
    }

    /// How the one invoice stands.
    func owed(_ purpose: Purpose) async throws -> Owed? {
        try await payments.invoices.debt(of: purpose.customer.id, in: purpose.scope)[purpose.invoice.id]
    }

    /// What the invoice is for.
    func title(_ invoice: Invoice, _ context: VisitorContext) async throws -> String {
        let plans = try await payments.catalog.plans(
            invoices: [invoice], in: invoice.scope, baseURL: payments.baseURL)
        return plans.title(of: invoice, in: context.say)
    }

    /// What stands around: the merchant, and no more of the account.
    func frame(_ purpose: Purpose, _ context: VisitorContext) -> PageFrame {
        var frame = context.frame(notice: context.flash?.notice(for: context.reader))
        frame.isTestMode = !purpose.scope.mode.isLive
        return frame
    }

    /// On to the processor, remembering by a cookie which link it was: no address that is stored holds it (A1).
    func leave(to address: String, by token: Secret, _ context: VisitorContext) throws -> Response {
        var response = try context.redirect(to: address)
        response.set(context.cookies.purpose.setting(token, for: .hours(2)))
        return response
    }
}

extension Purpose {
    func may(_ permission: Permission) -> Bool { permission.isGranted(by: configuration.features) }

    /// - Throws: `forbidden` when the merchant does not allow it (C3).
    func demand(_ permission: Permission) throws(BillingError) {
        guard may(permission) else { throw .forbidden("not_offered", "This portal does not allow it.") }
    }

    /// What the merchant lets this customer pay with (S70).
    var kinds: [PaymentMethod.Kind] { PaymentMethod.Kind.allCases.filter(configuration.features.methodKinds.contains) }
}
