extension English {
    public func missedMailSubject(_ merchant: String) -> String {
        "Periods of \(merchant) that were still to be billed"
    }
    public var missedMailIntro: String {
        "For a while we did not bill you. These are the periods that were missing, each of them once."
    }
    public var missedMailAllPaid: String { "All of them are paid: there is nothing you need to do." }
    public var missedMailSomeOpen: String { "Some are still to be paid: you can do so in the portal." }
    public var missedMailSee: String { "See my invoices" }
    public var missedMailPay: String { "See pending payments" }
}
