extension Portuguese {
    public func missedMailSubject(_ merchant: String) -> String { "Períodos de \(merchant) que faltava cobrar" }
    public var missedMailIntro: String {
        "Por um tempo não emitimos suas cobranças. Estes são os períodos que faltavam, cada um uma única vez."
    }
    public var missedMailAllPaid: String { "Todos já estão pagos: você não precisa fazer nada." }
    public var missedMailSomeOpen: String { "Alguns ainda estão pendentes: você pode pagá-los no portal." }
    public var missedMailSee: String { "Ver minhas faturas" }
    public var missedMailPay: String { "Ver pagamentos pendentes" }
}
