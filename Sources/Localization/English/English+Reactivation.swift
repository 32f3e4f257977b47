extension English {
    public var reactivate: String { "Subscribe again" }
    public func takeUpTitle(_ plan: String) -> String { "Come back to \(plan)?" }
    public var sameAsBefore: String { "It is what you had, at today's price and without a trial." }
    public var notNow: String { "Not now" }
    public var subscriptionTakenUp: String { "Good to have you back." }
    public var awaitsFirstPayment: String { "Your subscription waits for its first payment." }
    public var alreadySubscribed: String { "You have the same subscription already: this one." }
    public var noLongerSold: String { "This is no longer offered. Write to us if you would like something similar." }
}
