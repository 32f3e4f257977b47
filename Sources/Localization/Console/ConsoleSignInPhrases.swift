/// How a merchant's people get in, and what they are told when they cannot.
public protocol ConsoleSignInPhrases {
    var consoleSignInTitle: String { get }
    var consoleSignInIntro: String { get }
    var consoleForgotPassword: String { get }
    /// Said alike for addresses that are known and that are not (A7).
    func consoleRefusal(_ trouble: SignInTrouble) -> String
    var consoleCodeTitle: String { get }
    var consoleCodeIntro: String { get }
    var consoleCodeLabel: String { get }
    var consoleCodeHint: String { get }
    var consoleCodeIsMissing: String { get }
    var consoleOtherAccount: String { get }
    var consolePasswordTitle: String { get }
    var consolePasswordIntro: String { get }
    var consoleSendLink: String { get }
    var consoleBackToSignIn: String { get }
    var consoleNewPasswordTitle: String { get }
    var consoleLinkIsOver: String { get }
    var consolePasswordLinkIsOver: String { get }
    var consoleAskForLink: String { get }
    func consoleInvitationTitle(_ merchant: String) -> String
    func consoleInvitationIntro(_ email: String, role: String) -> String
    var consoleInvitationKnown: String { get }
    func consoleInvitationOther(_ email: String) -> String
    var consoleInvitationAccept: String { get }
    var consoleInvitationUsed: String { get }
    var consoleInvitationExpired: String { get }
    var consoleYourName: String { get }
    var consoleSignedOut: String { get }
    var consoleSignInAgain: String { get }
    /// A form was sent when its session was over: nothing of it was done.
    var consoleKeptFormTitle: String { get }
    var consoleKeptFormIntro: String { get }
    var consoleKeptFormSend: String { get }
    var consoleKeptFormLeave: String { get }
    var consolePasswordAsked: String { get }
    var consolePasswordSaved: String { get }
    func consoleJoined(_ merchant: String) -> String
}

/// Why somebody is not let in, or may not choose a password.
public enum SignInTrouble: String, CaseIterable, Sendable {
    case wrongPassword, wrongCode, locked, codesLocked, expired
    case passwordTooShort, passwordTooLong, passwordTooCommon, passwordUnchanged
}
