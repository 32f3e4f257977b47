extension English {
    public func method(_ kind: MethodKind) -> String {
        switch kind {
        case .card: "Card"
        case .transfer: "Bank transfer"
        case .wallet: "Wallet"
        case .cash: "Cash"
        case .debitCard: "Debit card"
        case .bankDebit: "Bank debit"
        }
    }
    public func endingIn(_ last4: String) -> String { "ending in \(last4)" }
    public func accountEndingIn(_ last4: String) -> String { "Account ending in \(last4)" }
    public func expires(_ expiry: String) -> String { "Expires \(expiry)" }
    public func hasExpired(_ expiry: String) -> String { "Expired \(expiry)" }
    public func expiresSoon(_ expiry: String) -> String { "Expires soon: \(expiry)" }
    public var defaultMethod: String { "Default" }
    public var noMethod: String { "No payment method" }
}
