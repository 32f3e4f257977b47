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
    public var noMethodForAmount: String {
        "No stored method can pay that amount. Try a smaller one, or change the card."
    }
    public func amountError(_ title: String) -> String { "Error: \(title)" }
    public var paidWhole: String { "Paid in full." }
    public func leavesOwed(_ amount: String) -> String { "\(amount) will be left to pay." }
    public func stillToPayAfter(_ amount: String) -> String { "\(amount) of all that you owe will be left." }
    public var changeAmount: String { "Change the amount" }
    public func partReceived(_ amount: String, left: String) -> String {
        "We received \(amount). \(left) is left to pay."
    }
}
