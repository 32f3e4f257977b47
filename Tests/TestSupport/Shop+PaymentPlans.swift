import Billing
import Core

extension Shop {
    public var plans: PaymentPlans { PaymentPlans(context) }

    /// What a customer would read of a plan for all that they may promise.
    public func terms(
        for customer: Customer, in count: Int = 1, from day: String, by rules: PaymentPlanRules = PaymentPlanRules()
    ) async throws -> PaymentPlanTerms {
        let choice = try await plans.choice(of: customer.id, in: scope, by: rules)
        guard let terms = try choice.terms(of: count, from: CalendarDate(day)) else {
            throw BillingError.notFound("terms")
        }
        return terms
    }

    /// Promises all of it.
    public func promise(
        _ customer: Customer, in count: Int = 1, from day: String, by rules: PaymentPlanRules = PaymentPlanRules()
    ) async throws -> PaymentPlan {
        let terms = try await terms(for: customer, in: count, from: day, by: rules)
        return try await plans.agree(to: terms, of: customer.id, in: scope, by: rules)
    }

    /// The instalments of a plan, as a calendar: day, amount, paid.
    ///
    ///     2026-03-05  9990  paid 9990
    public func calendar(of plan: PaymentPlan) async throws -> String {
        let plan = try await plans.find(plan.id, in: scope)
        return try plan.instalments.map { part in
            let (money, paid) = (try part.money(in: plan.currency), try part.paid(in: plan.currency))
            return "\(part.dueOn)  \(money.amount)  paid \(paid.amount)"
        }.joined(separator: "\n")
    }
}
