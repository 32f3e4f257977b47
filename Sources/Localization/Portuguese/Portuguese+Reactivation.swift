extension Portuguese {
    public var reactivate: String { "Assinar de novo" }
    public func takeUpTitle(_ plan: String) -> String { "Voltar a \(plan)?" }
    public var sameAsBefore: String { "É o mesmo que você tinha, ao preço de hoje e sem período de teste." }
    public var notNow: String { "Agora não" }
    public var subscriptionTakenUp: String { "Que bom ter você de volta." }
    public var awaitsFirstPayment: String { "Sua assinatura espera o primeiro pagamento." }
    public var alreadySubscribed: String { "Você já tem uma assinatura igual: é esta." }
    public var noLongerSold: String { "Isto não é mais oferecido. Escreva para nós se quiser algo parecido." }
}
