/// A change of plan that is paid first: it holds once the money has come (U11).
public protocol ChangePaymentPhrases {
    var changeHoldsOncePaid: String { get }
    /// - Parameter current: what the reader keeps.
    func changeRefused(_ amount: String, _ current: String) -> String
    /// The same, of one that was asked for some time ago.
    func changeToWasRefused(_ plan: String, _ amount: String, _ current: String) -> String
    /// What to do about one, where nothing is owed: ``DeclinePhrases/declineAdvice(_:)`` speaks of what is.
    func changeDeclineAdvice(_ reason: DeclineReason) -> String
    var lookAtChangeAgain: String { get }
    func changeUnderWay(_ plan: String) -> String
    func changeNeedsBank(_ plan: String, _ amount: String) -> String
    func changeAwaitsPayment(_ plan: String, _ amount: String) -> String
    /// It can be made no more.
    func changeIsOver(_ plan: String) -> String
    /// Above those that wait for their customer, where nothing is owed for them.
    var changesToPay: String { get }
    var changesToPayExplained: String { get }
    var seeChange: String { get }
    var confirmChange: String { get }
    var dropChange: String { get }
    var changeDropped: String { get }
    /// To who comes back from their bank, after it was paid in another window.
    var changePaidOtherwise: String { get }
    /// To who comes back from their bank, after it was dropped.
    var changeNotMadeTitle: String { get }
    var changeWaitedNoMore: String { get }
    /// Before cancelling.
    func cancelDropsChange(_ plan: String) -> String
    var refundNeedsNoChange: String { get }
}

/// What mail says of one that waits for its payment, or was not paid.
public protocol ChangePaymentMailPhrases {
    func confirmChangeMailSubject(_ plan: String) -> String
    /// - Parameter current: what the reader keeps.
    func confirmChangeMailDrop(_ current: String) -> String
    /// Once its subscription is cancelled.
    func canceledMailDroppedChange(_ plan: String) -> String
    func changeRefusedMailSubject(_ plan: String) -> String
    func changeRefusedMailIntro(_ amount: String, _ plan: String) -> String
    func changeRefusedMailKept(_ current: String) -> String
}
