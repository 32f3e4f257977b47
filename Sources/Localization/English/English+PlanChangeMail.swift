extension English {
    public func planChangedMailSubject(_ plan: String) -> String { "You changed your plan: you now have \(plan)" }
    public var planChangedMailIntro: String { "We made the change of plan that you asked for." }
    public func planWillChangeMailSubject(_ date: String) -> String { "Your plan changes on \(date)" }
    public func planWillChangeMailIntro(_ date: String) -> String {
        "You asked for another plan. The change is made on \(date): until then everything stays as it is, and you "
            + "can keep your plan."
    }
    public func quantityChangedMailSubject(_ plan: String) -> String {
        "You changed the quantity: you now have \(plan)"
    }
    public var quantityChangedMailIntro: String { "We made the change of quantity that you asked for." }
    public func quantityWillChangeMailSubject(_ date: String) -> String { "The quantity changes on \(date)" }
    public func quantityWillChangeMailIntro(_ date: String) -> String {
        "You asked for another quantity. The change is made on \(date): until then everything stays as it is, and "
            + "you can keep what you have."
    }
    public var planBeforeLabel: String { "Before" }
    public var planNowLabel: String { "Now" }
    public func planFromLabel(_ date: String) -> String { "From \(date)" }
    public var chargedForChangeLabel: String { "Charged for the change" }
    public var invoicedForChangeLabel: String { "Invoiced for the change" }
    public var offerEndsWithChange: String {
        "The change ends the discount that you accepted to keep your subscription."
    }
    public func planKeptMailSubject(_ plan: String) -> String { "You keep \(plan)" }
    public func planKeptMailIntro(_ plan: String, _ current: String) -> String {
        "The change to \(plan) is not made after all. You keep \(current), and nothing is charged for the change."
    }
}
