/// Codes that lower what a subscription costs, and the discounts that it has.
public protocol PromotionPhrases {
    /// The button, and the page that asks for one.
    var usePromotionCode: String { get }
    func promotionCodeExplained(_ plan: String) -> String
    var promotionCodeLabel: String { get }
    var checkPromotionCode: String { get }
    var notUsingPromotionCode: String { get }

    func promotionTitle(_ code: String) -> String
    /// - Parameter what: how much less, and how long.
    func promotionGives(_ what: String) -> String
    var withoutPromotionCode: String { get }
    var withPromotionCode: String { get }
    var applyPromotionCode: String { get }

    var discountLabel: String { get }
    /// - Parameter reduction: a percentage or an amount.
    func takesOff(_ reduction: String) -> String
    var lastsOnce: String { get }
    /// Where no charge before that day is to come.
    func lastsUntil(_ date: String) -> String
    /// - Parameter last: the day of the only one, or of the last.
    func lastsForCharges(_ count: Int, _ last: String) -> String
    /// The same, of what is paid by hand.
    func lastsForInvoices(_ count: Int, _ last: String) -> String
    var lastsForever: String { get }

    var promotionUnknown: String { get }
    var promotionOver: String { get }
    var promotionUsedUp: String { get }
    var promotionOfOtherProduct: String { get }
    var promotionInOtherCurrency: String { get }
    var promotionForFirstTime: String { get }
    func promotionBelowMinimum(_ least: String) -> String
    var promotionAlreadyUsed: String { get }
    var promotionAnotherApplies: String { get }
    var promotionChangesNothing: String { get }
    var promotionNotNow: String { get }
    var promotionTooManyTries: String { get }
    /// Between the page that said what it changes and the press it went.
    var promotionLost: String { get }
    var promotionApplied: String { get }
}
