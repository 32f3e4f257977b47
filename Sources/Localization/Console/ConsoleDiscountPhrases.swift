/// Coupons and the codes that customers type, as a merchant's people read of them.
public protocol ConsoleDiscountPhrases {
    var consoleCouponsIntro: String { get }
    var consoleNoCoupons: String { get }
    var consoleNoCouponsAdvice: String { get }
    var consoleNewCoupon: String { get }
    var consoleNewCouponIntro: String { get }
    var consoleCreateCoupon: String { get }
    var consoleCouponNameHint: String { get }
    var consoleCouponKind: String { get }
    var consoleCouponPercent: String { get }
    func consoleCouponAmount(_ currency: String) -> String
    var consoleCouponValue: String { get }
    func consoleCouponValueHint(_ percent: String, _ amount: String) -> String
    func consolePercentIsUnclear(_ example: String) -> String
    var consoleCouponDuration: String { get }
    func consoleCouponLasts(_ duration: CouponLasting) -> String
    /// After how much it takes off.
    var consoleLastsForever: String { get }
    var consoleCouponMonths: String { get }
    var consoleCouponMonthsHint: String { get }
    func consoleCountFromTo(_ least: String, _ most: String) -> String
    var consoleCouponLimit: String { get }
    var consoleCouponLimitHint: String { get }
    var consoleCouponRedeemBy: String { get }
    var consoleCouponRedeemByHint: String { get }
    var consoleCouponUses: String { get }
    /// - Parameter most: as often as it may be; nil: however often.
    func consoleCouponUsed(_ count: String, of most: String?) -> String
    func consoleCouponState(_ state: CouponState) -> String

    var consoleCodes: String { get }
    var consoleNoCodes: String { get }
    var consoleNoCodesAdvice: String { get }
    var consoleNewCode: String { get }
    func consoleNewCodeIntro(_ coupon: String) -> String
    var consoleCouponCodeHint: String { get }
    var consoleCodeTaken: String { get }
    var consoleCodeIsUnclear: String { get }
    var consoleCodeFirstTime: String { get }
    var consoleCodeFirstTimeDetail: String { get }
    var consoleCreateCode: String { get }
    var consoleSwitchCodeOff: String { get }
    var consoleSwitchCodeOn: String { get }

    var consoleEndCoupon: String { get }
    func consoleEndCouponTitle(_ coupon: String) -> String
    var consoleEndCouponExplained: String { get }
    /// - Parameter count: how often it was given.
    func consoleEndCouponHolders(_ count: String, isOne: Bool) -> String
    var consoleEndCouponIsFinal: String { get }

    var consoleNoDiscount: String { get }
    var consoleCouponNotNow: String { get }
    var consoleCouponOtherCurrency: String { get }

    var consoleCouponMade: String { get }
    var consoleCouponEnded: String { get }
    func consoleCodeMade(_ code: String) -> String
    func consoleCodeSwitchedOff(_ code: String) -> String
    func consoleCodeSwitchedOn(_ code: String) -> String
    func consoleCodeNotSwitchedOn(_ code: String) -> String
}

/// For how long a coupon takes something off, by name.
public enum CouponLasting: String, CaseIterable, Sendable { case once, repeating, forever }

/// Whether somebody can get a coupon, or use a code, and why not.
public enum CouponState: String, CaseIterable, Sendable { case current, usedUp, over, off, ended }
