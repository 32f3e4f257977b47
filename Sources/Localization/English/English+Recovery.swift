extension English {
    public var purposeTitle: String { "Complete your payment" }
    public func purposeIntro(_ merchant: String) -> String { "This payment to \(merchant) is pending." }
    public var replaceMethod: String { "Update payment method" }
    public var replaceMethodHint: String {
        "We will charge what is pending to the new method right away, and your next payments too."
    }
    public var payOnce: String { "Pay just this once" }
    public var spentPurposeTitle: String { "This link has expired" }
    public var spentPurpose: String {
        "It lasted while the payment was pending, for up to 14 days after the email. Sign in to your portal to see how things stand."
    }
    public var enterPortal: String { "Sign in to the portal" }
    public var backToPayment: String { "Back to the payment" }
}
