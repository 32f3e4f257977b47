extension English {
    public func emailChangedMailSubject(_ merchant: String) -> String {
        "The email of your \(merchant) account has changed"
    }
    public func emailChangedMailIntro(_ newAddress: String) -> String {
        "Your account's email is now \(newAddress). Notices and sign-in codes go there; this address no "
            + "longer opens the account."
    }
    public var emailRemovedMailIntro: String {
        "Your account no longer has an email. This address gets no more notices and no longer opens the account."
    }
    public var confirmEmailMailSubject: String { "Confirm your new email" }
    public func confirmEmailMailIntro(_ merchant: String) -> String {
        "You asked to use this address for your account with \(merchant). The change is made once you confirm it."
    }
    public var confirmEmailMailButton: String { "Confirm email" }
    public var confirmEmailMailLink: String {
        "The link works for 10 minutes and once. Open it in the browser where you asked for the change."
    }
    public func passwordChangedMailSubject(_ merchant: String) -> String { "Your \(merchant) password is new" }
    public func passwordChangedMailIntro(_ merchant: String) -> String {
        "The password that signs you in to the portal of \(merchant) has just been saved."
    }
    public func passwordRemovedMailSubject(_ merchant: String) -> String { "You removed your \(merchant) password" }
    public func passwordRemovedMailIntro(_ merchant: String) -> String {
        "From now on you get in to the portal of \(merchant) with a message to this address."
    }
    public func tellUsIfNotYou(_ merchant: String) -> String {
        "If this was not you, tell \(merchant) right away: you can reply to this email."
    }
}
