/// Mails about a payment that has not gone through yet.
public protocol DunningMailPhrases {
    func failedMailSubject(_ amount: String) -> String
    func failedMailIntro(_ amount: String, _ what: String) -> String
    /// Where several were tried, one after the other.
    func failedMailTried(_ methods: String) -> String
    func failedMailNextTry(_ date: String) -> String
    var failedMailNoMoreTries: String { get }
    var failedMailButton: String { get }
    func actionMailSubject(_ amount: String) -> String
    func actionMailIntro(_ amount: String, _ what: String) -> String
    var actionMailUntilThen: String { get }
    var actionMailButton: String { get }
    func incompleteMailSubject(_ amount: String) -> String
    func incompleteMailIntro(_ amount: String, _ what: String) -> String
    var incompleteMailChoose: String { get }
    var incompleteMailButton: String { get }
}
