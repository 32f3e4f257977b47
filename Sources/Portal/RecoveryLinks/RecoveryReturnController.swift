import Access
import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// Back from the processor to the link that a browser went out with. The return proves nothing: the processor is asked,
/// and a browser that did not go out is shown nothing.
struct RecoveryReturnController: Sendable {
    let presenter: RecoveryPresenter

    var routes: [Route] {
        let portal = presenter.portal
        return [
            Route(
                .get, "/p/:slug/pay-return/method/:id", for: .visitor, permission: "public", about: "recovery_link",
                portal.visitorPage(afterSetup)),
            Route(
                .get, "/p/:slug/pay-return/payment/:attempt", for: .visitor, permission: "public",
                about: "recovery_link", portal.visitorPage(afterCheckout)),
        ]
    }

    /// What is open is charged to the new method by a job, as was asked for before the visit (S13, S69): until it is done the
    /// payment is being confirmed.
    func afterSetup(_ request: Request, _ context: VisitorContext) async throws -> Response {
        guard let (recovery, token) = try await presenter.onReturn(context) else {
            return try await presenter.spent(context)
        }
        try recovery.demand(.changeMethods)
        let here = context.paths.recovery(token.exposed)
        let setupIntent: SetupIntent
        do {
            setupIntent = try await presenter.methods.finishSetup(
                SetupIntent.ID(try context.parameter("id")), of: recovery.customer.id, in: recovery.scope)
        } catch let error as BillingError where error.kind == .notFound {
            return try await presenter.spent(context)
        }
        switch setupIntent.status {
        case .succeeded:
            guard let added = setupIntent.method else { return try context.redirect(to: here) }
            if try await presenter.methods.aboutToPay(setupIntent).contains(where: { $0.id == recovery.invoice.id }) {
                let method = try await presenter.methods.find(added, of: recovery.customer.id, in: recovery.scope)
                return try await page(
                    .confirming(again: request.again(context.here)), recovery.invoice, since: method.createdAt, request,
                    recovery, token, context)
            }
            guard let latest = try await presenter.latest(recovery), latest.method == added else {
                return try context.redirect(to: here)
            }
            return try await result(of: latest, request, recovery, token, context)
        case .refused:
            var flash = Flash(.setupRefused)
            flash.declineCode = setupIntent.declineCode
            return try context.redirect(to: here, saying: flash)
        case .open, .canceled: return try context.redirect(to: here, saying: Flash(.setupLeft))
        }
    }

    func afterCheckout(_ request: Request, _ context: VisitorContext) async throws -> Response {
        guard let (recovery, token) = try await presenter.onReturn(context) else {
            return try await presenter.spent(context)
        }
        let attempt: PaymentAttempt
        do {
            attempt = try await presenter.payments.payments.ask(
                about: PaymentAttempt.ID(try context.parameter("attempt")), of: recovery.customer.id, in: recovery.scope
            )
        } catch let error as BillingError where error.kind == .notFound {
            return try await presenter.spent(context)
        }
        guard attempt.invoice == recovery.invoice.id else { return try await presenter.spent(context) }
        return try await result(of: attempt, request, recovery, token, context)
    }

    private func result(
        of attempt: PaymentAttempt, _ request: Request, _ recovery: RecoveryTarget, _ token: Secret,
        _ context: VisitorContext
    ) async throws -> Response {
        let invoice = try await presenter.payments.invoices.find(
            recovery.invoice.id, of: recovery.customer.id, in: recovery.scope)
        let capabilities = try await presenter.link.capabilities(recovery)
        let canPay = invoice.isOpen && recovery.may(.seePayments) && capabilities.offerAnotherWay(after: attempt)
        let result = PaymentResultPage.Result(
            of: attempt, invoice, transfer: try await presenter.payments.payments.transferInstructions(for: attempt),
            isClaimed: request.isTransferClaimed, for: context.reader, at: recovery.now,
            again: request.again(context.here), retry: canPay ? context.paths.recoveryCheckout(token.exposed) : nil)
        return try await page(result, invoice, since: attempt.createdAt, request, recovery, token, context)
    }

    /// - Parameter begun: when the payment was, or what it waits for.
    private func page(
        _ result: PaymentResultPage.Result, _ invoice: Invoice, since begun: Instant, _ request: Request,
        _ recovery: RecoveryTarget, _ token: Secret, _ context: VisitorContext
    ) async throws -> Response {
        let paths = context.paths
        var page = PaymentResultPage(
            frame: presenter.link.frame(recovery, context), plan: try await presenter.title(invoice, context),
            result: result,
            back: invoice.isOpen ? paths.recovery(token.exposed) : paths.home, token: context.anonymous.token)
        page.backLabel = invoice.isOpen ? context.say.backToPayment : context.say.enterPortal
        if case .confirming = result {
            page.refresh = Refresh(
                request, at: context.here, since: begun, of: recovery.customer, now: recovery.now)
        }
        return page.answer(context).refreshing(page.refresh)
    }
}
