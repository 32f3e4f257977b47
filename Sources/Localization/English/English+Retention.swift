extension English {
    public var insteadOfCanceling: String { "If you would rather not cancel" }
    public var pauseInstead: String { "You can pause it: meanwhile you are not charged." }
    public var changeToCheaper: String { "Change to a cheaper plan" }
    public func merchantOffers(_ merchant: String, _ what: String) -> String { "\(merchant) offers you \(what)." }
    public var usualPriceAfterwards: String { "After that you are charged as always." }
    public var offerEndsWithInterval: String { "The discount ends if you change how often you pay." }
    public var withoutOffer: String { "Without the offer" }
    public var withOffer: String { "With the offer" }
    public func offerStandsUntil(_ moment: String) -> String { "You can take it until \(moment)." }
    public var takingOfferKeeps: String { "If you accept it, your subscription goes on and renews as always." }
    public var takeOffer: String { "Accept the offer and stay" }
    public func offerTaken(_ details: String) -> String {
        "Done. Your subscription goes on with the discount: \(details)"
    }
    public var offerAlreadyTaken: String {
        "You have already accepted this offer: your subscription goes on, with the discount."
    }
    public var offerIsOver: String { "This offer is no longer available. We changed nothing." }
    public var offerTooLate: String {
        "We did not apply the offer: this subscription is already canceled. We changed nothing."
    }

    public func offerMailSubject(_ plan: String) -> String { "Your subscription to \(plan) goes on, with a discount" }
    public func offerMailDiscount(_ what: String) -> String { "Your discount: \(what)." }
    public func offerMailIntro(_ plan: String) -> String {
        "You accepted our offer: your subscription to \(plan) stays active and renews as always."
    }
}
