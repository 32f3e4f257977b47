/// How a customer gives their account another address (U9).
public protocol EmailChangePhrases {
    var noEmail: String { get }
    var changeEmail: String { get }
    var changeEmailIntro: String { get }
    var currentEmailLabel: String { get }
    var newEmailLabel: String { get }
    var sendEmailLink: String { get }
    var emailIsTheSame: String { get }
    var tooManyEmailLetters: String { get }
    /// - Parameter email: in part: `n…@example.com`.
    func emailAwaits(_ email: String) -> String
    var emailAwaitsHint: String { get }
    var sendAgain: String { get }
    var keepMyEmail: String { get }
    var emailLinkResent: String { get }
    var emailKept: String { get }
    func emailIsNow(_ email: String) -> String
    /// Before the address changes, whoever asks shows that they are who they were (A11).
    var emailProofTitle: String { get }
    func emailProofIntro(_ email: String) -> String
    func emailProofElsewhere(_ merchant: String) -> String
    var emailNeedsSignIn: String { get }
    var confirmEmailTitle: String { get }
    func confirmEmailIntro(_ email: String, _ merchant: String) -> String
    var confirmEmailButton: String { get }
    var spentEmailLink: String { get }
}
