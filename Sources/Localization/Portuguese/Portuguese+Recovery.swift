extension Portuguese {
    public var purposeTitle: String { "Conclua seu pagamento" }
    public func purposeIntro(_ merchant: String) -> String { "Este pagamento a \(merchant) está pendente." }
    public var replaceMethod: String { "Atualizar forma de pagamento" }
    public var replaceMethodHint: String {
        "Com a nova forma de pagamento cobraremos agora o que está pendente e, depois, seus próximos pagamentos."
    }
    public var payOnce: String { "Pagar só desta vez" }
    public var spentPurposeTitle: String { "Este link venceu" }
    public var spentPurpose: String {
        "Ele durava enquanto o pagamento estava pendente, até 14 dias depois do e-mail. Entre no seu portal para ver como está tudo."
    }
    public var enterPortal: String { "Entrar no portal" }
    public var backToPayment: String { "Voltar ao pagamento" }
}
