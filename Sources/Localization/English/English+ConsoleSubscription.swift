extension English {
    public var consoleSubscriptionsIntro: String { "What your customers pay each period, and when they are charged." }
    public var consoleNoSubscriptions: String { "There are no subscriptions yet." }
    public var consoleNoSubscriptionsAdvice: String {
        "Subscribe a customer to one of your products, or do it from your program with the API."
    }
    public var consoleNoInvoicesYet: String { "The first one comes with the first charge." }
    public var consoleNewSubscription: String { "New subscription" }
    public var consoleNewSubscriptionIntro: String {
        "It begins today. The first period is charged or invoiced as soon as you create it."
    }
    public var consoleNoPlans: String { "First create a product with a price that recurs." }
    public var consoleChoosePlan: String { "Choose a plan." }
    public var consoleCollection: String { "How it is paid" }
    public var consoleByMethod: String { "Charged automatically" }
    public var consoleByMethodDetail: String {
        "To the customer's stored method. Without one it stays incomplete until they pay."
    }
    public var consoleByInvoice: String { "Invoice by mail" }
    public var consoleByInvoiceDetail: String { "The customer pays it when it arrives." }
    public var consoleSubscribe: String { "Create subscription" }
    public var consoleNoProcessor: String { "First connect a payment processor, or choose invoice by mail." }
    public var consoleOtherCurrency: String { "This customer pays in another currency: choose a plan in theirs." }
    public var consoleChangeWaits: String { "A change of plan waits for the end of the period." }
    public var consolePause: String { "Pause" }
    public func consoleCancelIntro(_ customer: String) -> String {
        "It is \(customer)'s. What is owed already stays owed."
    }
    public var consoleCancelWhen: String { "When it ends" }
    public func consoleCancelAtEnd(_ day: String) -> String { "At the end of the period, on \(day)" }
    public var consoleCancelAtEndDetail: String {
        "They have it until that day and are not charged again. It can be undone until then."
    }
    public var consoleCancelNow: String { "Right now" }
    public var consoleCancelNowDetail: String { "It ends now and cannot be undone. Nothing is given back by itself." }
    public func consolePauseIntro(_ day: String) -> String {
        "It begins when the period ends, on \(day). Nothing is charged while it lasts."
    }
    public var consolePauseLength: String { "For how long" }
    public var consolePauseUntilAsked: String { "Until somebody resumes it" }
    public var consoleResumeExplained: String { "A new period begins today." }
    public func consoleInvoicedToday(_ amount: String) -> String { "The invoice for \(amount) is sent today." }
    public func consolePlanNow(_ plan: String) -> String {
        "It is \(plan) now. You will see what the change costs before you confirm it."
    }
    public var consoleSamePlan: String { "It has that plan and quantity already." }
    public var consoleInPlaceOf: String { "In place of" }
    public func consoleChargedNow(_ amount: String) -> String { "\(amount) is charged or invoiced today." }
    public var consoleNothingNow: String { "Nothing is charged today." }
    public func consoleAddedToNext(_ amount: String) -> String {
        "Nothing is charged today: \(amount) is added to the next charge."
    }
    public func consoleTakenOffNext(_ amount: String) -> String {
        "Nothing is charged today: \(amount) is taken off the next charge."
    }
    public func consoleNextChargeWillBe(_ amount: String, _ day: String) -> String {
        "The next charge is \(amount), on \(day)."
    }
    public func consoleUnusedRest(_ plan: String) -> String { "\(plan): what was not used" }
    public var consoleQuoteHolds: String { "These amounts hold for 15 minutes." }
    public var consoleSubscriptionMade: String { "The subscription has begun." }
    public var consoleSubscriptionIncomplete: String {
        "The subscription is created, but its first payment is missing: the customer can make it in the portal."
    }
    public func consoleSubscriptionEnds(_ day: String) -> String { "The subscription ends on \(day)." }
    public var consoleSubscriptionEnded: String { "The subscription has ended." }
    public var consoleSubscriptionKept: String { "The subscription goes on." }
    public func consoleSubscriptionPauses(_ day: String) -> String { "The pause begins on \(day)." }
    public var consoleSubscriptionPauseUndone: String { "The pause is taken back." }
    public var consoleSubscriptionResumed: String { "The subscription is active again." }
    public var consoleSubscriptionChanged: String {
        "The subscription is not as you saw it, or does not allow this. Nothing was done: this is how it stands."
    }
    public var consolePlanChanged: String { "The plan is changed." }
}
