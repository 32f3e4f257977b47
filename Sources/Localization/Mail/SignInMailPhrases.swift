/// The mail that lets a reader in.
public protocol SignInMailPhrases {
    func signInMailSubject(_ merchant: String) -> String
    var signInMailIntro: String { get }
    /// Where passwords are taken: whoever activates their account waits for this letter.
    var signInMailIntroWithPassword: String { get }
    var signInMailLink: String { get }
    /// Where there is no link.
    var signInMailCode: String { get }
    var signInMailButton: String { get }
    func signInMailSecret(_ merchant: String) -> String
}
