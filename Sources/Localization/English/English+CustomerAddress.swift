extension English {
    public func ownAddressIntro(_ email: String, _ offer: SignInOffer) -> String {
        switch offer {
        case .codeAndLink: "We will send a code and a link to \(email)."
        case .code: "We will send a code to \(email)."
        case .link: "We will send a link to \(email)."
        }
    }
    public var ownAddressTitle: String { "Your address in this portal" }
    public func ownAddressExplained(_ offer: SignInOffer) -> String {
        let sent =
            switch offer {
            case .codeAndLink: "the code or the link"
            case .code: "the code"
            case .link: "the link"
            }
        return
            "Keep it in your bookmarks: it knows who you are without your typing an email address, and to sign in you always need \(sent) that we send you."
    }
    public var ownAddressHidden: String {
        "You have one that still works, but we can no longer show it. Change it to see it."
    }
    public var makeOwnAddress: String { "Create my address" }
    public var changeOwnAddress: String { "Change my address" }
    public var endOwnAddress: String { "Delete my address" }
    public var ownAddressMade: String { "This is your address. If you had another, it no longer works." }
    public var ownAddressEnded: String { "Your address no longer works." }
}
