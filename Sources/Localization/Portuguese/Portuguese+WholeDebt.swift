extension Portuguese {
    public var payEverything: String { "Pagar tudo" }
    public func payEverything(_ amount: String) -> String { "Pagar tudo: \(amount)" }
    public func payEverythingWithNew(_ amount: String) -> String {
        "Pagar tudo com uma nova forma de pagamento: \(amount)"
    }
    public func separateCharges(_ count: Int) -> String {
        "São \(count) cobranças: é assim que elas aparecem no seu banco."
    }
    public var askedBeforeCharging: String { "Adicione uma forma de pagamento. Antes de cobrar mostraremos o total." }
    public var payOneByOne: String { "Pagar separadamente" }
    public var everythingPaidTitle: String { "Pagamentos recebidos" }
    public func somePaidTitle(_ paid: Int, of count: Int) -> String {
        paid == 1 ? "1 de \(count) foi pago" : "\(paid) de \(count) foram pagos"
    }
    public var nonePaidTitle: String { "Nenhum pagamento foi concluído" }
    public var confirmingSeveralTitle: String { "Estamos confirmando seus pagamentos" }
    public func received(_ amount: String) -> String { "Recebemos \(amount). Obrigado." }
    public func stillToPay(_ amount: String) -> String { "Falta pagar \(amount)." }
    public var notTried: String { "Não tentamos: continua pendente." }
}
