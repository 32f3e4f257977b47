extension English {
    public var noEmail: String { "No email" }
    public var changeEmail: String { "Change email" }
    public var changeEmailIntro: String {
        "We'll send a link to the new address. Your email changes once you open it and confirm."
    }
    public var currentEmailLabel: String { "Current email" }
    public var newEmailLabel: String { "New email" }
    public var sendEmailLink: String { "Send link" }
    public var emailIsTheSame: String { "That is your email already. Enter another one." }
    public var tooManyEmailLetters: String {
        "We have sent several emails already. Use the last one, or wait a few minutes before asking again."
    }
    public func emailAwaits(_ email: String) -> String { "Waiting for your confirmation at \(email)" }
    public var emailAwaitsHint: String {
        "Open the link we sent in this browser. It lasts 10 minutes; nothing changes until then."
    }
    public var sendAgain: String { "Send again" }
    public var keepMyEmail: String { "Keep my email as it is" }
    public var emailLinkResent: String { "We sent a new link. The previous one no longer works." }
    public var emailKept: String { "Your email stays as it was." }
    public func emailIsNow(_ email: String) -> String {
        "Done: your email is now \(email). We ended your other sessions."
    }
    public var emailProofTitle: String { "Confirm it's you" }
    public func emailProofIntro(_ email: String) -> String {
        "You signed in a while ago. Before your email changes, sign in again with what we'll send to \(email)."
    }
    public func emailProofElsewhere(_ merchant: String) -> String {
        "You signed in a while ago. Come in again from \(merchant) and change your email within 5 minutes."
    }
    public var emailNeedsSignIn: String { "To confirm your new email, sign in first with your usual one." }
    public var confirmEmailTitle: String { "Confirm your new email" }
    public func confirmEmailIntro(_ email: String, _ merchant: String) -> String {
        "From now on you'll sign in to \(merchant)'s portal with \(email), and notices will go there."
    }
    public var confirmEmailButton: String { "Confirm email" }
    public var spentEmailLink: String {
        "The link that changes your email lasts 10 minutes and works once. If your email hasn't changed yet, ask for another."
    }
}
