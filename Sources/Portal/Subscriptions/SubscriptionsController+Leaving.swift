import Billing
import Core
import Localization

extension SubscriptionsController {
    /// What goes back of one that was left at once (M14), and how far that is.
    func givenOnLeaving(
        _ subscription: Subscription, _ context: CustomerContext
    ) async throws -> [(label: String, value: String)] {
        guard let given = try await presenter.subscriptions.given(onLeaving: subscription) else { return [] }
        let (say, reader) = (context.say, context.reader)
        var facts: [(label: String, value: String)] = []
        if given.refunded.isPositive { facts.append((say.refundedOnLeavingLabel, reader.money(given.refunded))) }
        if given.pending.isPositive { facts.append((say.refundPendingLabel, reader.money(given.pending))) }
        if given.refused.isPositive {
            facts.append((say.refundRefusedLabel, say.refundRefused(reader.money(given.refused))))
        }
        if given.credited.isPositive {
            facts.append((say.refundedOnLeavingLabel, say.goesBackAsCredit(reader.money(given.credited))))
        }
        if given.takenOff.isPositive { facts.append((say.noLongerAskedLabel, reader.money(given.takenOff))) }
        return facts
    }
}
