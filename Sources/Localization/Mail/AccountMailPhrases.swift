/// Mails about the address that an account is known by.
public protocol AccountMailPhrases {
    func emailChangedMailSubject(_ merchant: String) -> String
    func emailChangedMailIntro(_ newAddress: String) -> String
    var emailRemovedMailIntro: String { get }
    var confirmEmailMailSubject: String { get }
    func confirmEmailMailIntro(_ merchant: String) -> String
    var confirmEmailMailButton: String { get }
    /// How long it lasts, and where it is opened.
    var confirmEmailMailLink: String { get }
    func passwordChangedMailSubject(_ merchant: String) -> String
    func passwordChangedMailIntro(_ merchant: String) -> String
    func passwordRemovedMailSubject(_ merchant: String) -> String
    func passwordRemovedMailIntro(_ merchant: String) -> String
    func tellUsIfNotYou(_ merchant: String) -> String
}
