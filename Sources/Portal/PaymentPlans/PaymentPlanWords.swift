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
        get throws { context.say.planSummary(try total, parts: plan.instalments.count) }
    }

    var parts: [InstalmentTile] {
        get throws {
            try plan.instalments.enumerated().map { index, part in
                InstalmentTile(
                    title: context.say.planPart(index + 1, of: plan.instalments.count),
                    day: context.say.dayInWords(part.dueOn),
                    amount: context.reader.money(try shown(part)),
                    status: context.say.status(standing(of: part)))
            }
        }
    }

    /// What is left out because it was settled otherwise is said of the whole instalment alone.
    private func shown(_ part: PaymentPlan.Instalment) throws -> Money {
        let taken = try part.taken(in: plan.currency)
        return taken.isPositive ? taken : try part.money(in: plan.currency)
    }

    private func standing(of part: PaymentPlan.Instalment) -> InstalmentStanding {
        if part.isLeft {
            guard plan.state == .active else { return .unpaid }
            return part.dueAt <= context.now ? .underWay : .toCome
        }
        return part.shares.contains { $0.paid.isPositive } ? .paid : .dropped
    }
}

extension CustomerContext {
    /// What is promised next of one thing that is owed.
    func promise(of owed: Owed) -> String? {
        guard let plan = owed.plan, owed.standing == .promised, let next = plan.next,
            let money = try? next.left(in: plan.currency)
        else { return nil }
        return say.promised(reader.money(money), on: say.dayInWords(next.dueOn))
    }
}
