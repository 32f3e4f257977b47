/// Whom the invoices of one subscription are made out to.
public protocol BillingDetailsPhrases {
    var billedToLabel: String { get }
    /// The customer themselves, where they have no name.
    var billedToYou: String { get }
    var billingDetailsTitle: String { get }
    func billingDetailsIntro(_ plan: String) -> String
    var useMyDetails: String { get }
    var billingDetailsSaved: String { get }
    var billingDetailsRemoved: String { get }
}
