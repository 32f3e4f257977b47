extension Portuguese {
    public var addedMailSubject: String { "Você adicionou uma forma de pagamento" }
    public func addedMailIntro(_ method: String, _ merchant: String) -> String {
        "Adicionamos uma forma de pagamento à sua conta com \(merchant): \(method)."
    }
    public var addedMailIsDefault: String { "Agora é a principal: com ela serão feitas suas próximas cobranças." }
    public var removedMailSubject: String { "Você excluiu uma forma de pagamento" }
    public func removedMailIntro(_ method: String, _ merchant: String) -> String {
        "Excluímos uma forma de pagamento da sua conta com \(merchant): \(method)."
    }
    public func removedMailNext(_ method: String) -> String { "Suas próximas cobranças serão feitas com \(method)." }
    public var removedMailLeavesNone: String {
        "Não resta outra na sua conta. Adicione uma para manter seus pagamentos em dia."
    }
    public func expiringMailSubject(_ method: String) -> String { "\(method) vence em breve" }
    public func expiringMailIntro(_ method: String, _ expiry: String) -> String {
        "\(method), com que são feitos seus pagamentos, vence em \(expiry)."
    }
    public var expiringMailAdvice: String { "Atualize antes para que nada seja interrompido." }
    public var methodMailButton: String { "Ver minhas formas de pagamento" }
}
