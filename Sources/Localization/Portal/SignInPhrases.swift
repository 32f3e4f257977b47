/// How a customer gets in, and what they are told when they cannot.
public protocol SignInPhrases {
    var signInTitle: String { get }
    func signInIntro(_ merchant: String, _ offer: SignInOffer) -> String
    /// What the button of the form sends.
    func sendSignIn(_ offer: SignInOffer) -> String
    var signInEmailHint: String { get }
    var checkMailTitle: String { get }
    /// Said alike for addresses that are known and that are not (A7).
    func checkMail(_ email: String, _ offer: SignInOffer) -> String
    func checkMailUnnamed(_ offer: SignInOffer) -> String
    var codeLabel: String { get }
    var enter: String { get }
    func resend(_ offer: SignInOffer) -> String
    func resent(_ offer: SignInOffer) -> String
    /// Others were asked for before: whose address it is, and whether anybody's, is not told (A7).
    /// - Parameter time: when the mail leaves.
    func mailWaits(until time: String) -> String
    var useAnotherEmail: String { get }
    var mailAdvice: String { get }
    var codeIsWrong: String { get }
    var codeIsMalformed: String { get }
    var codeIsSpent: String { get }
    /// Five wrong codes: this one takes no more.
    func codeIsUsedUp(_ offer: SignInOffer) -> String
    /// Too many wrong codes, perhaps somebody else's. The next mail brings a link, whatever the portal's ways are.
    var codesAreLocked: String { get }
    /// This portal takes no codes.
    var useTheLink: String { get }
    /// It need not be anything that the reader did.
    var networkIsBusy: String { get }
    var linkTitle: String { get }
    func linkIntro(_ merchant: String) -> String
    var linkNeedsCode: String { get }
    var spentLinkTitle: String { get }
    var spentLink: String { get }
    var askForNewLink: String { get }
    var chooseAccountTitle: String { get }
    var chooseAccount: String { get }
    var unnamedAccount: String { get }
    func customerSince(_ date: String) -> String
    var portalOffTitle: String { get }
    func portalOff(_ merchant: String) -> String
    var enterElsewhereTitle: String { get }
    func enterElsewhere(_ merchant: String) -> String
    var openPortalTitle: String { get }
    var openPortal: String { get }
    func spentSession(_ merchant: String) -> String
    var signedOut: String { get }
    var signInAgain: String { get }
    /// A3: the last mail still works.
    var tooManyMails: String { get }
}
