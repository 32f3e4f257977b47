import Billing
import Core
import Wording

extension PaymentsController {
    /// How the promises of a customer stand: those that do, and the newest that are over.
    func plans(_ context: CustomerContext) async throws -> [PaymentsPage.Plan] {
        let newest = try await PaymentPlans(portal.billing).newest(5, of: context.id, in: context.scope)
        return try newest.map { plan in
            let words = PaymentPlanWords(plan, context)
            return PaymentsPage.Plan(
                day: context.say.dayInWords((plan.next ?? plan.instalments.last)?.dueOn ?? plan.createdOn(context)),
                summary: try words.summary, standing: words.standing, address: context.paths.plan(plan.id))
        }
    }

    /// What may be promised now of a debt; nil for nothing.
    func arrangeable(_ debt: Debt, _ context: CustomerContext) async throws -> PaymentPlanChoice? {
        guard context.may(.arrangePayments), let rules = context.features.paymentPlan else { return nil }
        let choice = try await PaymentPlans(portal.billing).choice(
            of: context.id, in: context.scope, by: rules, owing: debt)
        return choice.debt.items.isEmpty ? nil : choice
    }

    /// Where several things are promised together.
    func planLink(ofAll choice: PaymentPlanChoice?, _ context: CustomerContext) -> (label: String, address: String)? {
        guard let choice, choice.debt.items.count > 1 else { return nil }
        let counts = choice.counts
        guard !counts.isEmpty else { return nil }
        return (label: context.say.arrangePayment(isDivided: counts.count > 1), address: context.paths.planChoice)
    }

    /// Where one thing is promised, or its promise is seen.
    func planLink(
        of owed: Owed, _ choice: PaymentPlanChoice?, _ context: CustomerContext
    ) -> (label: String, address: String)? {
        if owed.standing == .promised, let plan = owed.plan {
            return (label: context.say.seePlan, address: context.paths.plan(plan.id))
        }
        guard let counts = choice?.only([owed.invoice.id])?.counts, !counts.isEmpty else { return nil }
        return (
            label: context.say.arrangePayment(isDivided: counts.count > 1),
            address: context.paths.planChoice(of: owed.invoice.id)
        )
    }
}

extension PaymentPlan {
    fileprivate func createdOn(_ context: CustomerContext) -> CalendarDate { context.reader.zone.date(at: createdAt) }
}
