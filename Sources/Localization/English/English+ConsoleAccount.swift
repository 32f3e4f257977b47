extension English {
    public var consoleAccountTitle: String { "Your account" }
    public var consoleNoMerchants: String {
        "For now you work at no business. When somebody invites you, you will get an email."
    }
    public var consoleYourDetails: String { "Your details" }
    public var consoleHowYouComeIn: String { "How you sign in" }
    public var consoleSecondFactor: String { "Two-step verification" }
    public var consoleFactorIsOff: String { "Not set up" }
    public var consoleChangePassword: String { "Change password" }
    public var consoleNewRecoveryCodes: String { "New recovery codes" }
    public var consoleAccountSaved: String { "Your details are saved." }
    public var consoleSessionEnded: String { "That session is closed." }
    public var consoleSessionsEnded: String { "The other sessions are closed." }
    public func consoleFactorIsOn(codesLeft: Int) -> String {
        codesLeft == 1
            ? "Codes from an app. 1 recovery code left." : "Codes from an app. \(codesLeft) recovery codes left."
    }
    public var consoleOtherApp: String { "Use another app" }
    public var consoleCurrentPassword: String { "Current password" }
    public var consoleCurrentIsWrong: String { "That is not your current password." }
    public var consolePasswordChanged: String { "Your new password is saved, and your other sessions are closed." }
    public var consoleChangePasswordHint: String {
        "When you save it, your other sessions are closed, and we tell you by email."
    }

    public var consoleFailuresTitle: String { "Failed sign-ins" }
    public var consoleFailuresIntro: String {
        "The last with this address, of 30 days. If it was nobody you know, a better password helps."
    }
    public var consoleNoFailures: String { "Nobody has failed to sign in with this address in the last 30 days." }
    public var consoleFailedByPassword: String { "The password was wrong" }
    public var consoleFailedByCode: String { "The password was right, the code was wrong" }
}
