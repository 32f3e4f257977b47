extension Portuguese {
    public func requestOutcomeMailSubject(_ way: PublicCancellation, _ number: String) -> String {
        way == .cancel ? "Você confirmou o cancelamento \(number)" : "Você confirmou a desistência \(number)"
    }
    public func requestOutcomeMailIntro(_ way: PublicCancellation, _ merchant: String) -> String {
        way == .cancel
            ? "Você confirmou seu pedido de cancelamento a \(merchant). Guarde este e-mail."
            : "Você confirmou sua desistência a \(merchant). Guarde este e-mail."
    }
    public func requestReceivedMailSubject(_ way: PublicCancellation, _ number: String) -> String {
        way == .cancel ? "Recebemos seu pedido de cancelamento \(number)" : "Recebemos sua desistência \(number)"
    }
    public func requestReceivedMailIntro(_ way: PublicCancellation, _ merchant: String) -> String {
        way == .cancel
            ? "Recebemos seu pedido de cancelamento a \(merchant), e você confirmou que este e-mail é seu. Guarde este comprovante."
            : "Recebemos sua desistência a \(merchant), e você confirmou que este e-mail é seu. Guarde este comprovante."
    }
    public var requestConfirmedLabel: String { "Confirmado" }
    public var requestAnswerByLabel: String { "Resposta até" }
    public func requestClosedMailSubject(_ merchant: String, _ number: String) -> String {
        "\(merchant) encerrou seu pedido \(number)"
    }
    public func requestClosedMailIntro(_ way: PublicCancellation, _ merchant: String) -> String {
        way == .cancel
            ? "\(merchant) analisou seu pedido de cancelamento e o encerrou."
            : "\(merchant) analisou sua desistência e a encerrou."
    }
    public var requestClosedLabel: String { "Encerrado" }
    public func requestGaveBack(_ merchant: String, _ amount: String) -> String {
        "\(merchant) devolveu \(amount) a você: tudo o que era devido."
    }
    public func requestGaveBackPart(_ merchant: String, _ given: String, of due: String) -> String {
        "\(merchant) devolveu \(given) dos \(due) que você tinha pago."
    }
    public func requestGaveNothingBack(_ merchant: String, of due: String) -> String {
        "\(merchant) o encerrou sem devolver dinheiro. Você tinha pago \(due)."
    }
    public func requestClosedReason(_ merchant: String, _ reason: String) -> String {
        "É o que \(merchant) diz: \(reason)"
    }
    public func requestClosedWithoutReason(_ merchant: String) -> String { "\(merchant) não escreveu um motivo." }
    public func requestClosedAdvice(_ merchant: String) -> String {
        "Se você não concorda, escreva para \(merchant) e informe o número."
    }
}
