extension Portuguese {
    public func hello(_ name: String) -> String { "Olá, \(name)" }
    public var totalOwed: String { "Total a pagar" }
    public var seePending: String { "Ver pagamentos pendentes" }
    public func toPay(_ amounts: String) -> String { "A pagar: \(amounts)" }
    public var upToDate: String { "Está tudo em dia" }
    public var nothingOwed: String { "Você não tem pagamentos pendentes." }
    public func pendingCount(_ count: Int) -> String {
        count == 1 ? "1 pagamento pendente" : "\(count) pagamentos pendentes"
    }
    public var yourSubscriptions: String { "Suas assinaturas" }
    public var yourMethod: String { "Sua forma de pagamento" }
    public var latestInvoices: String { "Últimas faturas" }
    public var nextCharges: String { "Próximas cobranças" }
    public func nextCharge(_ charge: String, with method: String?) -> String {
        "A próxima cobrança é de \(charge)" + (method.map { ", com \($0)." } ?? ".")
    }
}
