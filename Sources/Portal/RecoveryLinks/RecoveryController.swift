import Access
import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// The link of a mail about a payment that has not gone through: replace the method, or pay (S13, S39). Looking at it
/// changes nothing (A4), and it signs nobody in.
struct RecoveryController: Sendable {
    let presenter: RecoveryPresenter

    var routes: [Route] {
        let portal = presenter.portal
        return [
            Route(
                .get, "/p/:slug/pay/:token", for: .visitor, permission: "public", about: "recovery_link",
                portal.visitorPage(show)),
            Route(
                .post, "/p/:slug/pay/:token/method", for: .visitor, permission: "public", about: "recovery_link",
                portal.visitorAction(replaceMethod)),
            Route(
                .post, "/p/:slug/pay/:token/checkout", for: .visitor, permission: "public", about: "recovery_link",
                portal.visitorAction(pay)),
            Route(
                .post, "/p/:slug/pay/:token/renewal", for: .visitor, permission: "public", about: "recovery_link",
                portal.visitorAction(presenter.link.renewal(.payment))),
        ]
    }

    func show(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let token = context.linkToken
        guard let recovery = try await presenter.open(token, context) else { return try await presenter.spent(context) }
        let (invoice, say) = (recovery.invoice, context.say)
        let owed = try await presenter.owed(recovery)
        let isPayable = owed?.isPayable ?? false
        let hasMethod = try await !presenter.methods.list(of: recovery.customer.id, in: recovery.scope).isEmpty
        var page = RecoveryPage(
            frame: presenter.link.frame(recovery, context), what: try await presenter.title(invoice, context),
            amount: context.reader.money(invoice.amountRemaining), token: context.anonymous.token)
        switch owed?.standing {
        case .awaitingTransfer:
            page.waits = say.awaitedTransfers(1, context.reader.money(invoice.amountRemaining))
            page.transfer = owed?.latest.map { context.paths.recoveryPaid(by: $0.id) }
        case .underWay: page.waits = say.bankTakesDays + " " + say.underWay
        case .confirming: page.waits = say.confirming
        case .due, .late, .refused, .promised, .toBeConfirmed, nil: break
        }
        if let due = invoice.dueAt {
            let date = context.reader.date(due)
            page.due = due < recovery.now ? say.wasDueOnDate(date) : say.dueOnDate(date)
        }
        if isPayable, owed?.standing != .toBeConfirmed { page.decline = owed?.refusal.map(say.refused) }
        if isPayable, try await presenter.link.offers(.addMethods, to: recovery) {
            page.replace = .init(
                label: hasMethod ? say.replaceMethod : say.addMethod,
                address: context.paths.recoveryMethod(token.exposed))
        }
        if isPayable, try await presenter.link.offers(.checkOut, to: recovery) {
            page.pay = .init(
                label: page.replace == nil ? say.pay : say.payOnce,
                address: context.paths.recoveryCheckout(token.exposed))
            if owed?.standing != .toBeConfirmed { page.instalments = try await instalments(recovery, context) }
        }
        return page.answer(context)
    }

    /// That the bank of who pays may lend instalments; nil where it is not asked.
    private func instalments(_ recovery: RecoveryTarget, _ context: VisitorContext) async throws -> String? {
        guard recovery.kinds.contains(.card), let most = recovery.configuration.features.bankInstalments?.maximum,
            try await presenter.link.capabilities(recovery).contains(.instalments)
        else { return nil }
        return context.say.bankInstalments(context.reader.number(most))
    }

    func replaceMethod(_ form: FormBody, _ context: VisitorContext) async throws -> Response {
        let token = context.linkToken
        guard let recovery = try await presenter.open(token, context) else { return try await presenter.spent(context) }
        try recovery.demand(.changeMethods)
        guard try await presenter.links.use(recovery.link) else { return try await presenter.spent(context) }
        let (paths, baseURL) = (context.paths, presenter.payments.baseURL)
        do {
            let (_, address) = try await presenter.methods.startSetup(
                of: recovery.customer.id, in: recovery.scope, replacesAll: true, kinds: recovery.kinds,
                locale: context.say.code
            ) { baseURL + paths.recoverySetup($0) }
            return try presenter.link.leave(to: address, by: token, context)
        } catch let error as BillingError where error.kind == .unavailable && !error.isRestoring {
            return try context.redirect(to: paths.recovery(token.exposed), saying: Flash(.processorIsDown))
        }
    }

    /// Pressing it twice opens the same checkout.
    func pay(_ form: FormBody, _ context: VisitorContext) async throws -> Response {
        let token = context.linkToken
        guard let recovery = try await presenter.open(token, context) else { return try await presenter.spent(context) }
        try recovery.demand(.seePayments)
        guard try await presenter.links.use(recovery.link) else { return try await presenter.spent(context) }
        let isInstead = form.isOn(WaysToPay.Field.insteadOfWaiting.name)
        if !isInstead, let latest = try await presenter.latest(recovery), latest.state == .requiresAction,
            let address = latest.actionURL
        {
            return try presenter.link.leave(to: address, by: token, context)
        }
        let (paths, baseURL) = (context.paths, presenter.payments.baseURL)
        do {
            if isInstead {
                _ = try await presenter.payments.payments.giveUpTransfer(
                    of: recovery.invoice.id, of: recovery.customer.id, in: recovery.scope)
            }
            let address = try await presenter.payments.payments.startCheckout(
                recovery.invoice.id, of: recovery.customer.id, in: recovery.scope, kinds: recovery.kinds,
                locale: context.say.code,
                instalments: recovery.configuration.features.bankInstalments?.maximum ?? 1
            ) { baseURL + paths.recoveryPaid(by: $0) }
            return try presenter.link.leave(to: address, by: token, context)
        } catch let error as BillingError where error.code == "payment_in_progress" {
            return try context.redirect(to: paths.recovery(token.exposed), saying: Flash(.confirming))
        } catch let error as BillingError where error.code == "invoice_not_open" {
            return try await presenter.spent(context)
        } catch let error as BillingError where error.kind == .unavailable && !error.isRestoring {
            return try context.redirect(to: paths.recovery(token.exposed), saying: Flash(.processorIsDown))
        }
    }
}
