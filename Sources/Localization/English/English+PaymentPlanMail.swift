extension English {
    public func planMailSubject(_ amount: String) -> String { "Your payment plan for \(amount)" }
    public func planMailIntro(_ amount: String) -> String { "You agreed to pay \(amount) like this:" }
    public var planMailMeanwhile: String {
        "There is nothing for you to do: we charge it on each date. Until then we do not try to charge you otherwise."
    }
    public func planReminderSubject(_ amount: String, on day: String) -> String { "We will charge \(amount) on \(day)" }
    public func planReminderIntro(_ amount: String, on day: String) -> String {
        "As you agreed, we will charge \(amount) on \(day)."
    }
    public func planReminderMethod(_ method: String) -> String { "We will charge it to \(method)." }
    public var planReminderWithoutMethod: String {
        "You have no stored payment method: add one before, or the plan will end without a charge."
    }
    public var planMailUndo: String {
        "If you have changed your mind, you can undo the plan before the date, or pay earlier."
    }
    public var planMailSee: String { "See the plan" }
    public func planBrokenSubject(_ amount: String) -> String { "We could not charge \(amount) of your payment plan" }
    public func planBrokenIntro(_ amount: String) -> String {
        "We could not charge \(amount) of your payment plan, so the plan has ended."
    }
    public var planBrokenWithoutMethod: String { "There was no payment method that we could charge." }
    public var planBrokenButton: String { "See what I owe" }
}
