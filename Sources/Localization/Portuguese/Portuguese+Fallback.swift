extension Portuguese {
    public var fallbackTitle: String { "Se uma cobrança for recusada" }
    public var fallbackTerms: String {
        "Se uma forma de pagamento for recusada, podemos cobrar esse mesmo pagamento, uma única vez, nas suas outras "
            + "formas, na ordem desta lista. Você pode retirar a autorização quando quiser."
    }
    public func fallbackAgreedOn(_ date: String) -> String { "Você autorizou em \(date)." }
    public var fallbackAgree: String { "Autorizar" }
    public var fallbackWithdraw: String { "Retirar autorização" }
    public var fallbackAgreed: String { "Se uma forma de pagamento for recusada, cobraremos na próxima da sua lista." }
    public var fallbackWithdrawn: String { "Se uma forma de pagamento for recusada, não cobraremos nas outras." }
}
