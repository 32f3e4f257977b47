extension Portuguese {
    public func freshLinkMailSubject(_ merchant: String) -> String { "Seu novo link de \(merchant)" }
    public func freshPaymentLinkIntro(_ merchant: String) -> String {
        "Você pediu um novo link para o seu pagamento a \(merchant). Ele vale enquanto estiver pendente, por até 14 dias."
    }
    public func freshMethodLinkIntro(_ merchant: String) -> String {
        "Você pediu um novo link para trocar a forma de pagamento que usa com \(merchant). Ele vale por 30 dias."
    }
    public func freshPaperLinkIntro(_ merchant: String) -> String {
        "Você pediu um novo link para baixar uma fatura de \(merchant). Ele vale por 90 dias."
    }
}
