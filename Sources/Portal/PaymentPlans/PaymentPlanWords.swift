import Billing
import Core
import Localization
import Wording

/// A promise to pay in its customer's words.
struct PaymentPlanWords: Sendable {
    private let plan: PaymentPlan
    private let context: CustomerContext

    init(_ plan: PaymentPlan, _ context: CustomerContext) {
        self.plan = plan
        self.context = context
    }

    var standing: PaymentPlanStanding { PaymentPlanStanding(plan.state) }

    var total: String { get throws { context.reader.money(try plan.total()) } }

    /// `$9.990, en 3 cuotas`.
    var summary: String {
        get throws { context.say.planSummary(try total, instalments: plan.instalments.count) }
    }
}

extension CustomerContext {
    /// What is promised next of one thing that is owed.
    func promise(of owed: Owed) -> String? {
        // A sum too large to be said is not said here: the page of the plan answers for it.
        guard let plan = owed.plan, owed.standing == .promised, let next = plan.next,
            let money = try? next.left(in: plan.currency)
        else { return nil }
        return say.promised(reader.money(money), on: say.dayInWords(next.dueOn))
    }
}
