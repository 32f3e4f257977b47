import Core

/// A reduction that a merchant gives.
public struct Coupon: Hashable, Sendable, Identified {
    public static let idPrefix = "coupon_"
    public typealias ID = Core.ID<Coupon>

    public enum Reduction: Hashable, Sendable {
        case percent(Rate)
        case amount(Money)
    }

    public enum Duration: Hashable, Sendable {
        case once
        /// Calendar months from the day it was given, in the subscription's zone.
        case repeating(months: Int)
        case forever

        var name: String {
            switch self {
            case .once: "once"
            case .repeating: "repeating"
            case .forever: "forever"
            }
        }
    }

    public let id: ID
    public let scope: Scope
    public var name: String?
    public let reduction: Reduction
    public let duration: Duration
    public let maxRedemptions: Int?
    public let redeemBy: Instant?
    public var timesRedeemed: Int
    public var metadata: [String: String]
    public let createdAt: Instant
    /// Who has it keeps it; nobody else gets it.
    public var deletedAt: Instant?

    /// Whether it may be given at `now`.
    public func isValid(at now: Instant) -> Bool {
        deletedAt == nil && maxRedemptions.map { timesRedeemed < $0 } ?? true && redeemBy.map { now <= $0 } ?? true
    }
}

/// What a customer types to get a coupon.
public struct PromotionCode: Hashable, Sendable, Identified {
    public static let idPrefix = "promo_"
    public typealias ID = Core.ID<PromotionCode>

    public let id: ID
    public let scope: Scope
    public let code: String
    public let coupon: Coupon.ID
    public var isActive: Bool
    /// Only this customer may use it.
    public let customer: Customer.ID?
    public let expiresAt: Instant?
    public let maxRedemptions: Int?
    public var timesRedeemed: Int
    public let createdAt: Instant
    public let limits: Limits

    public func isValid(at now: Instant, for customer: Customer.ID) -> Bool {
        isUsable(at: now) && self.customer.map { $0 == customer } ?? true
    }

    /// Whether its coupon may be had for it at `now`, by somebody.
    ///
    /// - Parameter coupon: the code's own: one that is used up, expired or deleted takes its codes along.
    public func isUsable(at now: Instant, for coupon: Coupon) -> Bool { isUsable(at: now) && coupon.isValid(at: now) }

    private func isUsable(at now: Instant) -> Bool {
        isActive && expiresAt.map { now < $0 } ?? true && maxRedemptions.map { timesRedeemed < $0 } ?? true
    }
}

/// A coupon given to a subscription.
public struct Discount: Hashable, Sendable, Identified {
    public static let idPrefix = "di_"
    public typealias ID = Core.ID<Discount>

    public let id: ID
    public let subscription: Subscription.ID
    public let coupon: Coupon
    public let promotionCode: PromotionCode.ID?
    public let startedAt: Instant
    /// The first instant at which it no longer applies; nil while it does.
    public var endsAt: Instant?
    /// Whether it was offered to who was about to leave.
    public var isOffer = false

    public func applies(at instant: Instant) -> Bool { endsAt.map { instant < $0 } ?? true }
}
