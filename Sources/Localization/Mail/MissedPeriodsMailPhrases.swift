/// The mail about periods that were billed late, after the server had stood still.
public protocol MissedPeriodsMailPhrases {
    func missedMailSubject(_ merchant: String) -> String
    var missedMailIntro: String { get }
    var missedMailAllPaid: String { get }
    var missedMailSomeOpen: String { get }
    var missedMailSee: String { get }
    var missedMailPay: String { get }
}
