import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

extension PaymentPlanController {
    /// After the press: to what a bank asks about the first charge, or to the plan as it stands.
    func answer(_ plan: PaymentPlan, _ context: CustomerContext) async throws -> Response {
        let page = context.paths.plan(plan.id)
        guard let awaited = plan.awaitedAtOnce else {
            return try context.redirect(to: page, saying: plan.state == .declined ? nil : Flash(.planAgreed))
        }
        let latest = try await presenter.latest(awaited, in: context.scope)
        guard let latest, latest.origin == .paymentPlan, latest.createdAt >= plan.createdAt else {
            return try context.redirect(to: page, saying: Flash(.planAgreedUncharged))
        }
        if latest.state == .requiresAction, let address = latest.actionURL {
            return try context.redirect(to: address)
        }
        return try context.redirect(to: page, saying: Flash(.planAgreed))
    }

    func form(
        _ choice: PaymentPlanChoice, _ invoice: Invoice.ID?, _ answer: PaymentPlanAnswer, _ context: CustomerContext
    ) -> PaymentPlanFormPage {
        let (say, money) = (context.say, context.reader.money)
        let total = choice.total()
        let counts = choice.counts.map { count -> PaymentPlanFormPage.Count in
            // What cannot be divided is not among the counts.
            let part = total.flatMap { try? $0.allocated(by: Array(repeating: 1, count: count)).first }
            return .init(
                value: count, label: say.planCount(count, part.map(money) ?? ""),
                detail: count > 1 ? say.planInterval(days: choice.rules.interval) : nil)
        }
        return PaymentPlanFormPage(
            frame: context.frame(.payments), intro: say.arrangeIntro(total.map(money) ?? ""), counts: counts,
            chosen: answer.count, date: answer.typedDate, hint: say.planDateHint(say.dayInWords(choice.lastDay)),
            days: (choice.firstDay(of: counts.count), choice.lastDay), errors: answer.isGiven ? answer.errors : [],
            invoice: invoice?.rawValue, action: context.paths.planChoice, back: context.paths.payments)
    }

    func confirmation(
        _ choice: PaymentPlanChoice, _ invoice: Invoice.ID?, _ terms: PaymentPlanTerms, _ context: CustomerContext
    ) async throws -> PaymentPlanConfirmationPage {
        let (say, money) = (context.say, context.reader.money)
        let invoices = choice.debt.items.map(\.invoice)
        let titles = try await presenter.catalog.plans(
            invoices: invoices, in: context.scope, baseURL: presenter.baseURL)
        // Decided by the function that writes the promise down.
        let reminded = try terms.promised(in: context.reader.zone, at: context.now).map { $0.remindAt != nil }
        let atOnce = terms.instalments.first.flatMap { $0.date <= choice.today ? $0.money : nil }
        return PaymentPlanConfirmationPage(
            frame: context.frame(.payments), total: choice.total().map(money) ?? "",
            instalments: terms.instalments.enumerated().map { index, instalment in
                .init(
                    title: say.planInstalment(index + 1, of: terms.instalments.count),
                    day: instalment.date <= choice.today ? say.planToday : say.dayInWords(instalment.date),
                    amount: money(instalment.money), status: reminded[index] ? say.planReminded : nil)
            },
            about: invoices.map { titles.title(of: $0, for: context.reader) },
            chargedTo: say.planChargedTo(choice.charged.map { context.words($0).short }.joined(separator: ", ")),
            besides: try await besides(terms, context),
            label: atOnce.map { say.agreeToPlan(paying: money($0)) } ?? say.agreeToPlan, fields: terms.fields,
            action: context.paths.planChoice, change: context.paths.planChoice(of: invoice),
            back: context.paths.payments, token: context.token)
    }
}
