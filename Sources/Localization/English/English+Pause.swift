import Core

extension English {
    public var pauseSubscription: String { "Pause" }
    public func pauseTitle(_ plan: String) -> String { "Pause \(plan)?" }
    public var pauseExplained: String { "Choose for how long. While it is paused nothing is charged." }
    public func length(_ recurrence: Recurrence) -> String {
        let count = recurrence.count
        return switch recurrence.interval {
        case .day: count == 1 ? "1 day" : "\(count) days"
        case .week: count == 1 ? "1 week" : "\(count) weeks"
        case .month: count == 1 ? "1 month" : "\(count) months"
        case .year: count == 1 ? "1 year" : "\(count) years"
        }
    }
    public var pauseUntilAsked: String { "Until you resume it" }
    public func pauseFor(_ length: String) -> String { "Pause for \(length)" }
    public func pausedFromUntil(_ from: String, _ until: String) -> String { "Paused from \(from) until \(until)." }
    public func pausedFrom(_ from: String) -> String { "Paused from \(from)." }
    public func resumesAndCharges(_ date: String, _ amount: String) -> String {
        "It resumes by itself on \(date), and \(amount) is charged that day."
    }
    public func resumesAndInvoices(_ date: String, _ amount: String) -> String {
        "It resumes by itself on \(date), and we send you the invoice for \(amount) that day."
    }
    public var resumesWhenAsked: String { "It stays paused until you resume it." }
    public var nothingChargedMeanwhile: String { "Meanwhile you are not charged." }
    public var pauseCanBeUndone: String { "You can change your mind before it begins, or resume it whenever you like." }
    public var confirmPause: String { "Pause subscription" }
    public var notPausing: String { "Do not pause" }
    public func pausesOn(_ date: String) -> String { "Pauses on \(date): nothing is charged that day" }
    public func pausesOnDay(_ day: String) -> String { "Pauses on \(day)" }
    public func pausedUntil(_ date: String) -> String { "Paused: nothing is charged until \(date)" }
    public var undoPause: String { "Undo the pause" }
    public var resumeNow: String { "Resume now" }
    public func resumeTitle(_ plan: String) -> String { "Resume \(plan)?" }
    public var keepPaused: String { "Keep it paused" }
    public func pauseSaved(_ days: String) -> String { "Done. \(days)" }
    public var pauseUndone: String { "The pause is undone: your subscription renews as always." }
    public var subscriptionResumed: String { "Your subscription is active again." }
    public var cannotPause: String {
        "This subscription cannot be paused now. If a payment is pending, pay it first."
    }
    public var cannotPauseChanging: String {
        "A change of plan waits for its payment. You can pause once it is paid, or if you choose “\(dropChange)”."
    }
    public var alreadyResumed: String { "This subscription is not paused." }

    public func chargedToday(_ amount: String, _ method: String) -> String {
        "Today \(amount) will be charged to \(method)."
    }
    public var nothingChargedToday: String { "Nothing is charged today." }
    public func invoicedToday(_ amount: String) -> String { "Today we send you the invoice for \(amount)." }
    public func owedToday(_ amount: String) -> String {
        "Today \(amount) is to be paid: no payment method is stored."
    }
    public func chargedNow(_ amount: String) -> String { "We charged \(amount)." }
    public func nextChargeOn(_ date: String) -> String { "The next charge is on \(date)." }
    public func nextInvoiceOn(_ date: String) -> String { "The next invoice is on \(date)." }
}
