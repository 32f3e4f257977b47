import Billing

/// Promises to pay.
extension PortalPaths {
    /// Where a day and instalments are chosen for all that may be promised.
    public var planChoice: String { payments + "/plan" }
    /// The same for one thing.
    public func planChoice(of invoice: Invoice.ID?) -> String {
        invoice.map { planChoice + "?invoice=\($0)" } ?? planChoice
    }
    public func plan(_ id: PaymentPlan.ID) -> String { home + "/plans/\(id)" }
    public func planUndoing(_ id: PaymentPlan.ID) -> String { plan(id) + "/undo" }
}
