extension English {
    public var consoleCouponsIntro: String {
        "Discounts that you give with a new subscription, or by a code that customers type in their portal."
    }
    public var consoleNoCoupons: String { "There are no coupons yet." }
    public var consoleNoCouponsAdvice: String {
        "Create one: how much it takes off and for how long. Then you can make codes of it."
    }
    public var consoleNewCoupon: String { "New coupon" }
    public var consoleNewCouponIntro: String {
        "How much it takes off and for how long never changes: for another discount, create another coupon."
    }
    public var consoleCreateCoupon: String { "Create coupon" }
    public var consoleCouponNameHint: String { "Your customers see it on their invoices. For example, Welcome." }
    public var consoleCouponKind: String { "What it takes off" }
    public var consoleCouponPercent: String { "A percentage" }
    public func consoleCouponAmount(_ currency: String) -> String { "An amount in \(currency)" }
    public var consoleCouponValue: String { "How much" }
    public func consoleCouponValueHint(_ percent: String, _ amount: String) -> String {
        "For example, \(percent), or \(amount) for an amount."
    }
    public func consolePercentIsUnclear(_ example: String) -> String {
        "Type a percentage of up to 100, such as \(example)."
    }
    public var consoleCouponDuration: String { "For how long" }
    public func consoleCouponLasts(_ duration: CouponLasting) -> String {
        switch duration {
        case .once: "On one invoice"
        case .repeating: "For some months"
        case .forever: "For ever"
        }
    }
    public var consoleLastsForever: String { "for ever" }
    public var consoleCouponMonths: String { "How many months" }
    public var consoleCouponMonthsHint: String { "Only if it lasts for some months." }
    public func consoleCountFromTo(_ least: String, _ most: String) -> String {
        "Type a whole number from \(least) to \(most)."
    }
    public var consoleCouponLimit: String { "How often it can be used" }
    public var consoleCouponLimitHint: String { "Leave it empty for no limit." }
    public var consoleCouponRedeemBy: String { "Last day to use it" }
    public var consoleCouponRedeemByHint: String {
        "Leave it empty for no date. Whoever has it by then keeps it afterwards."
    }
    public var consoleCouponUses: String { "Uses" }
    public func consoleCouponUsed(_ count: String, of most: String?) -> String {
        most.map { "\(count) of \($0)" } ?? count
    }
    public func consoleCouponState(_ state: CouponState) -> String {
        switch state {
        case .current: "Current"
        case .usedUp: "Used up"
        case .over: "Expired"
        case .off: "Off"
        case .ended: "Ended"
        }
    }

    public var consoleCodes: String { "Codes" }
    public var consoleNoCodes: String { "This coupon has no codes." }
    public var consoleNoCodesAdvice: String { "With a code, your customers use it by themselves in the portal." }
    public var consoleNewCode: String { "New code" }
    public func consoleNewCodeIntro(_ coupon: String) -> String {
        "Whoever types it in their portal gets \(coupon) from their next invoice on."
    }
    public var consoleCouponCodeHint: String {
        "Plain letters, digits and hyphens, in any case. Leave it empty and we make one up."
    }
    public var consoleCodeTaken: String { "An active code has these letters. Type another." }
    public var consoleCodeIsUnclear: String { "Use 1 to 50 plain letters, digits or hyphens, without spaces." }
    public var consoleCodeFirstTime: String { "Only for people who have not paid for anything yet" }
    public var consoleCodeFirstTimeDetail: String { "And for one of their subscriptions." }
    public var consoleCreateCode: String { "Create code" }
    public var consoleSwitchCodeOff: String { "Switch off" }
    public var consoleSwitchCodeOn: String { "Switch on" }

    public var consoleEndCoupon: String { "End" }
    public func consoleEndCouponTitle(_ coupon: String) -> String { "End the coupon \(coupon)?" }
    public var consoleEndCouponExplained: String {
        "Nobody else gets it: not with a new subscription, not by its codes, and not as an offer to who is leaving."
    }
    public func consoleEndCouponHolders(_ count: String, isOne: Bool) -> String {
        isOne
            ? "It was given \(count) time. Whoever has it keeps it for as long as it was given."
            : "It was given \(count) times. Those who have it keep it for as long as it was given."
    }
    public var consoleEndCouponIsFinal: String { "This cannot be undone: to give it again, create another." }

    public var consoleNoDiscount: String { "No discount" }
    public var consoleCouponNotNow: String { "This coupon can no longer be given. Choose another, or none." }
    public var consoleCouponOtherCurrency: String { "This coupon is in another currency. Choose another, or none." }

    public var consoleCouponMade: String { "The coupon is created." }
    public var consoleCouponEnded: String { "The coupon has ended. Whoever has it keeps it." }
    public func consoleCodeMade(_ code: String) -> String { "The code \(code) is created." }
    public func consoleCodeSwitchedOff(_ code: String) -> String {
        "The code \(code) can no longer be used. Whoever used it keeps their discount."
    }
    public func consoleCodeSwitchedOn(_ code: String) -> String { "The code \(code) can be used again." }
    public func consoleCodeNotSwitchedOn(_ code: String) -> String {
        "\(code) was not switched on: another active code has these letters."
    }
}
