import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// "Pagar todo": asked about once, charged thing by thing (U6).
struct WholeDebtController: Sendable {
    let portal: PortalMiddleware
    let presenter: PaymentPresenter

    var routes: [PortalRoute] {
        [
            portal.page("/pending/all", about: "payment", ask),
            portal.action("/pending/all", about: "payment", pay),
            // Several invoices, between dots.
            portal.page("/pending/all/result/:id", about: "payment", show),
        ]
    }

    func ask(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.seePayments)
        guard let whole = WholeDebt(try await presenter.debt(context), context) else {
            return try context.redirect(to: context.paths.payments)
        }
        let (say, money) = (context.say, context.reader.money)
        let plans = try await plans(of: whole.items.map(\.invoice), context)
        var (decline, isAdded): (String?, Bool) = (nil, false)
        let ways: [WholeDebtPage.Way]
        switch whole.way {
        case .stored(let stored):
            ways = stored.map { method, offer in
                .init(
                    label: say.payWith(money(whole.total), context.words(method).short),
                    address: context.paths.everything, fields: offer.fields)
            }
        case .added(let refusal):
            decline = refusal.map(say.refused)
            isAdded = true
            ways = [
                .init(
                    label: refusal == nil ? say.addMethod : say.changeCard, address: context.paths.methods,
                    fields: [.becomesDefault])
            ]
        }
        return WholeDebtPage(
            frame: context.frame(.payments), total: money(whole.total),
            parts: whole.items.map { owed in
                .init(
                    plan: plans.title(of: owed.invoice, for: context.reader),
                    amount: money(owed.invoice.amountRemaining),
                    sentence: context.sentences(about: owed).first ?? "")
            },
            decline: decline, ways: ways, isAdded: isAdded, back: context.paths.payments, token: context.token
        ).answer(context)
    }

    func pay(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.seePayments)
        guard let offer = DebtOffer(form) else { return try context.redirect(to: context.paths.everything) }
        let result = context.paths.everythingPaid(offer.parts.map(\.invoice))
        do {
            _ = try await presenter.payments.payEverything(of: context.id, in: context.scope, as: offer)
            return try context.redirect(to: result)
        } catch let error as BillingError where error.code == "offer_outdated" {
            // Pressed again once all of it is paid, or on its way: that is what became of it.
            let debt = try await presenter.debt(context)
            let isOver = !offer.parts.contains { debt[$0.invoice]?.isPayable == true }
            return isOver
                ? try context.redirect(to: result)
                : try context.redirect(to: context.paths.everything, saying: Flash(.offerOutdated))
        } catch let error as BillingError where error.kind == .unavailable && !error.isRestoring {
            return try context.redirect(to: context.paths.payments, saying: Flash(.processorIsDown))
        }
    }

    /// What became of it, as it stands now: looking again, or coming back, changes nothing.
    func show(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.seePayments)
        let ids = try context.parameter("id").split(separator: ".").prefix(100).map { Invoice.ID(String($0)) }
        for id in ids {
            // What the browser says proves nothing: the processor is asked.
            if let latest = try await presenter.latest(id, in: context.scope), latest.customer == context.id {
                _ = try await presenter.payments.ask(about: latest.id, of: context.id, in: context.scope)
            }
        }
        var invoices: [Invoice] = []
        for id in ids { invoices.append(try await find(id, context)) }
        let plans = try await plans(of: invoices, context)
        let result = WholeDebtResult(invoices, try await presenter.debt(context))
        let page = try result.page(plans, waiting: try presenter.waiting(result.open, context), request, context)
        return page.answer(context).refreshing(page.refresh)
    }

    private func find(_ id: Invoice.ID, _ context: CustomerContext) async throws -> Invoice {
        let invoice = try await presenter.invoices.find(id, of: context.id, in: context.scope)
        guard invoice.status != .draft else { throw BillingError.notFound("invoice", id.rawValue) }
        return invoice
    }

    private func plans(of invoices: [Invoice], _ context: CustomerContext) async throws -> Plans {
        try await presenter.catalog.plans(invoices: invoices, in: context.scope, baseURL: presenter.baseURL)
    }
}
