extension Portuguese {
    public func partPaidMailIntro(_ amount: String, _ what: String) -> String {
        "Recebemos \(amount), uma parte do que você devia por \(what). Obrigado."
    }
    public var nothingLeftToPay: String { "Não falta pagar nada desta fatura." }
    public var leftToPay: String { "Falta pagar" }
    public func restChargedOn(_ date: String) -> String {
        "Vamos cobrar o que falta em \(date), a menos que você pague antes."
    }
}
