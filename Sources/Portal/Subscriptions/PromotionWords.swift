import Billing
import Core
import Localization
import Wording

/// Discounts and codes, in the reader's words.
struct PromotionWords: Sendable {
    let reader: Reader

    /// - Parameter reader: in the zone of the subscription, whose days they last.
    init(_ reader: Reader) { self.reader = reader }

    private var say: any Language { reader.say }

    /// A discount that a subscription has, and of which charges.
    func fact(_ discount: Discount, of subscription: Subscription) -> (label: String, value: String) {
        let coupon = discount.coupon
        let gives = reader.gives(coupon, until: discount.endsAt, of: subscription)
        return (say.discountLabel, coupon.name.map { "\($0): \(gives)" } ?? gives)
    }

    func confirmation(
        of preview: PromotionPreview, for words: SubscriptionWords, _ context: CustomerContext
    ) -> PromotionConfirmationPage {
        let id = words.subscription.id
        let (before, after) = (reader.money(preview.before), reader.money(preview.after))
        let day = reader.date(preview.at)
        return PromotionConfirmationPage(
            frame: context.frame(.subscriptions), title: say.promotionTitle(preview.code.code),
            sentences: [
                say.promotionGives(reader.gives(preview.coupon, until: preview.endsAt, of: words.subscription)),
                say.nextWillBe(after, day, isByHand: words.isByHand),
            ],
            charges: [(label: say.withoutPromotionCode, value: before), (label: say.withPromotionCode, value: after)],
            action: context.paths.promotionUse(id), code: preview.code.id.rawValue,
            back: context.paths.subscription(id), token: context.token)
    }

    /// Why what was typed is not taken, at its field.
    func sentence(_ refusal: PromotionRefusal) -> String {
        switch refusal {
        case .unknown: say.promotionUnknown
        case .over: say.promotionOver
        case .usedUp: say.promotionUsedUp
        case .otherProduct: say.promotionOfOtherProduct
        case .otherCurrency: say.promotionInOtherCurrency
        case .notFirst: say.promotionForFirstTime
        case .belowMinimum(let least): say.promotionBelowMinimum(reader.money(least))
        case .alreadyUsed: say.promotionAlreadyUsed
        case .anotherApplies: say.promotionAnotherApplies
        case .changesNothing: say.promotionChangesNothing
        case .notNow: say.promotionNotNow
        case .tooManyTries: say.promotionTooManyTries
        }
    }
}
