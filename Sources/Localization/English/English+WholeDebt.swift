extension English {
    public var payEverything: String { "Pay everything" }
    public func payEverything(_ amount: String) -> String { "Pay everything: \(amount)" }
    public func payEverythingWithNew(_ amount: String) -> String { "Pay everything with a new method: \(amount)" }
    public func separateCharges(_ count: Int) -> String {
        "These are \(count) charges: that is how your bank lists them."
    }
    public var askedBeforeCharging: String { "Add a payment method. We will show you the total before charging it." }
    public var payOneByOne: String { "Pay one by one" }
    public var everythingPaidTitle: String { "Payments received" }
    public func somePaidTitle(_ paid: Int, of count: Int) -> String { "\(paid) of \(count) paid" }
    public var nonePaidTitle: String { "No payment went through" }
    public var confirmingSeveralTitle: String { "We are confirming your payments" }
    public func received(_ amount: String) -> String { "We received \(amount). Thank you." }
    public func stillToPay(_ amount: String) -> String { "\(amount) is left to pay." }
    public var notTried: String { "We did not try it: it is still to be paid." }
}
