import Billing
import Localization
import Wording

extension SubscriptionWords {
    /// What a change that waits will make of it, without its full stop; nil where that is not what happens next.
    ///
    /// - Parameter coming: as it will be from the end of its period.
    func changes(to coming: Subscription?, _ plans: Plans) -> String? {
        guard let coming, standing == .active || standing == .trialing else { return nil }
        let (was, willBe) = (items(plans), SubscriptionWords(coming, for: reader).items(plans))
        let day = dayOf(reader.zone.date(at: subscription.period.end))
        let places = zip(subscription.items, coming.items).enumerated().filter { place in
            let (now, then) = place.element
            return now.price.id != then.price.id || now.quantity != then.quantity
        }
        guard subscription.items.count == coming.items.count, places.count == 1, let only = places.first else {
            return say.changesTo(willBe.joined(separator: " + "), day)
        }
        let (now, then) = only.element
        if now.price.id == then.price.id {
            return say.quantityChangesTo(
                plans.name(of: now.price), reader.number(now.quantity), reader.number(then.quantity), day)
        }
        // Of several things, the one that becomes another.
        return coming.items.count == 1
            ? say.changesTo(willBe[0], day) : say.itemChangesTo(was[only.offset], willBe[only.offset], day)
    }

    /// - Parameters:
    ///   - debt: what it owes: all of it may be on its way, or promised for days to come.
    ///   - coming: as it will be from the end of its period, when a change waits for that.
    func facts(
        _ plans: Plans, paidBy next: NextPaymentWords, owing debt: Debt, coming: Subscription? = nil,
        paths: PortalPaths
    ) -> SubscriptionCard.Facts {
        let isPromised = needsAttention && debt.promise != nil
        let sentence: String? =
            if needsAttention, debt.isOnItsWay { say.isBeingPaid } else { isPromised ? say.isPromised : nil }
        return SubscriptionCard.Facts(
            plan: plans.name(of: subscription), picture: plans.picture(of: subscription), amount: amount,
            frequency: frequency, standing: standing, badge: badge,
            next: sentence ?? changes(to: coming, plans) ?? self.next,
            charged: paidBy(next),
            needsAttention: needsAttention && sentence == nil, isPromised: isPromised,
            address: paths.subscription(subscription.id))
    }
}
