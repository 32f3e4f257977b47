extension English {
    public var fallbackTitle: String { "If a charge is refused" }
    public var fallbackTerms: String {
        "If one method is refused, we may charge that same payment, only once, to your other methods in the order of this "
            + "list. You can take this back at any time."
    }
    public func fallbackAgreedOn(_ date: String) -> String { "You agreed to this on \(date)." }
    public var fallbackAgree: String { "Agree" }
    public var fallbackWithdraw: String { "Take it back" }
    public var fallbackAgreed: String { "If one method is refused, we will charge the next one in your list." }
    public var fallbackWithdrawn: String { "If one method is refused, we will not charge the others." }
}
