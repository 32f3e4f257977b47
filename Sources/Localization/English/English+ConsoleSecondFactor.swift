extension English {
    public var consoleFactorTitle: String { "Two-step verification" }
    public var consoleFactorNeeded: String {
        "Your role can move money and give access: before you go on, set up two-step verification."
    }
    public var consoleFactorNeededInLive: String {
        "What you asked for touches real money or access and was not done: first set up the codes of an app, then ask again."
    }
    public var consoleFactorIntro: String {
        "Besides your password, we will ask for a 6-digit code that changes every 30 seconds. Any authenticator app on your phone will do."
    }
    public var consoleSetUpFactor: String { "Set up codes" }
    public var consoleScan: String { "1. Open your authenticator app and point the camera here." }
    public var consoleQRLabel: String { "QR code for your authenticator app" }
    public var consoleTypeSecret: String { "No camera? Type this key into the app:" }
    public var consoleFirstCode: String { "2. The 6-digit code the app shows" }
    public var consoleConfirmFactor: String { "Confirm" }
    public var consoleRecoveryTitle: String { "Keep your recovery codes" }
    public func consoleRecoveryIntro(replacing: Bool) -> String {
        "If you lose your phone, each of them lets you in once. Keep them somewhere safe now: we will not show them again"
            + (replacing ? ", and earlier ones no longer work." : ".")
    }
    public var consoleCodesKept: String { "I have kept them" }
    public var consoleSecondFactorOn: String { "Done: from now on we will ask for a code from your app." }
    public var consoleFactorGoesOn: String { "The app you use now goes on working until you confirm the new one." }
    public var consoleOtherSecret: String { "Make another key" }
}
