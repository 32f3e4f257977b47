extension English {
    public func trialMailSubject(_ date: String) -> String { "Your trial ends on \(date)" }
    public func trialMailIntro(_ plan: String, _ date: String) -> String { "Your trial of \(plan) ends on \(date)." }
    public func trialMailCharge(_ amount: String, _ method: String) -> String {
        "That day we will charge \(amount) to \(method), and your subscription goes on without a break."
    }
    public func trialMailInvoice(_ amount: String) -> String {
        "That day we will send you the invoice for \(amount), for you to pay."
    }
    public func trialMailNeedsMethod(_ amount: String) -> String {
        "To go on after that date, for \(amount), add a payment method."
    }
    public var trialMailLeave: String { "If you do not want to go on, cancel before then and you will not be charged." }
    public func canceledMailSubject(_ plan: String) -> String { "We canceled your subscription to \(plan)" }
    public func canceledMailUntil(_ plan: String, _ lastDay: String) -> String {
        "We canceled your subscription to \(plan). You can use it through \(lastDay)."
    }
    public func canceledMailEnded(_ plan: String, _ lastDay: String) -> String {
        "Your subscription to \(plan) ended on \(lastDay)."
    }
    public var canceledMailNoCharges: String { "There will be no more automatic charges." }
    public var canceledMailNoLaterCharges: String { "After that there will be no more automatic charges." }
    public var canceledMailChangeOfMind: String { "Changed your mind? Until that day you can keep it with one click." }
    public func undoneMailSubject(_ plan: String) -> String { "Your subscription to \(plan) stays active" }
    public func undoneMailIntro(_ plan: String) -> String {
        "We undid the cancellation: your subscription to \(plan) stays active and renews as always."
    }
    public func pausedMailSubject(_ plan: String) -> String { "We paused your subscription to \(plan)" }
    public func pausesMailSubject(_ plan: String, _ from: String) -> String {
        "Your subscription to \(plan) is paused from \(from)"
    }
    public func pausedMailUntil(_ plan: String, _ from: String, _ until: String) -> String {
        "Your subscription to \(plan) is paused from \(from) and resumes by itself on \(until)."
    }
    public func pausedMailOpen(_ plan: String, _ from: String) -> String {
        "Your subscription to \(plan) is paused from \(from), until you resume it."
    }
    public var pausedMailNoCharges: String {
        "While it is paused you are not charged. You can resume it whenever you like from your portal."
    }
    public func resumedMailSubject(_ plan: String) -> String { "We resumed your subscription to \(plan)" }
    public func resumedMailIntro(_ plan: String) -> String {
        "The pause is over: your subscription to \(plan) is active again and renews as always."
    }
    public var subscriptionMailButton: String { "See my subscription" }
}
