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
    /// - Returns: nil when nothing is to be said: none was asked for of late, or the last was made.
    func unpaidChange(of subscription: Subscription, _ context: CustomerContext) async throws -> UnpaidChange? {
        let (id, say, paths) = (subscription.id, context.say, context.paths)
        guard context.may(.changePlans), subscription.status.isCurrent else { return nil }
        guard let update = try await subscriptions.pendingUpdate(of: id, of: context.id, in: context.scope) else {
            return nil
        }
        if update.endedAt != nil {
            guard try await wasRefusedOfLate(update, context) else { return nil }
        }
        let invoice = try await invoices.find(update.invoice, of: context.id, in: context.scope)
        let attempt = try await lastAttempt(at: update, context)
        let reader = SubscriptionWords(subscription, for: context.reader).reader
        let plan = invoice.planAskedFor(in: reader)
        let amount = reader.money(attempt?.money ?? invoice.amountDue)
        if update.endedAt != nil {
            let plans = try await catalog.plans([subscription], in: context.scope, baseURL: baseURL)
            let current = SubscriptionWords(subscription, for: context.reader).items(plans).joined(separator: " + ")
            return UnpaidChange(
                sentence: say.changeToWasRefused(plan, amount, current), tone: .attention,
                next: paths.again(update, of: subscription).map { (label: say.lookAtChangeAgain, address: $0) },
                drop: nil,
                token: context.token)
        }
        guard let attempt, attempt.state == .requiresAction || attempt.method == nil else {
            return UnpaidChange(
                sentence: say.changeUnderWay(plan), tone: .progress, next: nil, drop: nil, token: context.token)
        }
        return UnpaidChange(
            sentence: say.changeNeedsBank(plan, amount), tone: .attention,
            next: context.may(.seePayments) ? (label: say.confirmChange, address: paths.pay(update.invoice)) : nil,
            drop: (label: say.dropChange, address: paths.planRemoval(id)), token: context.token)
    }
}
