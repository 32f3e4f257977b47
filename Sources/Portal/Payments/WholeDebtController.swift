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

    /// Sent with the form of what was ticked, so that nothing ticked is told from everything.
    static let choosing = "some"

    var routes: [PortalRoute] {
        [
            portal.page("/pending/all", about: "payment", ask),
            portal.action("/pending/all", about: "payment", pay),
            // Several invoices, between dots, each with the number of the last attempt before the button was pressed.
            portal.page("/pending/all/result/:id", about: "payment", isForViewers: false, show),
        ]
    }

    func ask(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.seePayments)
        var debt = try await presenter.debt(context)
        let chosen = try await ticked(request, from: debt, context)
        if let chosen {
            debt = debt.only(chosen)
            if chosen.count < 2 {
                return try chosen.first.map { try context.redirect(to: context.paths.pay($0)) }
                    ?? context.redirect(to: context.paths.payments, saying: Flash(.nothingChosen))
            }
            guard debt.payable.count == chosen.count else {
                // Also by the back button of who has just paid them: nothing was asked to be charged.
                return try context.redirect(to: context.paths.payments, saying: Flash(.chosenChanged))
            }
        }
        guard let whole = WholeDebt(debt, context), chosen == nil || whole.isStored else {
            return try context.redirect(
                to: context.paths.payments, saying: chosen == nil ? nil : Flash(.cannotPayTogether))
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
            frame: context.frame(.payments), title: chosen == nil ? say.payEverything : say.payChosen,
            total: money(whole.total),
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
        let result = context.paths.everythingPaid(offer)
        do {
            _ = try await presenter.payments.payEverything(of: context.id, in: context.scope, as: offer)
            return try context.redirect(to: result)
        } catch let error as BillingError where error.code == "offer_outdated" {
            // Pressed again once all of it is paid, or on its way: that is what became of it.
            let debt = try await presenter.debt(context)
            let isOver = !offer.parts.contains { debt[$0.invoice]?.isPayable == true }
            if isOver { return try context.redirect(to: result) }
            let left = offer.parts.map(\.invoice).filter { debt[$0]?.isPayable == true }
            let isAll = left.count == debt.payable.count
            return try context.redirect(
                to: isAll ? context.paths.everything : context.paths.chosen(left), saying: Flash(.offerOutdated))
        } catch let error as BillingError where error.kind == .notFound {
            throw MethodIsGone()
        } catch let error as BillingError where error.kind == .unavailable && !error.isRestoring {
            return try context.redirect(to: context.paths.payments, saying: Flash(.processorIsDown))
        }
    }

    /// What became of it, as it stands now: looking again, or coming back, changes nothing.
    func show(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.seePayments)
        let pressed = try context.parameter("id").split(separator: ".").prefix(100).map { Pressed($0) }
        let ids = pressed.map(\.invoice)
        _ = try await find(ids, context)
        var tried: [Invoice.ID: PaymentAttempt] = [:]
        for id in ids {
            // What the browser says proves nothing: the processor is asked.
            if let latest = try await presenter.latest(id, in: context.scope) {
                tried[id] = try await presenter.payments.ask(about: latest.id, of: context.id, in: context.scope)
            }
        }
        // As they stand once the processor has been asked.
        let settled = try await find(ids, context).sorted { $0.isDue(before: $1) }
        let plans = try await plans(of: settled, context)
        let result = try await WholeDebtResult(settled, presenter.debt(context), tried, after: pressed)
        let page = try result.page(
            plans, waiting: try presenter.waiting(result.open, context),
            ends: try await planEnds(after: pressed, tried, context), request, context)
        return page.answer(context).refreshing(page.refresh)
    }

    /// What was ticked on the page of what is owed.
    ///
    /// - Returns: nil where all of it is asked about. An invoice that is owed no more, or was never theirs, is not among them.
    private func ticked(
        _ request: Request, from debt: Debt, _ context: CustomerContext
    ) async throws -> [Invoice.ID]? {
        let names = request.uri.queryParameters.map { String($0.key) }
        guard names.contains(where: { $0 == Self.choosing || $0.hasPrefix(Invoice.idPrefix) }) else { return nil }
        let ids = Set(names.filter { $0.hasPrefix(Invoice.idPrefix) }.prefix(100).map { Invoice.ID($0) })
        // Somebody else's is not there, whatever else was ticked.
        _ = try await find(Array(ids.filter { debt[$0] == nil }), context)
        return debt.items.map(\.invoice.id).filter(ids.contains) + ids.filter { debt[$0] == nil }
    }

    /// - Throws: `resource_missing` when any of them is not this customer's, or not issued yet (C2).
    private func find(_ ids: [Invoice.ID], _ context: CustomerContext) async throws -> [Invoice] {
        let invoices = try await presenter.invoices.find(ids, of: context.id, in: context.scope)
        for invoice in invoices where invoice.status == .draft {
            throw BillingError.notFound("invoice", invoice.id.rawValue)
        }
        return invoices
    }

    private func plans(of invoices: [Invoice], _ context: CustomerContext) async throws -> Plans {
        try await presenter.catalog.plans(invoices: invoices, in: context.scope, baseURL: presenter.baseURL)
    }
}
