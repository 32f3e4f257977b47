extension Portuguese {
    public var billedToLabel: String { "Faturas em nome de" }
    public var billedToYou: String { "Seus dados" }
    public var billingDetailsTitle: String { "Dados de cobrança da assinatura" }
    public func billingDetailsIntro(_ plan: String) -> String {
        "As próximas faturas de \(plan) sairão com estes dados. Os e-mails chegam a você como sempre."
    }
    public var useMyDetails: String { "Usar meus dados" }
    public var billingDetailsSaved: String { "Pronto: suas próximas faturas desta assinatura sairão com esses dados." }
    public var billingDetailsRemoved: String { "Pronto: as faturas desta assinatura voltam a sair com seus dados." }
}
