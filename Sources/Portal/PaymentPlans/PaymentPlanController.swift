import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// "Pagar en otra fecha o en cuotas": chosen, shown with every day and amount, and only then promised.
struct PaymentPlanController: Sendable {
    let portal: PortalMiddleware
    let presenter: PaymentPresenter
    let plans: PaymentPlans

    var routes: [PortalRoute] {
        [
            portal.page("/pending/plan", about: "payment_plan", ask),
            portal.action("/pending/plan", about: "payment_plan", agree),
            portal.page("/plans/:id", about: "payment_plan", show),
            portal.page("/plans/:id/undo", about: "payment_plan", askToUndo),
            portal.action("/plans/:id/undo", about: "payment_plan", undo),
        ]
    }

    /// The question, or, of what can be promised, every day and amount: looking changes nothing.
    func ask(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.arrangePayments)
        let invoice = request.uri.queryParameters["invoice"].map { Invoice.ID(String($0)) }
        guard let choice = try await findChoice(of: invoice, context) else {
            return try await refusal(of: invoice.map { [$0] }, context)
                ?? context.redirect(to: context.paths.payments, saying: Flash(.planNotPossible))
        }
        let answer = PaymentPlanAnswer(request, choice, context)
        guard answer.isGiven else { return form(choice, invoice, answer, context).answer(context) }
        guard let count = answer.count, let first = answer.first, answer.errors.isEmpty,
            let terms = try choice.terms(of: count, from: first)
        else { return form(choice, invoice, answer, context).answer(context, .unprocessableContent) }
        return try await confirmation(choice, invoice, terms, context).answer(context)
    }

    /// "Confirmar el acuerdo": promises what the page said, once; an instalment of today is charged.
    func agree(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.arrangePayments)
        guard let rules = context.features.paymentPlan, let terms = PaymentPlanTerms(form) else {
            return try context.redirect(to: context.paths.planChoice)
        }
        do {
            let plan = try await plans.agree(to: terms, of: context.id, in: context.scope, by: rules)
            return try await answer(plan, context)
        } catch let error as BillingError where error.code == "payment_plan_exists" {
            // Pressed again, or in another window: that is the one that stands.
            let standing = try await presenter.debt(context).items.first { owed in
                owed.plan != nil && terms.debt.contains { $0.invoice == owed.invoice.id }
            }
            return try context.redirect(
                to: standing?.plan.map { context.paths.plan($0.id) } ?? context.paths.payments,
                saying: Flash(.planStands))
        } catch let error as BillingError where error.code == "offer_outdated" {
            if let refusal = try await refusal(of: terms.debt.map(\.invoice), context) { return refusal }
            let one = terms.debt.count == 1 ? terms.debt[0].invoice : nil
            return try context.redirect(to: context.paths.planChoice(of: one), saying: Flash(.offerOutdated))
        } catch let error as BillingError where error.code == "payment_in_progress" {
            return try context.redirect(to: context.paths.payments, saying: Flash(.confirming))
        } catch let error as BillingError where error.kind == .unavailable && !error.isRestoring {
            return try context.redirect(to: context.paths.payments, saying: Flash(.processorIsDown))
        }
    }

    /// How it stands, whatever the configuration allows by now.
    func show(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.seePayments)
        let progress = try await plans.progress(
            of: PaymentPlan.ID(try context.parameter("id")), of: context.id, in: context.scope)
        let plan = progress.plan
        let invoices = try await presenter.invoices.find(plan.invoices, of: context.id, in: context.scope)
        let titles = try await presenter.catalog.plans(
            invoices: invoices, in: context.scope, baseURL: presenter.baseURL)
        let (words, told) = (PaymentPlanWords(plan, context), PaymentPlanProgressWords(progress, context))
        return PaymentPlanPage(
            frame: context.frame(.payments), standing: words.standing, sentences: told.sentences,
            total: try words.total, instalments: try told.instalments + told.besides,
            about: invoices.map { titles.title(of: $0, for: context.reader) }, terms: told.terms,
            confirmation: told.confirmation,
            undoing: progress.isUndoable ? context.paths.planUndoing(plan.id) : nil,
            isOwed: plan.state == .broken || plan.state == .declined || plan.state == .canceled,
            back: context.paths.payments
        ).answer(context)
    }

    /// - Returns: nil where nothing of it may be promised.
    /// - Throws: `resource_missing` when the invoice is not this customer's.
    private func findChoice(
        of invoice: Invoice.ID?, _ context: CustomerContext
    ) async throws -> PaymentPlanChoice? {
        guard let rules = context.features.paymentPlan else { return nil }
        if let invoice { _ = try await presenter.invoices.find([invoice], of: context.id, in: context.scope) }
        let all = try await plans.choice(of: context.id, in: context.scope, by: rules)
        guard let choice = all.only(invoice.map { [$0] } ?? all.debt.items.map(\.invoice.id)) else { return nil }
        return choice.counts.isEmpty ? nil : choice
    }
}
