extension English {
    public var changeHoldsOncePaid: String { "The change is made once the payment is approved." }
    public func changeRefused(_ amount: String, _ current: String) -> String {
        "We could not charge \(amount). You keep \(current), and you owe nothing for this change."
    }
    public func changeToWasRefused(_ plan: String, _ amount: String, _ current: String) -> String {
        "The change to \(plan) was not made: we could not charge \(amount). You keep \(current), and you owe nothing for it."
    }
    public func changeDeclineAdvice(_ reason: DeclineReason) -> String {
        switch reason {
        case .authenticationRefused: "If that was you, you can ask for the change again. If not, call your bank."
        case .needsAuthentication: "Ask for the change again and confirm it with your bank."
        case .unfinished: "You can ask for the change again."
        case .insufficientFunds, .expired, .wrongDetails, .overLimit, .tryAgain, .notAccepted, .closedAccount, .generic:
            declineAdvice(reason)
        }
    }
    public var lookAtChangeAgain: String { "See the change again" }
    public func changeUnderWay(_ plan: String) -> String {
        "The change to \(plan) is made when the payment arrives. Until then everything stays as it is."
    }
    public func changeNeedsBank(_ plan: String, _ amount: String) -> String {
        "Your bank wants you to confirm the payment of \(amount) to change to \(plan). Until then everything stays as it is."
    }
    public func changeAwaitsPayment(_ plan: String, _ amount: String) -> String {
        "The change to \(plan) waits for its payment of \(amount). Until then everything stays as it is."
    }
    public func changeIsOver(_ plan: String) -> String {
        "The change to \(plan) is no longer made. If its payment arrives all the same, it is kept as your credit."
    }
    public var changesToPay: String { "Changes that wait for their payment" }
    public var changesToPayExplained: String {
        "You owe nothing for them: unless you pay them, everything stays as it is."
    }
    public var seeChange: String { "See the change" }
    public var confirmChange: String { "Confirm the payment" }
    public var dropChange: String { "Do not make this change" }
    public var changeDropped: String {
        "We did not make the change: everything is as it was, and we charged nothing for it."
    }
    public var changePaidOtherwise: String {
        "The change was paid by another payment: this one charged nothing."
    }
    public var changeNotMadeTitle: String { "The change was not made" }
    public var changeWaitedNoMore: String { "It no longer waited for this payment, which charged you nothing." }
    public func cancelDropsChange(_ plan: String) -> String {
        "The change to \(plan), which waits for its payment, is not made and not charged."
    }
    public var refundNeedsNoChange: String {
        "To see here whether cancelling gives anything back, first pay for the change that waits for its payment, or choose “\(dropChange)”."
    }

    public func confirmChangeMailSubject(_ plan: String) -> String { "Confirm the payment to change to \(plan)" }
    public func confirmChangeMailDrop(_ current: String) -> String {
        "If you do not confirm it, you keep \(current) and owe nothing for the change. To drop it, choose "
            + "“\(dropChange)” on the page of your subscription."
    }
    public func canceledMailDroppedChange(_ plan: String) -> String {
        "The change to \(plan), which was waiting for its payment, was not made and not charged."
    }
    public func changeRefusedMailSubject(_ plan: String) -> String { "The change to \(plan) was not made" }
    public func changeRefusedMailIntro(_ amount: String, _ plan: String) -> String {
        "You asked to change to \(plan), and we could not charge the \(amount) that the change costs."
    }
    public func changeRefusedMailKept(_ current: String) -> String {
        "You keep \(current), and you owe nothing for the change. You can ask for it again whenever you like."
    }
}
