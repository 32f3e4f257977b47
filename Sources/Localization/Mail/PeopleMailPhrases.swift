/// Mails to the people of a merchant, about their way into the console.
public protocol PeopleMailPhrases {
    func invitationMailSubject(_ merchant: String) -> String
    func invitationMailIntro(_ merchant: String) -> String
    var invitationMailButton: String { get }
    /// How long it lasts.
    var invitationMailLink: String { get }
    var invitationMailIgnore: String { get }
    var passwordResetMailSubject: String { get }
    var passwordResetMailIntro: String { get }
    var passwordResetMailButton: String { get }
    /// How long it lasts.
    var passwordResetMailLink: String { get }
    var consolePasswordChangedMailSubject: String { get }
    var consolePasswordChangedMailIntro: String { get }
    var secondFactorChangedMailSubject: String { get }
    var secondFactorChangedMailIntro: String { get }
    var codesTriedMailSubject: String { get }
    var codesTriedMailIntro: String { get }
    var newBrowserMailSubject: String { get }
    var newBrowserMailIntro: String { get }
    /// What to do for whom it was not.
    func consoleAccessNotYou(_ merchant: String) -> String
    /// Before the address of the console, at the foot.
    var consoleMailLabel: String { get }
    func sentToPersonBecause(_ merchant: String) -> String

    /// Of a letter to customers that somebody sends to themselves.
    func testLetterSubject(_ subject: String) -> String
    /// Above it.
    var testLetterNotice: String { get }
}
