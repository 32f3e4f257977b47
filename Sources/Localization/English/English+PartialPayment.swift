extension English {
    public var choose: String { "Choose" }
    public var payChosen: String { "Pay what is chosen" }
    public var nothingChosen: String { "Choose at least one payment." }
    public var chosenChanged: String { "Something you chose is already paid or on its way. See what is left." }
    public var cannotPayTogether: String { "These payments cannot be made together: pay each by itself." }
    public var payAmountTitle: String { "Pay another amount" }
    public func payAmountIntro(_ total: String) -> String { "You owe \(total). What was due first is paid first." }
    public var amountToPay: String { "Amount that you want to pay" }
    public func amountHint(least: String) -> String { "From \(least)." }
    public var goOn: String { "Continue" }
    public func amountIsUnclear(_ example: String) -> String { "Type an amount, such as \(example)." }
    public func amountIsTooLittle(_ least: String) -> String { "Type \(least) or more." }
    public func amountIsTooMuch(_ total: String) -> String { "You owe \(total): type that or less." }
    public func amountSplitsBadly(least: String, below: String?, above: String) -> String {
        "With that amount, a charge or what is left would be less than \(least). Type "
            + (below.map { "\($0) or \(above)." } ?? "\(above).")
    }
    public func paidLately(_ amount: String) -> String {
        "You paid \(amount) a moment ago. If you go on, this is another payment."
    }
    public func payAgainWith(_ amount: String, _ method: String) -> String { "Pay another \(amount) with \(method)" }
    public var chosenIsAdded: String { "Tick two or more: you see what they add up to before you pay." }
    public var togetherNeedsMethod: String {
        "To pay several at once or another amount, store a payment method first. Without one, each is paid by itself."
    }
    public var eachByItself: String { "Each is paid by itself here, with its own button." }
    public var noMethodForAmount: String {
        "No stored method can pay that amount. Try a smaller one, or change the card."
    }
    public var paidWhole: String { "Paid in full." }
    public func leavesOwed(_ amount: String) -> String { "\(amount) will be left to pay." }
    public func stillToPayAfter(_ amount: String) -> String { "\(amount) of all that you owe will be left." }
    public var changeAmount: String { "Change the amount" }
    public func partReceived(_ amount: String, left: String) -> String {
        "We received \(amount). \(left) is left to pay."
    }
}
