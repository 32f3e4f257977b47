extension English {
    public func confirmCopyMailSubject(_ merchant: String) -> String { "Get copies of invoices from \(merchant)" }
    public func confirmCopyMailIntro(_ merchant: String) -> String {
        "A customer of \(merchant) wants copies of their invoices to come to this address. If you agree, confirm it."
    }
    public var confirmCopyMailButton: String { "See and confirm" }
    public var confirmCopyMailLink: String { "The link works for 3 days, once." }
    public func copyAddedMailSubject(_ merchant: String) -> String {
        "Copies of your invoices from \(merchant) go to another address"
    }
    public func copyAddedMailIntro(_ email: String) -> String {
        "From now on we send a copy of your invoices to \(email)."
    }
    public var copyAddedMailButton: String { "See or end the copies" }
    public func copyMailSubject(_ number: String, _ merchant: String, _ state: String) -> String {
        "Copy of invoice \(number) from \(merchant): \(state)"
    }
    public func copyStateIssued(_ amount: String) -> String { "issued for \(amount)" }
    public func copyStatePaid(_ amount: String) -> String { "paid, \(amount)" }
    public func copyStatePartPaid(_ part: String) -> String { "part payment of \(part)" }
    public func copyMailIssued(_ merchant: String) -> String { "\(merchant) issued this invoice." }
    public func copyMailPaid(_ merchant: String) -> String { "\(merchant) received the payment of this invoice." }
    public func copyMailPartPaid(_ merchant: String, _ part: String) -> String {
        "\(merchant) received \(part), a part of this invoice."
    }
    public func copiesEndedMailSubject(_ merchant: String) -> String {
        "We no longer send copies of invoices from \(merchant)"
    }
    public func copiesEndedMailIntro(_ merchant: String) -> String {
        "The copies that we sent to this address have ended, for the safety of the account. If you still need them, ask your customer to turn them on again in the portal of \(merchant)."
    }
    public var copiesEndedWithAddress: String {
        "Copies of your invoices went to another address too. They have ended."
    }
    public var stopCopiesLink: String { "Stop sending me copies" }
    public func sentAsCopyBecause(_ merchant: String) -> String {
        "You get this email because a customer of \(merchant) asked to send you copies of their invoices."
    }
}
