import Billing
import Localization
import Wording

extension SubscriptionWords {
    /// What a change that waits will make of it, without its full stop; nil where that is not what happens next.
    ///
    /// - Parameter coming: as it will be from the end of its period.
    func changes(to coming: Subscription?, _ plans: Plans) -> String? {
        guard let coming, standing == .active || standing == .trialing else { return nil }
        let plan = SubscriptionWords(coming, for: reader).items(plans).joined(separator: " + ")
        return say.changesTo(plan, dayOf(reader.zone.date(at: subscription.period.end)))
    }

    /// - Parameters:
    ///   - isBeingPaid: whether all that it owes is on its way.
    ///   - coming: as it will be from the end of its period, when a change waits for that.
    func facts(
        _ plans: Plans, paidBy next: NextPaymentWords, isBeingPaid: Bool, coming: Subscription? = nil,
        paths: PortalPaths
    ) -> SubscriptionCard.Facts {
        SubscriptionCard.Facts(
            plan: plans.name(of: subscription), picture: plans.picture(of: subscription), amount: amount,
            frequency: frequency, standing: standing, badge: badge,
            next: needsAttention && isBeingPaid ? say.isBeingPaid : changes(to: coming, plans) ?? self.next,
            charged: paidBy(next),
            needsAttention: needsAttention && !isBeingPaid, address: paths.subscription(subscription.id))
    }
}
