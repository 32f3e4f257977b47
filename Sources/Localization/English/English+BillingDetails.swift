extension English {
    public var billedToLabel: String { "Invoices made out to" }
    public var billedToYou: String { "Your details" }
    public var billingDetailsTitle: String { "Billing details of the subscription" }
    public func billingDetailsIntro(_ plan: String) -> String {
        "The next invoices of \(plan) will have these details. Mail reaches you as before."
    }
    public var useMyDetails: String { "Use my details" }
    public var billingDetailsSaved: String { "Done: your next invoices of this subscription will have these details." }
    public var billingDetailsRemoved: String { "Done: the invoices of this subscription have your details again." }
}
