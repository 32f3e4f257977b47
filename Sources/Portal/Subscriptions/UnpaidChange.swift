import Billing
import HTML
import Localization
import Web
import Wording

/// A change of plan that was asked for and has not been paid: what it waits for, or why it was not made.
struct UnpaidChange: View {
    let sentence: String
    let tone: Tone
    /// What to do next.
    let next: (label: String, address: String)?
    /// A POST takes it back; nil when that is no longer possible.
    let drop: (label: String, address: String)?
    let token: String

    var body: Markup {
        Notice(
            sentence, tone,
            action: markup {
                if let next { LinkButton(next.label, to: next.address) }
                if let drop { PostButton(drop.label, to: drop.address, token: token, .quiet) }
            })
    }
}

extension SubscriptionPresenter {
    /// - Parameters:
    ///   - update: the last change that was asked for, where plans may be changed.
    ///   - debt: what the subscription owes.
    /// - Returns: nil when nothing is to be said: none was asked for of late, or the last was made.
    func unpaidChange(
        _ update: PendingUpdate?, of subscription: Subscription, _ debt: Debt, _ context: CustomerContext
    ) async throws -> UnpaidChange? {
        guard let update, subscription.status.isCurrent else { return nil }
        if update.endedAt != nil { return try await refusedChange(update, of: subscription, context) }
        let (say, paths, owed) = (context.say, context.paths, debt[update.invoice])
        let drop = (label: say.dropChange, address: paths.planRemoval(subscription.id))
        if let owed, owed.isPayable {
            let label = owed.standing == .toBeConfirmed ? say.confirmChange : say.pay
            return UnpaidChange(
                sentence: context.sentence(aboutChange: owed), tone: .attention,
                next: context.may(.seePayments) ? (label: label, address: paths.pay(update.invoice)) : nil, drop: drop,
                token: context.token)
        }
        let plan = try await invoices.find(update.invoice, of: context.id, in: context.scope)
            .planAskedFor(in: context.reader)
        if try await subscriptions.canBeMade(update) {
            return UnpaidChange(
                sentence: say.changeUnderWay(plan), tone: .progress, next: nil, drop: nil, token: context.token)
        }
        return UnpaidChange(
            sentence: say.changeIsOver(plan), tone: .progress, next: nil, drop: owed == nil ? drop : nil,
            token: context.token)
    }

    /// Of one that was refused of late, until another method would be charged.
    private func refusedChange(
        _ update: PendingUpdate, of subscription: Subscription, _ context: CustomerContext
    ) async throws -> UnpaidChange? {
        guard try await wasRefusedOfLate(update, context) else { return nil }
        let attempt = try await lastAttempt(at: update, context)
        if let attempt, try await isCharged(subscription, otherwiseThanBy: attempt) { return nil }
        let invoice = try await invoices.find(update.invoice, of: context.id, in: context.scope)
        let reader = SubscriptionWords(subscription, for: context.reader).reader
        let plans = try await catalog.plans([subscription], in: context.scope, baseURL: baseURL)
        let current = SubscriptionWords(subscription, for: context.reader).items(plans).joined(separator: " + ")
        let amount = reader.money(attempt?.money ?? invoice.amountDue)
        return UnpaidChange(
            sentence: context.say.changeToWasRefused(invoice.planAskedFor(in: reader), amount, current),
            tone: .attention,
            next: context.paths.again(update, of: subscription)
                .map { (label: context.say.lookAtChangeAgain, address: $0) },
            drop: nil, token: context.token)
    }
}
