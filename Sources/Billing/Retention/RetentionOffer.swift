import Core

/// What a merchant offers to who is about to leave: one coupon of theirs, which some never see. Stripe's `retention` of type
/// `coupon_offer`; the hold-out and the time between two offers are ours.
public struct RetentionOffer: Hashable, Sendable, Codable {
    /// The only type that there is.
    public static let kind = "coupon_offer"
    /// Where the fields stand in a configuration, as the API spells it.
    static let name = "features[subscription_cancel][retention]"

    /// As the API names it.
    public var coupon: String
    /// Percent of those who leave that see no offer, drawn by chance: what it does is told by the difference.
    public var holdout: Int
    /// Days for which whoever was offered something and decided is offered nothing more.
    public var againAfterDays: Int

    public init(_ coupon: Coupon.ID, holdout: Int = 10, againAfterDays: Int = 365) {
        self.coupon = coupon.rawValue
        self.holdout = holdout
        self.againAfterDays = againAfterDays
    }

    public var couponID: Coupon.ID { Coupon.ID(coupon) }

    /// - Throws: `parameter_missing` without a coupon, `parameter_invalid_integer` for numbers out of range.
    package func check() throws(BillingError) {
        guard !coupon.isEmpty else { throw .missing("\(Self.name)[coupon_offer][coupon]") }
        guard 0...90 ~= holdout else {
            throw .invalid(
                "\(Self.name)[holdout_percent]", "A hold-out goes from 0 to 90 percent.",
                code: "parameter_invalid_integer")
        }
        guard 1...3_650 ~= againAfterDays else {
            throw .invalid(
                "\(Self.name)[again_after_days]", "It goes from 1 to 3650 days.", code: "parameter_invalid_integer")
        }
    }
}

extension BillingTransaction {
    /// - Throws: `resource_missing` for a coupon of nobody's, and for one that was deleted.
    package func requireGivable(_ offer: RetentionOffer?, in scope: Scope) throws {
        guard let offer else { return }
        _ = try coupons.find(
            offer.couponID, in: scope, parameter: "\(RetentionOffer.name)[coupon_offer][coupon]")
    }
}
