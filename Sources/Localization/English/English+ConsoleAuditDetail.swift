extension English {
    public func consoleAuditDetail(_ detail: AuditDetail) -> String {
        switch detail {
        case .role: "Role"
        case .from: "Before"
        case .to: "Now"
        case .how: "How"
        case .amount: "Amount"
        case .total: "Total"
        case .state: "Outcome"
        case .mode: "Mode"
        case .email: "E-mail"
        case .name: "Name"
        case .reason: "Reason"
        case .session: "Session"
        case .configuration: "Configuration"
        case .note: "Note"
        case .refund: "Refund"
        case .attempt: "Attempt"
        case .product: "Product"
        case .customer: "Customer"
        case .price: "Price"
        case .quantity: "Quantity"
        case .effect: "When"
        case .length: "For how long"
        case .url: "Address"
        case .key: "Key"
        case .successor: "New key"
        case .permission: "Permission"
        case .number: "Number"
        case .creditNote: "Credit note"
        case .way: "How it goes back"
        case .status: "Status"
        }
    }
    public func consoleAuditValue(_ value: AuditValue) -> String {
        switch value {
        case .sent: "Sent"
        case .charged: "Charged"
        case .pending: "Under way"
        case .succeeded: "Succeeded"
        case .failed: "Refused"
        case .requiresAction: "Waits for the customer"
        case .unknown: "No answer yet"
        }
    }
    public func consoleAuditSays(_ isSo: Bool) -> String { isSo ? "Yes" : "No" }
}
