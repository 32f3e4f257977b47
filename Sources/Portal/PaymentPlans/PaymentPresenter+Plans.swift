import Billing
import Core
import Localization
import Wording

extension PaymentPresenter {
    /// That a promise ended with what became of a payment; nil where none did.
    func planEnd(after attempt: PaymentAttempt, _ context: CustomerContext) async throws -> String? {
        guard let moment = attempt.settledAt else { return nil }
        var plan = try await plans.broken(by: attempt)
        if plan == nil {
            plan = try await plans.ended(with: attempt.invoice, at: moment, of: context.id, in: context.scope)
        }
        return plan.flatMap { PaymentPlanEnd($0.state) }.map(context.say.planEnded)
    }
}
