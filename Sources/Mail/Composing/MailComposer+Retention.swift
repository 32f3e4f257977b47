import Billing
import Core
import Localization
import Wording

extension MailComposer {
    /// Somebody stays, with what they were offered while leaving. Nil once there is nothing more to say of it.
    func aboutRetention() async throws -> ComposedLetter? {
        guard let subject = notification.subject else { return nil }
        let subscription = try await Subscriptions(billing).find(Subscription.ID(subject), of: customer.id, in: scope)
        guard let discount = try await Retention(billing).taken(for: subscription), let day = subscription.nextChargeAt
        else { return nil }
        // Days are those of the subscription's own zone (T3).
        let reader = reader.inZone(subscription.anchor.zone)
        return try written(
            RetentionLetter(
                plan: try await plan(of: subscription),
                discount: reader.gives(discount.coupon, until: discount.endsAt, of: subscription),
                nextCharge: say.amountOnDate(try await price(of: subscription), reader.date(day)),
                isByHand: subscription.collectionMethod == .sendInvoice,
                ends: discount.coupon.duration != .forever, link: address(paths.subscription(subscription.id))))
    }
}
