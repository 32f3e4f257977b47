extension English {
    public var purchaseOrderLabel: String { "Purchase order number" }
    public var purchaseOrderHint: String { "If your company asks for it: it is printed on your next invoices." }
    public var ownPurchaseOrderHint: String {
        "If your company asks for it: it is printed on the next invoices of this subscription."
    }
    public func purchaseOrder(_ number: String) -> String { "Purchase order \(number)" }
}
