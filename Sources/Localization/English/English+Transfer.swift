extension English {
    public var transferTitle: String { "We await your transfer" }
    public func transferIntro(_ amount: String) -> String {
        "Transfer \(amount) to this account. As soon as it arrives, your payment is done."
    }
    public var transferBank: String { "Bank" }
    public var transferAccount: String { "Account" }
    public var transferHolder: String { "In the name of" }
    public var transferReference: String { "Reference" }
    public var seeTransfer: String { "See transfer details" }
    public var transferMade: String { "I have made it" }
    public var transferUnseen: String { "We have not seen your transfer yet." }
    public var transferNotSeen: String {
        "We have not seen your transfer yet. If you made it, do not pay again: we will email you when it arrives."
    }
    public var transferInsteadHint: String { "Pay another way only if you have not made the transfer." }
}
