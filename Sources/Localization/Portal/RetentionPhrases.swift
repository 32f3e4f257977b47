/// What stands beside leaving: a pause, and what the merchant offers.
public protocol RetentionPhrases {
    /// Of what stands there.
    var insteadOfLeaving: String { get }
    var pauseInstead: String { get }
    /// - Parameter what: how much less, and how long.
    func merchantOffers(_ merchant: String, _ what: String) -> String
    /// When a discount that ends has ended.
    var usualPriceAfterwards: String { get }
    var withoutOffer: String { get }
    var withOffer: String { get }
    /// What pressing it means.
    var takingOfferKeeps: String { get }
    var takeOffer: String { get }
    /// - Parameter charge: an amount and its day.
    func offerTaken(_ charge: String) -> String
    var offerAlreadyTaken: String { get }
    var offerIsOver: String { get }
    var offerTooLate: String { get }
}
