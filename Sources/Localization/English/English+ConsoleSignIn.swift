extension English {
    public var consoleSignInTitle: String { "Sign in to the console" }
    public var consoleSignInIntro: String { "For the people who work at the business." }
    public var consoleForgotPassword: String { "I forgot my password" }
    public func consoleRefusal(_ trouble: SignInTrouble) -> String {
        switch trouble {
        case .wrongPassword: "The email or the password is not correct."
        case .wrongCode: "That code is not correct or has been used. Wait for the next one and try again."
        case .locked:
            "There were too many attempts. Wait 15 minutes (up to 24 hours if there were many), or choose a new password with a link to your email: it lets you in at once."
        case .codesLocked:
            "There were too many wrong codes. Try again in 24 hours, or sign in from a place where you have signed in before."
        case .expired: "It took too long, or there were too many attempts. Start again."
        case .passwordTooShort: passwordIsTooShort
        case .passwordTooLong: passwordIsTooLong
        case .passwordTooCommon:
            "It is among the first that somebody would try, or looks like your details. Choose another."
        case .passwordUnchanged: "That is your present password. Choose another."
        }
    }
    public var consoleCodeTitle: String { "Enter your code" }
    public var consoleCodeIntro: String { "Open your authenticator app and enter the 6 digits it shows." }
    public var consoleCodeLabel: String { "Code" }
    public var consoleCodeHint: String { "The 6 digits of your app, or a recovery code." }
    public var consoleCodeIsMissing: String { "Enter the code." }
    public var consoleOtherAccount: String { "Sign in with another account" }
    public var consolePasswordTitle: String { "Choose a new password" }
    public var consolePasswordIntro: String {
        "Enter your email. If it has access to the console, we send you a link to choose another password."
    }
    public var consoleSendLink: String { "Send link" }
    public var consoleBackToSignIn: String { "Go to sign-in" }
    public var consoleNewPasswordTitle: String { "Your new password" }
    public var consoleLinkIsOver: String { "This link no longer works" }
    public var consolePasswordLinkIsOver: String { "Links to choose a password last 1 hour and work once." }
    public var consoleAskForLink: String { "Ask for another link" }
    public func consoleInvitationTitle(_ merchant: String) -> String { "Work in the console of \(merchant)" }
    public func consoleInvitationIntro(_ email: String, role: String) -> String {
        "The invitation is for \(email), with the role “\(role)”."
    }
    public var consoleInvitationKnown: String {
        "You already have access to the console with this email. Sign in to accept the invitation."
    }
    public func consoleInvitationOther(_ email: String) -> String {
        "This browser is signed in as \(email). Sign out and open the link again."
    }
    public var consoleInvitationAccept: String { "Accept the invitation" }
    public var consoleInvitationUsed: String {
        "This invitation has been accepted. Sign in with your email and password."
    }
    public var consoleInvitationExpired: String { "Invitations last 7 days. Ask whoever invited you for another." }
    public var consoleYourName: String { "First and last name" }
    public var consoleSignedOut: String { "You are signed out." }
    public var consoleSignInAgain: String { "Your session is over. Sign in again to continue." }
    public var consoleKeptFormTitle: String { "What you typed is still here" }
    public var consoleKeptFormIntro: String {
        "Your session was over before we received it: nothing was done. Check it and send it again, or go back to the page."
    }
    public var consoleKeptFormSend: String { "Send what I typed" }
    public var consoleKeptFormLeave: String { "Go back without sending" }
    public var consolePasswordAsked: String {
        "If the email has access to the console, we sent a link to choose a password. It works for 1 hour."
    }
    public var consolePasswordSaved: String { "Your password is saved. Sign in with it." }
    public func consoleJoined(_ merchant: String) -> String { "You now work in the console of \(merchant)." }
}
