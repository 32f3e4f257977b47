extension English {
    public func refundRule(_ merchant: String, _ share: RefundShare, days: Int?, percent: Int?) -> String {
        let window =
            switch days {
            case nil: "before the period ends"
            case 0: "on the day of the charge"
            case 1: "up to 1 day after the charge"
            case let days?: "up to \(days) days after the charge"
            }
        let limit = percent.map { " and have used no more than \(self.percent(String($0))) of the period’s days" } ?? ""
        let what =
            switch share {
            case .everything: "all that you paid for the period, and asks for nothing that you owe of it"
            case .unusedDays: "what you paid for the days that you do not use"
            }
        return "\(merchant)’s rule: if you cancel \(window)\(limit), it gives back \(what). Otherwise, nothing."
    }
    public var waitingGivesNothing: String { "If you use it until that day, nothing is given back." }
    public var leaveNowTitle: String { "Or end it now" }
    public var leaveNowEnds: String { "It stops working at once, and there are no more automatic charges." }
    public var goesBackLabel: String { "We give back" }
    public func goesBackTo(_ amount: String, _ method: String) -> String { "\(amount) to \(method)" }
    public func goesBackSameWay(_ amount: String) -> String { "\(amount) by the same way that you paid" }
    public func goesBackAsCredit(_ amount: String) -> String { "\(amount) as credit" }
    public var refundWhenLabel: String { "When" }
    public var refundLeavesToday: String { "It leaves today." }
    public var noLongerAskedLabel: String { "You no longer owe" }
    public var stillOwedLabel: String { "You still owe" }
    public var refundLastDayLabel: String { "You can do this until" }
    public var refundFallsDaily: String { "The amount falls each day." }
    public var leaveNowIsFinal: String { "This cannot be undone: the refund leaves at once." }
    public var leaveNow: String { "End now" }
    public func leaveNowAndReceive(_ amount: String) -> String { "End now and get \(amount) back" }
    public func leaveNowWithCredit(_ amount: String) -> String { "End now, with \(amount) of credit" }
    public func leaveNowOwingLess(_ amount: String) -> String { "End now and owe \(amount) less" }
    public func refundIsTooLate(_ lastDay: String) -> String { "Ending with a refund was possible until \(lastDay)." }
    public var refundIsUnderWay: String {
        "A payment is under way. Once it is done, you can see here whether cancelling gives anything back."
    }
    public var refundHasChanged: String { "What is given back has changed since you opened the page. Look again." }
    public func leftAndRefunded(_ amount: String) -> String {
        "We ended your subscription and asked for \(amount) to be given back to you."
    }
    public func leftWithCredit(_ amount: String) -> String {
        "We ended your subscription. You have \(amount) of credit."
    }
    public func leftOwingLess(_ amount: String) -> String { "We ended your subscription. You owe \(amount) less." }
    public var refundedOnCancelingLabel: String { "Given back on cancelling" }
    public func refundMade(_ what: String, on date: String) -> String { "\(what), on \(date)" }
    public func refundAsked(_ what: String, on date: String) -> String { "\(what), asked for on \(date)" }
    public var refundPendingLabel: String { "Being given back" }
    public var refundRefusedLabel: String { "Could not be given back" }
    public func refundRefused(_ amount: String) -> String {
        "\(amount). Write to the merchant to get it another way."
    }
}
