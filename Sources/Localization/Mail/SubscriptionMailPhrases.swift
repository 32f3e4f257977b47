/// Mails about a subscription that begins to charge, ends or goes on.
public protocol SubscriptionMailPhrases {
    func trialMailSubject(_ date: String) -> String
    func trialMailIntro(_ plan: String, _ date: String) -> String
    func trialMailCharge(_ amount: String, _ method: String) -> String
    /// Where the reader pays by hand.
    func trialMailInvoice(_ amount: String) -> String
    func trialMailNeedsMethod(_ amount: String) -> String
    var trialMailLeave: String { get }
    func canceledMailSubject(_ plan: String) -> String
    func canceledMailUntil(_ plan: String, _ lastDay: String) -> String
    func canceledMailEnded(_ plan: String, _ lastDay: String) -> String
    var canceledMailNoCharges: String { get }
    /// Until then, what was billed before is still charged.
    var canceledMailNoLaterCharges: String { get }
    var canceledMailChangeOfMind: String { get }
    func undoneMailSubject(_ plan: String) -> String
    func undoneMailIntro(_ plan: String) -> String
    func pausedMailSubject(_ plan: String) -> String
    /// Of a pause that is to come.
    func pausesMailSubject(_ plan: String, _ from: String) -> String
    func pausedMailUntil(_ plan: String, _ from: String, _ until: String) -> String
    func pausedMailOpen(_ plan: String, _ from: String) -> String
    var pausedMailNoCharges: String { get }
    func resumedMailSubject(_ plan: String) -> String
    func resumedMailIntro(_ plan: String) -> String
    var subscriptionMailButton: String { get }
}
