import Billing
import Core
import Hummingbird
import Localization
import Web

/// The link of a mail about a payment that has not gone through: replace the method, or pay (S13, S39). Looking at it
/// changes nothing (A4), and it signs nobody in.
struct PurposeController: Sendable {
    let desk: PurposeDesk

    var routes: [Route] {
        let reception = desk.reception
        return [
            Route(
                .get, "/p/:slug/pay/:token", for: .visitor, permission: "public", about: "purpose_link",
                reception.visitorPage(show)),
            Route(
                .post, "/p/:slug/pay/:token/method", for: .visitor, permission: "public", about: "purpose_link",
                reception.visitorAction(replaceMethod)),
            Route(
                .post, "/p/:slug/pay/:token/checkout", for: .visitor, permission: "public", about: "purpose_link",
                reception.visitorAction(pay)),
        ]
    }

    func show(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let token = self.token(context)
        guard let purpose = try await desk.open(token, context) else { return try desk.spent(context) }
        let (invoice, say) = (purpose.invoice, context.say)
        let owed = try await desk.owed(purpose)
        let isPayable = owed?.isPayable ?? false
        let hasMethod = try await !desk.methods.list(of: purpose.customer.id, in: purpose.scope).isEmpty
        var page = PurposePage(
            frame: desk.frame(purpose, context), what: try await desk.title(invoice, context),
            amount: context.reader.money(invoice.remaining), token: context.guest.token)
        switch owed?.standing {
        case .awaitingTransfer:
            page.waits = say.awaitedTransfers(1, context.reader.money(invoice.remaining))
            page.transfer = owed?.latest.map { context.paths.purposePaid(by: $0.id) }
        case .underWay: page.waits = say.bankTakesDays + " " + say.underWay
        case .confirming: page.waits = say.confirming
        case .due, .late, .refused, .toBeConfirmed, nil: break
        }
        if let due = invoice.dueAt {
            let date = context.reader.date(due)
            page.due = due < purpose.now ? say.wasDueOnDate(date) : say.dueOnDate(date)
        }
        if isPayable, purpose.may(.changeMethods) {
            page.replace = .init(
                label: hasMethod ? say.replaceMethod : say.addMethod,
                address: context.paths.purposeMethod(token.exposed))
        }
        if isPayable, purpose.may(.seePayments) {
            page.pay = .init(
                label: page.replace == nil ? say.pay : say.payOnce,
                address: context.paths.purposeCheckout(token.exposed))
        }
        return page.answer(context)
    }

    func replaceMethod(_ form: FormBody, _ context: VisitorContext) async throws -> Response {
        let token = self.token(context)
        guard let purpose = try await desk.open(token, context) else { return try desk.spent(context) }
        try purpose.demand(.changeMethods)
        let (paths, baseURL) = (context.paths, desk.payments.baseURL)
        do {
            let (_, address) = try await desk.methods.startEnrolment(
                of: purpose.customer.id, in: purpose.scope, replacesAll: true, kinds: purpose.kinds,
                locale: context.say.code
            ) { baseURL + paths.purposeEnrolment($0) }
            return try desk.leave(to: address, by: token, context)
        } catch let error as BillingError where error.kind == .unavailable && !error.isRestoring {
            return try context.redirect(to: paths.purpose(token.exposed), saying: Flash(.processorIsDown))
        }
    }

    /// Pressing it twice opens the same checkout.
    func pay(_ form: FormBody, _ context: VisitorContext) async throws -> Response {
        let token = self.token(context)
        guard let purpose = try await desk.open(token, context) else { return try desk.spent(context) }
        try purpose.demand(.seePayments)
        let isInstead = form.isOn(WaysToPay.Field.insteadOfWaiting.name)
        if !isInstead, let latest = try await desk.latest(purpose), latest.state == .requiresAction,
            let address = latest.actionURL
        {
            return try desk.leave(to: address, by: token, context)
        }
        let (paths, baseURL) = (context.paths, desk.payments.baseURL)
        do {
            if isInstead {
                _ = try await desk.payments.payments.giveUpTransfer(
                    of: purpose.invoice.id, of: purpose.customer.id, in: purpose.scope)
            }
            let address = try await desk.payments.payments.startCheckout(
                purpose.invoice.id, of: purpose.customer.id, in: purpose.scope, kinds: purpose.kinds,
                locale: context.say.code
            ) { baseURL + paths.purposePaid(by: $0) }
            return try desk.leave(to: address, by: token, context)
        } catch let error as BillingError where error.code == "payment_in_progress" {
            return try context.redirect(to: paths.purpose(token.exposed), saying: Flash(.confirming))
        } catch let error as BillingError where error.code == "invoice_not_open" {
            return try desk.spent(context)
        } catch let error as BillingError where error.kind == .unavailable && !error.isRestoring {
            return try context.redirect(to: paths.purpose(token.exposed), saying: Flash(.processorIsDown))
        }
    }

    /// Whatever stands there: what is no link of ours leads to the same page as one that is over.
    private func token(_ context: VisitorContext) -> Secret { Secret(context.web.parameters.get("token") ?? "") }
}
