extension Portuguese {
    public func failedMailSubject(_ amount: String) -> String { "Não conseguimos cobrar \(amount)" }
    public func failedMailIntro(_ amount: String, _ what: String) -> String {
        "Não conseguimos cobrar \(amount) por \(what)."
    }
    public func failedMailTried(_ methods: String) -> String {
        "Tentamos com suas formas de pagamento, uma após a outra: \(methods). Todas foram recusadas."
    }
    public func failedMailNextTry(_ date: String) -> String {
        "Vamos tentar de novo em \(date). Se você atualizar sua forma de pagamento antes, cobraremos na hora."
    }
    public var failedMailNoMoreTries: String {
        "Não vamos tentar de novo por conta própria. Atualize sua forma de pagamento para ficar em dia."
    }
    public var failedMailButton: String { "Atualizar forma de pagamento" }
    public func actionMailSubject(_ amount: String) -> String { "Confirme seu pagamento de \(amount)" }
    public func actionMailIntro(_ amount: String, _ what: String) -> String {
        "Seu banco pede que você confirme o pagamento de \(amount) por \(what)."
    }
    public var actionMailUntilThen: String { "Até você confirmar nada é cobrado, e o pagamento fica pendente." }
    public var actionMailButton: String { "Confirmar o pagamento" }
    public func incompleteMailSubject(_ amount: String) -> String { "Escolha como concluir seu pagamento de \(amount)" }
    public func incompleteMailIntro(_ amount: String, _ what: String) -> String {
        "Você tem um pagamento pendente de \(amount) por \(what), e não há uma forma de pagamento para cobrá-lo."
    }
    public var incompleteMailChoose: String { "Escolha como pagar: leva menos de um minuto." }
    public var incompleteMailButton: String { "Escolher como pagar" }
}
