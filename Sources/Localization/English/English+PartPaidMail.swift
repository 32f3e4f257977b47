extension English {
    public func partPaidMailIntro(_ amount: String, _ what: String) -> String {
        "We received \(amount), a part of what you owed for \(what). Thank you."
    }
    public var nothingLeftToPay: String { "Nothing is left to pay of this invoice." }
    public var leftToPay: String { "Left to pay" }
    public func restChargedOn(_ date: String) -> String {
        "We will charge what is left on \(date), unless you pay it before."
    }
}
