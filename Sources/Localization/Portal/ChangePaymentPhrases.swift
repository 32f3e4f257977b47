/// A change of plan that is paid first: it holds once the money has come (U11).
public protocol ChangePaymentPhrases {
    var changeHoldsOncePaid: String { get }
    /// - Parameter current: what the reader keeps.
    func changeRefused(_ amount: String, _ current: String) -> String
    /// The same, of one that was asked for some time ago.
    func changeToWasRefused(_ plan: String, _ amount: String, _ current: String) -> String
    var lookAtChangeAgain: String { get }
    func changeUnderWay(_ plan: String) -> String
    func changeNeedsBank(_ plan: String, _ amount: String) -> String
    var confirmChange: String { get }
    var dropChange: String { get }
    var changeDropped: String { get }
}

/// What mail says of one whose charge was refused.
public protocol ChangePaymentMailPhrases {
    func changeRefusedMailSubject(_ plan: String) -> String
    func changeRefusedMailIntro(_ amount: String, _ plan: String) -> String
    func changeRefusedMailKept(_ current: String) -> String
}
