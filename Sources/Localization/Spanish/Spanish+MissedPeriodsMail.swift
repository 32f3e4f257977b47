extension Spanish {
    public func missedMailSubject(_ merchant: String) -> String { "Períodos de \(merchant) que faltaba cobrar" }
    public var missedMailIntro: String {
        "Durante un tiempo no emitimos tus cobros. Estos son los períodos que faltaban, cada uno una sola vez."
    }
    public var missedMailAllPaid: String { "Ya están todos pagados: no tienes que hacer nada." }
    public var missedMailSomeOpen: String { "Algunos todavía están pendientes: puedes pagarlos en el portal." }
    public var missedMailSee: String { "Ver mis facturas" }
    public var missedMailPay: String { "Ver pagos pendientes" }
}
