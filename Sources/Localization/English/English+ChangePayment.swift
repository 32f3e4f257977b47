extension English {
    public var changeHoldsOncePaid: String { "The change is made once the payment is approved." }
    public func changeRefused(_ amount: String, _ current: String) -> String {
        "We could not charge \(amount). You keep \(current), and you owe nothing for this change."
    }
    public func changeToWasRefused(_ plan: String, _ amount: String, _ current: String) -> String {
        "The change to \(plan) was not made: we could not charge \(amount). You keep \(current), and you owe nothing for it."
    }
    public var lookAtChangeAgain: String { "See the change again" }
    public func changeUnderWay(_ plan: String) -> String {
        "The change to \(plan) is made when the payment arrives. Until then everything stays as it is."
    }
    public func changeNeedsBank(_ plan: String, _ amount: String) -> String {
        "Your bank wants you to confirm the payment of \(amount) to change to \(plan). Until then everything stays as it is."
    }
    public var confirmChange: String { "Confirm the payment" }
    public var dropChange: String { "Do not make this change" }
    public var changeDropped: String {
        "We did not make the change: everything is as it was, and we charged nothing for it."
    }

    public func changeRefusedMailSubject(_ plan: String) -> String { "The change to \(plan) was not made" }
    public func changeRefusedMailIntro(_ amount: String, _ plan: String) -> String {
        "You asked to change to \(plan), and we could not charge the \(amount) that the change costs."
    }
    public func changeRefusedMailKept(_ current: String) -> String {
        "You keep \(current), and you owe nothing for the change. You can ask for it again whenever you like."
    }
}
