/// What stands beside leaving: a cheaper plan, a pause, and what the merchant offers.
public protocol RetentionPhrases {
    /// Of what stands there.
    var insteadOfCanceling: String { get }
    var pauseInstead: String { get }
    var changeToCheaper: String { get }
    /// - Parameter what: how much less, and how long.
    func merchantOffers(_ merchant: String, _ what: String) -> String
    /// When a discount that ends has ended.
    var usualPriceAfterwards: String { get }
    /// It is not for another interval.
    var offerEndsWithInterval: String { get }
    var withoutOffer: String { get }
    var withOffer: String { get }
    /// Where it cannot be taken for ever.
    func offerStandsUntil(_ moment: String) -> String
    /// What pressing it means.
    var takingOfferKeeps: String { get }
    var takeOffer: String { get }
    /// - Parameter details: how much less, and how long, and the sentence of what is charged next.
    func offerTaken(_ details: String) -> String
    var offerAlreadyTaken: String { get }
    var offerIsOver: String { get }
    var offerTooLate: String { get }
}
