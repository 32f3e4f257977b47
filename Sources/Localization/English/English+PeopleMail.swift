extension English {
    public func invitationMailSubject(_ merchant: String) -> String { "\(merchant) invites you to its console" }
    public func invitationMailIntro(_ merchant: String) -> String {
        "\(merchant) invites you to work in its billing console: customers, invoices and payments in one place."
    }
    public var invitationMailButton: String { "See the invitation" }
    public var invitationMailLink: String { "The link works for 7 days, once." }
    public var invitationMailIgnore: String { "If you did not expect this invitation, ignore this email." }
    public var passwordResetMailSubject: String { "Choose a new password for the console" }
    public var passwordResetMailIntro: String { "With this button you choose a new password for the console." }
    public var passwordResetMailButton: String { "Choose a password" }
    public var passwordResetMailLink: String { "The link works for 1 hour, once." }
    public var consolePasswordChangedMailSubject: String { "Your console password has changed" }
    public var consolePasswordChangedMailIntro: String {
        "Your password for the console is another one from now on. We ended your other sessions."
    }
    public var secondFactorChangedMailSubject: String { "Your two-step verification in the console has changed" }
    public var secondFactorChangedMailIntro: String {
        "The app, or the list of recovery codes, by which you confirm that it is you in the console has changed."
    }
    public var codesTriedMailSubject: String { "Somebody is trying codes to enter your console" }
    public var codesTriedMailIntro: String {
        "Somebody entered your password and then several wrong codes. They may know your password."
    }
    public var newBrowserMailSubject: String { "You signed in to the console from another browser" }
    public var newBrowserMailIntro: String {
        "Somebody signed in to the console with your password from a browser or a network that we did not know."
    }
    public func consoleAccessNotYou(_ merchant: String) -> String {
        "If it was not you, choose another password on the sign-in page and tell an owner of \(merchant)."
    }
    public var consoleMailLabel: String { "Your console" }
    public func sentToPersonBecause(_ merchant: String) -> String {
        "You get this email because \(merchant) uses this address for its billing console."
    }

    public func testLetterSubject(_ subject: String) -> String { "[Test] \(subject)" }
    public var testLetterNotice: String { "Test: you asked for it in the console, and it goes to you alone" }
}
