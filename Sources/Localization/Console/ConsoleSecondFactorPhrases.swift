/// An app that makes codes, and the codes for when it is lost (S3).
public protocol ConsoleSecondFactorPhrases {
    var consoleFactorTitle: String { get }
    var consoleFactorNeeded: String { get }
    /// Whoever pressed something delicate in live mode, of a role that asks for none.
    var consoleFactorNeededInLive: String { get }
    var consoleFactorIntro: String { get }
    var consoleSetUpFactor: String { get }
    var consoleScan: String { get }
    /// For who cannot see the drawing: the secret stands beside it in letters.
    var consoleQRLabel: String { get }
    var consoleTypeSecret: String { get }
    var consoleFirstCode: String { get }
    var consoleConfirmFactor: String { get }
    var consoleRecoveryTitle: String { get }
    /// - Parameter replacing: whether there were others before, which are worth nothing any more.
    func consoleRecoveryIntro(replacing: Bool) -> String
    var consoleCodesKept: String { get }
    var consoleSecondFactorOn: String { get }
    /// Where there is one already.
    var consoleFactorGoesOn: String { get }
    var consoleOtherSecret: String { get }
}
