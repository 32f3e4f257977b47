extension Portuguese {
    public func method(_ kind: MethodKind) -> String {
        switch kind {
        case .card: "Cartão"
        case .transfer: "Transferência"
        case .wallet: "Carteira digital"
        case .cash: "Dinheiro"
        case .debitCard: "Cartão de débito"
        case .bankDebit: "Débito em conta"
        }
    }
    public func endingIn(_ last4: String) -> String { "final \(last4)" }
    public func accountEndingIn(_ last4: String) -> String { "Conta final \(last4)" }
    public func expires(_ expiry: String) -> String { "Vence \(expiry)" }
    public func hasExpired(_ expiry: String) -> String { "Venceu \(expiry)" }
    public func expiresSoon(_ expiry: String) -> String { "Vence em breve: \(expiry)" }
    public var defaultMethod: String { "Principal" }
    public var noMethod: String { "Sem forma de pagamento" }
}
