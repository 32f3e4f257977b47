import Billing
import Core
import Wording

extension SummaryController {
    /// The promise that covers whatever is owed: when which part of it is charged, and to what.
    ///
    /// - Returns: nil where there is none, or something is to be paid besides.
    func promise(
        _ overview: CustomerOverview, _ plans: Plans, _ context: CustomerContext
    ) async throws -> SummaryStatement.Promise? {
        let debt = overview.debt
        guard context.may(.seePayments), let plan = debt.promise,
            let sentence = debt.payable.first.flatMap(context.promise(of:))
        else { return nil }
        let progress = try await payments.plans.progress(of: plan.id, of: context.id, in: context.scope)
        return SummaryStatement.Promise(
            sentence: sentence, summary: try PaymentPlanWords(plan, context).summary + ".",
            chargedTo: PaymentPlanProgressWords(progress, context).chargedTo,
            about: debt.payable.map { plans.title(of: $0.invoice, in: context.say) }.joined(separator: ", "),
            address: context.paths.plan(plan.id), list: context.paths.payments)
    }
}
