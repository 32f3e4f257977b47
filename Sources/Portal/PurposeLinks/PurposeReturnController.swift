import Billing
import Core
import Hummingbird
import Localization
import Web

/// Back from the processor to the purpose that a browser went out with. The return proves nothing: the processor is asked,
/// and a browser that did not go out is shown nothing.
struct PurposeReturnController: Sendable {
    let desk: PurposeDesk

    var routes: [Route] {
        let reception = desk.reception
        return [
            Route(
                .get, "/p/:slug/pay-return/method/:id", for: .visitor, permission: "public", about: "purpose_link",
                reception.visitorPage(afterEnrolment)),
            Route(
                .get, "/p/:slug/pay-return/payment/:attempt", for: .visitor, permission: "public",
                about: "purpose_link", reception.visitorPage(afterCheckout)),
        ]
    }

    /// What is open is charged to the new method by a job, as was asked for before the visit (S13, S69): until it is done the
    /// payment is being confirmed.
    func afterEnrolment(_ request: Request, _ context: VisitorContext) async throws -> Response {
        guard let (purpose, token) = try await desk.onReturn(context) else { return try desk.spent(context) }
        try purpose.demand(.changeMethods)
        let here = context.paths.purpose(token.exposed)
        let enrolment: Enrolment
        do {
            enrolment = try await desk.methods.finishEnrolment(
                Enrolment.ID(try context.parameter("id")), of: purpose.customer.id, in: purpose.scope)
        } catch let error as BillingError where error.kind == .notFound {
            return try desk.spent(context)
        }
        switch enrolment.status {
        case .succeeded:
            if try await desk.methods.aboutToPay(enrolment).contains(where: { $0.id == purpose.invoice.id }) {
                return try await page(.confirming(again: context.here), purpose.invoice, purpose, token, context)
            }
            guard let latest = try await desk.latest(purpose), latest.method == enrolment.method else {
                return try context.redirect(to: here)
            }
            return try await result(of: latest, request, purpose, token, context)
        case .refused:
            var flash = Flash(.enrolmentRefused)
            flash.declineCode = enrolment.declineCode
            return try context.redirect(to: here, saying: flash)
        case .open, .canceled: return try context.redirect(to: here, saying: Flash(.enrolmentLeft))
        }
    }

    func afterCheckout(_ request: Request, _ context: VisitorContext) async throws -> Response {
        guard let (purpose, token) = try await desk.onReturn(context) else { return try desk.spent(context) }
        let attempt: PaymentAttempt
        do {
            attempt = try await desk.payments.payments.ask(
                about: PaymentAttempt.ID(try context.parameter("attempt")), of: purpose.customer.id, in: purpose.scope)
        } catch let error as BillingError where error.kind == .notFound {
            return try desk.spent(context)
        }
        guard attempt.invoice == purpose.invoice.id else { return try desk.spent(context) }
        return try await result(of: attempt, request, purpose, token, context)
    }

    private func result(
        of attempt: PaymentAttempt, _ request: Request, _ purpose: Purpose, _ token: Secret, _ context: VisitorContext
    ) async throws -> Response {
        let invoice = try await desk.payments.invoices.find(
            purpose.invoice.id, of: purpose.customer.id, in: purpose.scope)
        let canPay = invoice.isOpen && purpose.may(.seePayments)
        let result = PaymentResultPage.Result(
            of: attempt, invoice, transfer: try await desk.payments.payments.transferInstructions(for: attempt),
            isClaimed: request.isTransferClaimed, for: context.reader, at: purpose.now, again: context.here,
            retry: canPay ? context.paths.purposeCheckout(token.exposed) : nil)
        return try await page(result, invoice, purpose, token, context)
    }

    private func page(
        _ result: PaymentResultPage.Result, _ invoice: Invoice, _ purpose: Purpose, _ token: Secret,
        _ context: VisitorContext
    ) async throws -> Response {
        let paths = context.paths
        var page = PaymentResultPage(
            frame: desk.frame(purpose, context), plan: try await desk.title(invoice, context), result: result,
            back: invoice.isOpen ? paths.purpose(token.exposed) : paths.home, token: context.guest.token)
        page.backLabel = invoice.isOpen ? context.say.backToPayment : context.say.enterPortal
        return page.answer(context)
    }
}
