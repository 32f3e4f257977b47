extension English {
    public var signInTitle: String { "Sign in to your billing portal" }
    public func signInIntro(_ merchant: String, _ offer: SignInOffer) -> String {
        let sent =
            switch offer {
            case .codeAndLink: "a code and a link"
            case .code: "a code"
            case .link: "a link"
            }
        return "Enter the email you use with \(merchant). We will send you \(sent) to sign in, no password needed."
    }
    public func sendSignIn(_ offer: SignInOffer) -> String { offer == .link ? "Send link" : "Send code" }
    public var signInEmailHint: String { "The same one you paid or subscribed with." }
    public var checkMailTitle: String { "Check your email" }
    public func checkMail(_ email: String, _ offer: SignInOffer) -> String {
        "If \(email) is registered, we sent \(sent(offer))"
    }
    public func checkMailUnnamed(_ offer: SignInOffer) -> String { "We sent you \(sent(offer))" }
    private func sent(_ offer: SignInOffer) -> String {
        switch offer {
        case .codeAndLink: "an 8-digit code and a link. Both work for 10 minutes."
        case .code: "an 8-digit code. It works for 10 minutes."
        case .link: "a link. Open it within 10 minutes."
        }
    }
    public var codeLabel: String { "8-digit code" }
    public var enter: String { "Sign in" }
    public func resend(_ offer: SignInOffer) -> String { offer == .link ? "Send a new link" : "Send a new code" }
    public func resent(_ offer: SignInOffer) -> String {
        "If the email is registered, we sent a new \(offer == .link ? "link" : "code"). The previous one no longer works."
    }
    public func mailWaits(until time: String) -> String {
        "Several mails were asked for to this address: the next one leaves at \(time)."
    }
    public var useAnotherEmail: String { "Use another email" }
    public var mailAdvice: String {
        "Nothing yet? Look in spam or promotions, and check that it is the email you pay with."
    }
    public var codeIsWrong: String { "That code is not right. Check it and try again." }
    public var codeIsMalformed: String { "Enter the 8 digits of the code." }
    public var codeIsSpent: String { "That code has expired or was already used. Ask for a new one." }
    public func codeIsUsedUp(_ offer: SignInOffer) -> String {
        offer == .code
            ? "That code is no longer accepted. Ask for a new one."
            : "That code is no longer accepted. Ask for a new one, or use the link in the email."
    }
    public var codesAreLocked: String {
        "For safety, codes are not accepted right now. Ask for another email: it brings a link that lets you in."
    }
    public var useTheLink: String { "Use the link in the email to sign in." }
    public var networkIsBusy: String {
        "Very many requests are coming from your network right now. It is nothing you did: wait a few minutes and try again."
    }
    public var linkTitle: String { "Confirm it is you" }
    public func linkIntro(_ merchant: String) -> String {
        "Press the button to enter the \(merchant) portal in this browser."
    }
    public var linkNeedsCode: String {
        "You asked for this link in another browser or device. To sign in here, enter the code from the same email too."
    }
    public var spentLinkTitle: String { "This link has expired" }
    public var spentLink: String { "Links last 10 minutes and work only once. Ask for a new one: it takes a moment." }
    public var askForNewLink: String { "Ask for a new link" }
    public var chooseAccountTitle: String { "Which account do you want to open?" }
    public var chooseAccount: String { "Your email belongs to more than one account." }
    public var unnamedAccount: String { "Unnamed account" }
    public func customerSince(_ date: String) -> String { "Customer since \(date)" }
    public var portalOffTitle: String { "This portal is not available" }
    public func portalOff(_ merchant: String) -> String {
        "\(merchant) has its billing portal switched off. Your payments and subscriptions stay as they are."
    }
    public var enterElsewhereTitle: String { "Sign in from the merchant's site" }
    public func enterElsewhere(_ merchant: String) -> String { "This portal opens from the \(merchant) site or app." }
    public var openPortalTitle: String { "Your portal is ready" }
    public var openPortal: String { "Open my portal" }
    public func spentSession(_ merchant: String) -> String {
        "This access works once and lasts 5 minutes. Go back to \(merchant) and open it again, or sign in "
            + "with your email."
    }
    public var signedOut: String { "You signed out." }
    public var signInAgain: String { "Your session ended. Sign in again to continue." }
    public var tooManyMails: String {
        "We have already sent several emails to this address. Use the last one, or wait a few minutes to ask again."
    }
}
