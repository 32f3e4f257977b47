/// Mails about copies of invoices to a second address.
public protocol InvoiceCopyMailPhrases {
    func confirmCopyMailSubject(_ merchant: String) -> String
    func confirmCopyMailIntro(_ merchant: String) -> String
    var confirmCopyMailButton: String { get }
    /// How long it lasts.
    var confirmCopyMailLink: String { get }
    func copyAddedMailSubject(_ merchant: String) -> String
    /// - Parameter email: in part: `c…@example.com`.
    func copyAddedMailIntro(_ email: String) -> String
    var copyAddedMailButton: String { get }
    /// - Parameter state: one of the three that follow.
    func copyMailSubject(_ number: String, _ merchant: String, _ state: String) -> String
    func copyStateIssued(_ amount: String) -> String
    func copyStatePaid(_ amount: String) -> String
    func copyStatePartPaid(_ part: String) -> String
    func copyMailIssued(_ merchant: String) -> String
    func copyMailPaid(_ merchant: String) -> String
    func copyMailPartPaid(_ merchant: String, _ part: String) -> String
    /// To the address that got them.
    func copiesEndedMailSubject(_ merchant: String) -> String
    func copiesEndedMailIntro(_ merchant: String) -> String
    /// In the letter to the address that the account had.
    var copiesEndedWithAddress: String { get }
    /// At the foot of each copy.
    var stopCopiesLink: String { get }
    func sentAsCopyBecause(_ merchant: String) -> String
}
