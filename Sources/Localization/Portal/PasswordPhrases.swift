/// Passwords, where a merchant's portal takes them (S20, S21).
public protocol PasswordPhrases {
    func signInWithPassword(_ merchant: String) -> String
    /// To who has none yet, and to who forgot it.
    var noPasswordYet: String { get }
    var activationTitle: String { get }
    func activationIntro(_ merchant: String) -> String
    var sendActivation: String { get }
    /// Said alike for addresses that are known and that are not (A7).
    var passwordIsWrong: String { get }
    var passwordsAreLocked: String { get }
    var passwordTitle: String { get }
    /// - Parameter email: whose password it is.
    func passwordIntro(_ email: String) -> String
    var newPasswordLabel: String { get }
    var newPasswordHint: String { get }
    var savePassword: String { get }
    var removePassword: String { get }
    /// The first one: nobody else can know it.
    var passwordChosen: String { get }
    var passwordSaved: String { get }
    var passwordRemoved: String { get }
    var passwordIsTooShort: String { get }
    var passwordIsTooLong: String { get }
    var passwordIsTooCommon: String { get }
    /// It is the merchant's name, the reader's, or their address.
    var passwordIsTooPersonal: String { get }
    func proveForPassword(_ email: String) -> String
    var proveByMail: String { get }
    var proveAgain: String { get }
}
