import Billing
import Core
import Localization
import Wording

/// How far a promise has come, in its customer's words.
struct PaymentPlanProgressWords: Sendable {
    private let progress: PaymentPlanProgress
    private let context: CustomerContext

    init(_ progress: PaymentPlanProgress, _ context: CustomerContext) {
        self.progress = progress
        self.context = context
    }

    private var plan: PaymentPlan { progress.plan }
    private var say: any Language { context.say }

    var instalments: [InstalmentTile] {
        get throws {
            try zip(plan.instalments, progress.instalments).enumerated().map { index, both in
                InstalmentTile(
                    title: say.planInstalment(index + 1, of: plan.instalments.count),
                    day: say.dayInWords(both.0.dueOn), amount: context.reader.money(try shown(both.0, both.1)),
                    status: status(both.0, both.1))
            }
        }
    }

    /// What was paid besides the instalments.
    var besides: [InstalmentTile] {
        progress.besides.map { payment in
            InstalmentTile(
                title: say.planPaidBesides, day: context.reader.date(payment.cameAt),
                amount: context.reader.money(payment.money), status: nil)
        }
    }

    /// What it means for its customer: what is under way and what that waits for, and otherwise how it stands.
    var sentences: [String] {
        let awaited = progress.awaited.map(sentence)
        return awaited.isEmpty ? [say.explained(PaymentPlanStanding(plan.state))] : awaited
    }

    /// While it stands: what it is charged to, and what ends it.
    var terms: [String] {
        guard plan.state == .active else { return [] }
        return [chargedTo, say.planBreaks] + (progress.isUndoable ? [say.planMayEnd] : [])
    }

    /// To what the rest is charged, or that there is nothing to charge it to.
    var chargedTo: String {
        let methods = progress.methods.map { context.words($0).short }.joined(separator: ", ")
        return methods.isEmpty ? say.planReminderWithoutMethod : say.planChargedTo(methods)
    }

    /// Where its customer confirms what their bank asks about; nil for nothing.
    var confirmation: String? {
        progress.awaited.first { $0.standing == .toBeConfirmed }.map { context.paths.pay($0.invoice.id) }
    }

    private func sentence(_ owed: Owed) -> String {
        let money = context.reader.money(owed.latest?.money ?? owed.money)
        let begun =
            switch owed.standing {
            case .awaitingTransfer: say.awaitedTransfers(1, money)
            case .toBeConfirmed: say.planToBeConfirmed(money)
            case .confirming: say.planConfirming(money)
            case .underWay, .due, .late, .refused, .promised:
                say.planUnderWay(money, since: context.reader.date(owed.latest?.createdAt ?? context.now))
            }
        let isOwn = owed.latest?.origin == .paymentPlan
        return [begun, say.planNotChargedTwice, isOwn ? say.planEndsWithoutIt : say.planGoesOnWithoutIt]
            .joined(separator: " ")
    }

    /// What is left of it, or what came. What is asked for no more is said of the whole instalment alone.
    private func shown(
        _ instalment: PaymentPlan.Instalment, _ progress: PaymentPlanProgress.Instalment
    ) throws -> Money {
        let left = try instalment.left(in: plan.currency)
        if left.isPositive { return left }
        return try progress.paid.isPositive ? progress.paid : instalment.money(in: plan.currency)
    }

    private func status(_ instalment: PaymentPlan.Instalment, _ progress: PaymentPlanProgress.Instalment) -> String {
        guard instalment.isLeft else {
            if let paidAt = progress.paidAt { return say.instalmentPaid(on: context.reader.date(paidAt)) }
            return say.status(progress.paid.isPositive ? InstalmentStanding.paid : .dropped)
        }
        let status = say.status(standing(of: instalment, progress))
        guard progress.paid.isPositive else { return status }
        return status + " · " + say.instalmentPaidInPart(context.reader.money(progress.paid))
    }

    private func standing(
        of instalment: PaymentPlan.Instalment, _ progress: PaymentPlanProgress.Instalment
    ) -> InstalmentStanding {
        guard plan.state == .active else { return .unpaid }
        return switch progress.awaited?.standing {
        case .toBeConfirmed: .toBeConfirmed
        case .underWay, .confirming, .awaitingTransfer: .underWay
        case .due, .late, .refused, .promised, nil: instalment.dueAt <= context.now ? .due : .toCome
        }
    }
}
