extension English {
    public var addedMailSubject: String { "You added a payment method" }
    public func addedMailIntro(_ method: String, _ merchant: String) -> String {
        "We added a payment method to your account with \(merchant): \(method)."
    }
    public var addedMailIsDefault: String { "It is now your default: your next charges will go to it." }
    public var removedMailSubject: String { "You removed a payment method" }
    public func removedMailIntro(_ method: String, _ merchant: String) -> String {
        "We removed a payment method from your account with \(merchant): \(method)."
    }
    public func removedMailNext(_ method: String) -> String { "Your next charges will go to \(method)." }
    public var removedMailLeavesNone: String {
        "There is no other in your account. Add one to keep your payments up to date."
    }
    public func expiringMailSubject(_ method: String) -> String { "\(method) expires soon" }
    public func expiringMailIntro(_ method: String, _ expiry: String) -> String {
        "\(method), which your payments go to, expires in \(expiry)."
    }
    public var expiringMailAdvice: String { "Update it before then, so that nothing is interrupted." }
    public var methodMailButton: String { "See my payment methods" }
}
