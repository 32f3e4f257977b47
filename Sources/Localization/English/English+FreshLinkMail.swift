extension English {
    public func freshLinkMailSubject(_ merchant: String) -> String { "Your new link from \(merchant)" }
    public func freshPaymentLinkIntro(_ merchant: String) -> String {
        "You asked for a new link for your payment to \(merchant). It works while the payment is pending, for up to 14 days."
    }
    public func freshMethodLinkIntro(_ merchant: String) -> String {
        "You asked for a new link to replace the payment method you use with \(merchant). It works for 30 days."
    }
    public func freshPaperLinkIntro(_ merchant: String) -> String {
        "You asked for a new link to download an invoice from \(merchant). It works for 90 days."
    }
}
