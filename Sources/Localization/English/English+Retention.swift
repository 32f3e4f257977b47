extension English {
    public var insteadOfLeaving: String { "If you would rather not cancel" }
    public var pauseInstead: String { "You can pause it: meanwhile you are not charged." }
    public func merchantOffers(_ merchant: String, _ what: String) -> String { "\(merchant) offers you \(what)." }
    public var usualPriceAfterwards: String { "After that you are charged as always." }
    public var withoutOffer: String { "Without the offer" }
    public var withOffer: String { "With the offer" }
    public var takingOfferKeeps: String { "If you accept it, your subscription goes on and renews as always." }
    public var takeOffer: String { "Accept the offer and stay" }
    public func offerTaken(_ charge: String) -> String {
        "Done: your subscription goes on, with the discount. Next charge: \(charge)."
    }
    public var offerAlreadyTaken: String {
        "You have already accepted this offer: your subscription goes on, with the discount."
    }
    public var offerIsOver: String { "This offer is no longer available. We changed nothing." }
    public var offerTooLate: String {
        "We did not apply the offer: this subscription is already canceled. We changed nothing."
    }

    public func offerMailSubject(_ plan: String) -> String { "Your subscription to \(plan) goes on, with a discount" }
    public func offerMailIntro(_ plan: String) -> String {
        "You accepted our offer: your subscription to \(plan) stays active and renews as always."
    }
}
