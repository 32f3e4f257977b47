extension English {
    public var usePromotionCode: String { "Use a code" }
    public func promotionCodeExplained(_ plan: String) -> String {
        "Before you use it you will see what it changes of your next charge for \(plan)."
    }
    public var promotionCodeLabel: String { "Promotion code" }
    public var checkPromotionCode: String { "See the discount" }
    public var notUsingPromotionCode: String { "Do not use it" }

    public func promotionTitle(_ code: String) -> String { "Use the code \(code)?" }
    public func promotionGives(_ what: String) -> String { "It gives you \(what)." }
    public var withoutPromotionCode: String { "Without the code" }
    public var withPromotionCode: String { "With the code" }
    public var applyPromotionCode: String { "Use the code" }

    public var discountLabel: String { "Discount" }
    public func takesOff(_ reduction: String) -> String { "\(reduction) off" }
    public var lastsOnce: String { "once" }
    public func lastsUntil(_ date: String) -> String { "until \(date)" }
    public func lastsForCharges(_ count: Int, _ last: String) -> String {
        count == 1 ? "only on the charge of \(last)" : "on \(count) charges, the last on \(last)"
    }
    public func lastsForInvoices(_ count: Int, _ last: String) -> String {
        count == 1 ? "only on the invoice of \(last)" : "on \(count) invoices, the last of \(last)"
    }
    public var lastsForever: String { "for as long as you subscribe" }

    public var promotionUnknown: String { "There is no such code. Check how you typed it." }
    public var promotionOver: String { "This code has expired." }
    public var promotionUsedUp: String { "This code has been used as often as it could be." }
    public var promotionOfOtherProduct: String { "This code is for another product." }
    public var promotionInOtherCurrency: String { "This code is for another currency." }
    public var promotionForFirstTime: String {
        "This code is only for people who have not paid for anything yet, and for one subscription."
    }
    public func promotionBelowMinimum(_ least: String) -> String {
        "This code is for subscriptions of \(least) or more per period."
    }
    public var promotionAlreadyUsed: String { "You have already used this code on this subscription." }
    public var promotionAnotherApplies: String {
        "This subscription already has the discount of a code. When it ends you can use another."
    }
    public var promotionChangesNothing: String { "This code does not change your next charge." }
    public var promotionNotNow: String { "This subscription takes no codes right now." }
    public var promotionTooManyTries: String { "Too many codes were tried. Wait a while and try again." }
    public var promotionLost: String { "This code can no longer be used. We changed nothing." }
    public var promotionApplied: String { "Done: your next charge has the discount." }
}
