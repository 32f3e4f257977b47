/// Mails about what pays.
public protocol MethodMailPhrases {
    var addedMailSubject: String { get }
    func addedMailIntro(_ method: String, _ merchant: String) -> String
    var addedMailIsDefault: String { get }
    var removedMailSubject: String { get }
    func removedMailIntro(_ method: String, _ merchant: String) -> String
    func removedMailNext(_ method: String) -> String
    var removedMailLeavesNone: String { get }
    func expiringMailSubject(_ method: String) -> String
    func expiringMailIntro(_ method: String, _ expiry: String) -> String
    var expiringMailAdvice: String { get }
    var methodMailButton: String { get }
}
