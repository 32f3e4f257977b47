extension Portuguese {
    public func hello(_ name: String) -> String { "Olá, \(name)" }
    public var totalOwed: String { "Total a pagar" }
    public var upToDate: String { "Está tudo em dia" }
    public var nothingOwed: String { "Você não tem pagamentos pendentes." }
    public func pendingCount(_ count: Int) -> String {
        count == 1 ? "1 pagamento pendente" : "\(count) pagamentos pendentes"
    }
    public var yourSubscriptions: String { "Suas assinaturas" }
    public var yourMethod: String { "Sua forma de pagamento" }
    public var latestInvoices: String { "Últimas faturas" }
    public var seePending: String { "Ver pagamentos pendentes" }
    public var seeInvoices: String { "Ver todas as faturas" }
    public var nextCharges: String { "Próximas cobranças" }
}
