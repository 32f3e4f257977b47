extension English {
    public var purposeIsPaidTitle: String { "This payment has been made" }
    public func purposeIsPaid(_ merchant: String) -> String {
        "\(merchant) has received it: there is nothing left to do. The invoice is in your portal."
    }
    public var spentReplacement: String { "It worked for 30 days after the email." }
    public var spentPaper: String { "It worked for 90 days after the email." }
    public var usedLinkTitle: String { "This link has been used" }
    public var usedLink: String { "It was used as often as it could be. If you still need it, ask for a new one." }
    public var endedLinkTitle: String { "This link was ended" }
    public var endedLink: String {
        "It was ended before it expired. If you still need it, ask for a new one."
    }
    public var mailFreshLink: String { "Email me a new link" }
    public var freshLinkHint: String { "It goes to the account's email address, and to no other." }
    public var freshLinkSent: String {
        "If there is still something to do with this link, we sent a new one to the account's email address."
    }
    public var replacementTitle: String { "Replace your payment method" }
    public func replacementIntro(_ merchant: String) -> String {
        "Put another in place of the one you use with \(merchant)."
    }
    public var replacedMethod: String { "You pay now with" }
    public var replacedMethodExpires: String { "Expires" }
    public var replacedTitle: String { "Done: your payment method was replaced" }
    public func replacedBy(_ method: String) -> String { "From now on you pay with \(method)." }
    public func paperTitle(_ number: String) -> String { "Invoice \(number)" }
    public func paperIntro(_ merchant: String) -> String { "\(merchant) sent it to you." }
    public var mailedLinksTitle: String { "Links in your emails" }
    public var mailedLinksIntro: String {
        "Each does one thing only, without signing in to your account. End those you do not want to leave open."
    }
    public var linkPays: String { "To pay an invoice" }
    public var linkReplaces: String { "To replace a payment method" }
    public var linkDownloads: String { "To download an invoice" }
    public func mailedLinkDates(_ sent: String, until end: String) -> String { "Sent on \(sent), until \(end)" }
    public var endAllLinks: String { "End all links" }
    public var linkEnded: String { "That link was ended." }
    public var linksEnded: String { "All links in your emails were ended." }
}
