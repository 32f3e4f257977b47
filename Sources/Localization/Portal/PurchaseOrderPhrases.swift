/// The number that the customer's own books know the purchase by.
public protocol PurchaseOrderPhrases {
    var purchaseOrderLabel: String { get }
    var purchaseOrderHint: String { get }
    /// Where it is about the invoices of one subscription.
    var ownPurchaseOrderHint: String { get }
    /// On pages and paper, among the lines of whom it is made out to.
    func purchaseOrder(_ number: String) -> String
}
