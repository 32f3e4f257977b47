extension Portuguese {
    public func confirmCopyMailSubject(_ merchant: String) -> String { "Receba cópias de faturas de \(merchant)" }
    public func confirmCopyMailIntro(_ merchant: String) -> String {
        "Um cliente de \(merchant) quer que as cópias das suas faturas cheguem a este e-mail. Se você "
            + "concorda, confirme."
    }
    public var confirmCopyMailButton: String { "Ver e confirmar" }
    public var confirmCopyMailLink: String { "O link vale por 3 dias, uma única vez." }
    public func copyAddedMailSubject(_ merchant: String) -> String {
        "As cópias das suas faturas de \(merchant) vão para outro e-mail"
    }
    public func copyAddedMailIntro(_ email: String) -> String {
        "A partir de agora enviamos uma cópia das suas faturas para \(email)."
    }
    public var copyAddedMailButton: String { "Ver ou encerrar as cópias" }
    public func copyMailSubject(_ number: String, _ merchant: String, _ state: String) -> String {
        "Cópia da fatura \(number) de \(merchant): \(state)"
    }
    public func copyStateIssued(_ amount: String) -> String { "emitida no valor de \(amount)" }
    public func copyStatePaid(_ amount: String) -> String { "paga, \(amount)" }
    public func copyStatePartPaid(_ part: String) -> String { "pagamento parcial de \(part)" }
    public func copyMailIssued(_ merchant: String) -> String { "\(merchant) emitiu esta fatura." }
    public func copyMailPaid(_ merchant: String) -> String { "\(merchant) recebeu o pagamento desta fatura." }
    public func copyMailPartPaid(_ merchant: String, _ part: String) -> String {
        "\(merchant) recebeu \(part), uma parte desta fatura."
    }
    public func copiesEndedMailSubject(_ merchant: String) -> String {
        "Não enviamos mais cópias de faturas de \(merchant)"
    }
    public func copiesEndedMailIntro(_ merchant: String) -> String {
        "As cópias que enviávamos a este e-mail terminaram, pela segurança da conta. Se você ainda precisa delas, peça ao seu cliente que as ative de novo no portal de \(merchant)."
    }
    public var copiesEndedWithAddress: String {
        "Também enviávamos cópias das suas faturas para outro e-mail. Não enviamos mais."
    }
    public var stopCopiesLink: String { "Não quero mais receber cópias" }
    public func sentAsCopyBecause(_ merchant: String) -> String {
        "Você recebe este e-mail porque um cliente de \(merchant) pediu para enviar a você cópias das faturas dele."
    }
}
