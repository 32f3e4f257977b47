extension Spanish {
    public func method(_ kind: MethodKind) -> String {
        switch kind {
        case .card: "Tarjeta"
        case .transfer: "Transferencia"
        case .wallet: "Billetera digital"
        case .cash: "Efectivo"
        case .debitCard: "Tarjeta de débito"
        case .bankDebit: "Débito bancario"
        }
    }
    public func endingIn(_ last4: String) -> String { "terminada en \(last4)" }
    public func accountEndingIn(_ last4: String) -> String { "Cuenta terminada en \(last4)" }
    public func expires(_ expiry: String) -> String { "Vence \(expiry)" }
    public func hasExpired(_ expiry: String) -> String { "Venció \(expiry)" }
    public func expiresSoon(_ expiry: String) -> String { "Vence pronto: \(expiry)" }
    public var defaultMethod: String { "Principal" }
    public var noMethod: String { "Sin método de pago" }
}
