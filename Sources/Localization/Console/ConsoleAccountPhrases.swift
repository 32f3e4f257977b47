/// What is somebody's own in the console.
public protocol ConsoleAccountPhrases {
    var consoleAccountTitle: String { get }
    var consoleNoMerchants: String { get }
    var consoleYourDetails: String { get }
    var consoleHowYouComeIn: String { get }
    var consoleSecondFactor: String { get }
    var consoleFactorIsOff: String { get }
    var consoleChangePassword: String { get }
    var consoleNewRecoveryCodes: String { get }
    var consoleAccountSaved: String { get }
    var consoleSessionEnded: String { get }
    var consoleSessionsEnded: String { get }
    func consoleFactorIsOn(codesLeft: Int) -> String
    var consoleOtherApp: String { get }
    var consoleCurrentPassword: String { get }
    var consoleCurrentIsWrong: String { get }
    var consolePasswordChanged: String { get }
    var consoleChangePasswordHint: String { get }

    /// Tries to come in as somebody that failed.
    var consoleFailuresTitle: String { get }
    var consoleFailuresIntro: String { get }
    var consoleNoFailures: String { get }
    var consoleFailedByPassword: String { get }
    var consoleFailedByCode: String { get }
}
