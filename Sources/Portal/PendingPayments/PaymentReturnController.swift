import Billing
import Core
import Hummingbird
import Localization
import Web

/// Where a customer comes back to from a checkout or their bank. What the browser says proves nothing: the processor is
/// asked, however often the page is loaded.
struct PaymentReturnController: Sendable {
    let reception: Reception
    let desk: PaymentDesk

    var routes: [PortalRoute] { [reception.page("/pending/:id/return/:attempt", about: "payment", show)] }

    func show(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.seePayments)
        let invoice = try await desk.invoices.find(
            Invoice.ID(try context.parameter("id")), of: context.id, in: context.scope)
        let attempt = try await desk.payments.settle(
            PaymentAttempt.ID(try context.parameter("attempt")), of: context.id, in: context.scope)
        guard attempt.invoice == invoice.id else { throw BillingError.notFound("attempt", attempt.id.rawValue) }
        let settled = try await desk.invoices.find(invoice.id, of: context.id, in: context.scope)
        let plans = try await desk.catalog.plans(invoices: [settled], in: context.scope, baseURL: desk.baseURL)
        return PaymentResultPage(
            frame: context.frame(.payments), plan: plans.title(of: settled, in: context.say),
            result: result(of: attempt, settled, context), back: context.paths.payments, token: context.token
        ).answer(context)
    }

    private func result(
        of attempt: PaymentAttempt, _ invoice: Invoice, _ context: CustomerContext
    ) -> PaymentResultPage.Result {
        let say = context.say
        let retry = invoice.isOpen ? context.paths.pay(invoice.id) : nil
        switch attempt.state {
        case .succeeded:
            return .paid(
                sentence: say.paymentReceived(
                    context.reader.money(attempt.money),
                    on: context.reader.date(invoice.paidAt ?? attempt.settledAt ?? context.now)))
        case .sent, .unknown, .pending: return .confirming(again: context.paths.paid(invoice.id, by: attempt.id))
        case .created, .requiresAction: return .unfinished(resume: retry)
        case .failed:
            guard invoice.isOpen else {
                return .settled(sentence: invoice.status == .paid ? say.alreadyPaid : say.noLongerOwed)
            }
            if attempt.declineCode == "abandoned" { return .unfinished(resume: retry) }
            let reason = DeclineReason(code: attempt.declineCode)
            return .declined(reason: say.decline(reason), advice: say.declineAdvice(reason), retry: retry)
        }
    }
}
