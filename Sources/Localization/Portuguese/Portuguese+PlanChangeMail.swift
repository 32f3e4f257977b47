extension Portuguese {
    public func planChangedMailSubject(_ plan: String) -> String { "Você mudou de plano: agora tem \(plan)" }
    public var planChangedMailIntro: String { "Fizemos a mudança de plano que você pediu." }
    public func planWillChangeMailSubject(_ date: String) -> String { "Seu plano muda em \(date)" }
    public func planWillChangeMailIntro(_ date: String) -> String {
        "Você pediu para mudar de plano. A mudança é feita em \(date): até lá nada muda, e você pode "
            + "deixar seu plano como está."
    }
    public func quantityChangedMailSubject(_ plan: String) -> String { "Você mudou a quantidade: agora tem \(plan)" }
    public var quantityChangedMailIntro: String { "Fizemos a mudança de quantidade que você pediu." }
    public func quantityWillChangeMailSubject(_ date: String) -> String { "A quantidade muda em \(date)" }
    public func quantityWillChangeMailIntro(_ date: String) -> String {
        "Você pediu para mudar a quantidade. A mudança é feita em \(date): até lá nada muda, e você pode "
            + "deixá-la como está."
    }
    public var planBeforeLabel: String { "Antes" }
    public var planNowLabel: String { "Agora" }
    public func planFromLabel(_ date: String) -> String { "A partir de \(date)" }
    public var chargedForChangeLabel: String { "Cobrado pela mudança" }
    public var invoicedForChangeLabel: String { "Faturado pela mudança" }
    public var offerEndsWithChange: String {
        "A mudança encerra o desconto que você aceitou para continuar com sua assinatura."
    }
    public func planKeptMailSubject(_ plan: String) -> String { "Você continua com \(plan)" }
    public func planKeptMailIntro(_ plan: String, _ current: String) -> String {
        "A mudança para \(plan) não será feita. Você continua com \(current), e nada é cobrado pela mudança."
    }
}
