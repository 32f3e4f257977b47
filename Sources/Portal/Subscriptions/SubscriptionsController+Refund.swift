import Billing
import Core
import Localization
import Wording

extension SubscriptionsController {
    /// What goes back of one that was cancelled at once (M14): how much, to where, and how far that is.
    func refundFacts(
        _ subscription: Subscription, _ context: CustomerContext
    ) async throws -> [(label: String, value: String)] {
        guard let given = try await presenter.subscriptions.refundStatus(onCanceling: subscription) else { return [] }
        let say = context.say
        // Days are those of the subscription's own zone (T3).
        let reader = SubscriptionWords(subscription, for: context.reader).reader
        var facts: [(label: String, value: String)] = []
        for way in given.ways { facts.append(try await fact(way, reader, context)) }
        if given.ways.contains(where: { $0.state != .failed }) {
            facts.append((say.refundWhenLabel, say.refundMailWait))
        }
        if given.credited.isPositive {
            facts.append((say.refundedOnCancelingLabel, say.goesBackAsCredit(reader.money(given.credited))))
        }
        if given.takenOff.isPositive { facts.append((say.noLongerAskedLabel, reader.money(given.takenOff))) }
        return facts
    }

    private func fact(
        _ way: CancellationRefundStatus.Way, _ reader: Reader, _ context: CustomerContext
    ) async throws -> (label: String, value: String) {
        let (say, amount, day) = (reader.say, reader.money(way.money), reader.date(way.at))
        var whither = say.goesBackSameWay(amount)
        if let id = way.method {
            whither = say.goesBackTo(
                amount, context.words(try await presenter.methods.find(id, in: context.scope)).title)
        }
        return switch way.state {
        case .succeeded: (say.refundedOnCancelingLabel, say.refundMade(whither, on: day))
        case .pending: (say.refundPendingLabel, say.refundAsked(whither, on: day))
        case .failed: (say.refundRefusedLabel, say.refundRefused(amount))
        }
    }
}
