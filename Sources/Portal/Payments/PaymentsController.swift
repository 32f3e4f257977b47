import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// What is owed and what was paid, and the ways to pay it (S35–S37).
struct PaymentsController: Sendable {
    let portal: PortalMiddleware
    let presenter: PaymentPresenter

    var routes: [PortalRoute] {
        [
            portal.page("/pending", about: "payment", list),
            portal.page("/pending/:id", about: "payment", show),
            portal.action("/pending/:id", about: "payment", pay),
            portal.action("/pending/:id/charge", about: "payment", charge),
        ]
    }

    func list(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.seePayments)
        let debt = try await presenter.debt(context)
        let newest = try await presenter.invoices.list(
            in: context.scope, customer: context.id, status: .paid, PageRequest(limit: 12))
        let paid = newest.elements.filter { $0.amountPaid.isPositive || $0.isPaidOutOfBand }
        let plans = try await presenter.catalog.plans(
            invoices: debt.items.map(\.invoice) + paid, in: context.scope, baseURL: presenter.baseURL)
        let back = try await Refunds(portal.billing).givenBack(of: paid, in: context.scope)
        let choice = try await arrangeable(debt, context)
        let items = debt.payable.map { pending($0, plans, choice, context) }
        let isChoosing = items.filter { $0.choice != nil }.count > 1
        let partial = try PartialDebt(debt, context)
        return PaymentsPage(
            frame: context.frame(.payments), owed: try debt.totals().map(context.reader.money),
            everything: WholeDebt(debt, context).map { ($0.label(context), context.paths.everything) },
            pending: items,
            waiting: debt.waiting.map { waiting($0, plans, context) },
            changes: debt.changes.map { change($0, context) },
            paid: try paid.map { try self.paid($0, plans, back[$0.id], context) },
            token: context.token, history: context.may(.seeInvoices) ? context.paths.paymentHistory : nil,
            choosing: isChoosing ? context.paths.everything : nil,
            amount: partial.map { _ in context.paths.amount },
            arranging: planLink(ofAll: choice, context), plans: try await self.plans(context),
            apart: isChoosing || partial != nil ? nil : apart(debt, context)
        ).answer(context)
    }

    /// One thing to pay: where letters lead, and where a button leads whose amount has changed.
    func show(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.seePayments)
        let id = Invoice.ID(try context.parameter("id"))
        let invoice = try await find(id, context)
        let debt = try await presenter.debt(context)
        guard let owed = debt[id] else { return try settled(invoice, context) }
        guard let ways = WaysToPay(owed, context) else {
            return try context.redirect(
                to: owed.latest.map { context.paths.paid(id, by: $0.id) } ?? context.paths.payments)
        }
        let plans = try await presenter.catalog.plans(
            invoices: [invoice], in: context.scope, baseURL: presenter.baseURL)
        return PaymentPage(
            frame: context.frame(.payments), plan: plans.title(of: invoice, for: context.reader),
            amount: context.reader.money(invoice.amountRemaining), sentences: context.sentences(about: owed),
            decline: context.decline(of: owed), ways: ways, back: context.paths.payments, token: context.token,
            instalments: WaysToPay.instalments(context, of: owed), picture: plans.picture(of: invoice),
            note: invoice.note,
            arrangement: planLink(of: owed, try await arrangeable(debt, context), context),
            drop: dropping(owed, context)
        ).answer(context)
    }

    /// "Usar otro medio": on to the processor's checkout. Pressing it twice opens the same checkout.
    func pay(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.seePayments)
        let id = Invoice.ID(try context.parameter("id"))
        let invoice = try await find(id, context)
        let isInstead = form.isOn(WaysToPay.Field.insteadOfWaiting.name)
        if !isInstead, let latest = try await presenter.latest(id, in: context.scope), latest.state == .requiresAction,
            let address = latest.actionURL
        {
            return try context.redirect(to: address)
        }
        let (paths, baseURL) = (context.paths, presenter.baseURL)
        do {
            if isInstead { _ = try await presenter.payments.giveUpTransfer(of: id, of: context.id, in: context.scope) }
            let address = try await presenter.payments.startCheckout(
                id, of: context.id, in: context.scope,
                kinds: PaymentMethod.Kind.allCases.filter(context.features.methodKinds.contains),
                locale: context.say.code, instalments: context.instalments ?? 1
            ) { baseURL + paths.paid(id, by: $0) }
            return try context.redirect(to: address)
        } catch let error as BillingError {
            return try await answer(error, about: invoice, context)
        }
    }

    /// "Pagar … con Visa •••• 4242": charges what the button said, once.
    func charge(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.seePayments)
        let id = Invoice.ID(try context.parameter("id"))
        let invoice = try await find(id, context)
        guard let offer = PaymentOffer(form) else { return try context.redirect(to: context.paths.pay(id)) }
        do {
            let attempt = try await presenter.payments.pay(id, of: context.id, in: context.scope, as: offer)
            if attempt.state == .requiresAction, let address = attempt.actionURL {
                return try context.redirect(to: address)
            }
            return try context.redirect(to: context.paths.paid(id, by: attempt.id))
        } catch let error as BillingError {
            return try await answer(error, about: invoice, context)
        }
    }

    /// - Throws: `resource_missing` for a draft too: it is the merchant's business.
    private func find(_ id: Invoice.ID, _ context: CustomerContext) async throws -> Invoice {
        let invoice = try await presenter.invoices.find(id, of: context.id, in: context.scope)
        guard !invoice.isDraft else { throw BillingError.notFound("invoice", id.rawValue) }
        return invoice
    }

    /// Where the customer is told why nothing is charged now.
    private func answer(
        _ error: BillingError, about invoice: Invoice, _ context: CustomerContext
    ) async throws -> Response {
        let paths = context.paths
        switch error.code {
        case "payment_in_progress": return try context.redirect(to: paths.payments, saying: Flash(.confirming))
        case "invoice_not_open", "change_not_made":
            return try settled(
                try await presenter.invoices.find(invoice.id, of: context.id, in: context.scope), context)
        case "offer_outdated":
            // Pressed again, once it is paid or on its way: that is what became of it.
            let isPayable = try await presenter.debt(context)[invoice.id]?.isPayable == true
            if !isPayable, let latest = try await presenter.latest(invoice.id, in: context.scope) {
                return try context.redirect(to: paths.paid(invoice.id, by: latest.id))
            }
            return try context.redirect(to: paths.pay(invoice.id), saying: Flash(.offerOutdated))
        case _ where error.kind == .unavailable && !error.isRestoring:
            return try context.redirect(to: paths.payments, saying: Flash(.processorIsDown))
        default: throw error
        }
    }

    private func settled(_ invoice: Invoice, _ context: CustomerContext) throws -> Response {
        try context.redirect(
            to: context.paths.payments, saying: Flash(invoice.status == .paid ? .alreadyPaid : .noLongerOwed))
    }
}
