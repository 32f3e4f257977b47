extension English {
    public func failedMailSubject(_ amount: String) -> String { "We could not charge \(amount)" }
    public func failedMailIntro(_ amount: String, _ what: String) -> String {
        "We could not charge \(amount) for \(what)."
    }
    public func failedMailTried(_ methods: String) -> String {
        "We tried your payment methods one after the other: \(methods). All of them were refused."
    }
    public func failedMailNextTry(_ date: String) -> String {
        "We will try again on \(date). If you update your payment method before, we will charge it right then."
    }
    public var failedMailNoMoreTries: String {
        "We will not try again by ourselves. Update your payment method to settle it."
    }
    public var failedMailButton: String { "Update payment method" }
    public func actionMailSubject(_ amount: String) -> String { "Confirm your payment of \(amount)" }
    public func actionMailIntro(_ amount: String, _ what: String) -> String {
        "Your bank asks you to confirm the payment of \(amount) for \(what)."
    }
    public var actionMailUntilThen: String { "Until you do, nothing is charged and the payment stays pending." }
    public var actionMailButton: String { "Confirm the payment" }
    public func incompleteMailSubject(_ amount: String) -> String { "Choose how to complete your payment of \(amount)" }
    public func incompleteMailIntro(_ amount: String, _ what: String) -> String {
        "You have a pending payment of \(amount) for \(what), and there is no payment method to charge it to."
    }
    public var incompleteMailChoose: String { "Choose how to pay it: it takes less than a minute." }
    public var incompleteMailButton: String { "Choose how to pay" }
}
