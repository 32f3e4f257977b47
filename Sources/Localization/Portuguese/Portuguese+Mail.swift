extension Portuguese {
    public func greeting(_ name: String) -> String { "Olá, \(name):" }
    public var greetingWithoutName: String { "Olá:" }
    public var portalLinkLabel: String { "Seu portal de pagamentos" }
    public func sentBecause(_ merchant: String) -> String {
        "Você recebe este e-mail porque tem uma conta com \(merchant)."
    }
    public var customersPortalLabel: String { "O portal dos seus clientes" }
    public func sentToMerchantBecause(_ merchant: String) -> String {
        "Você recebe este e-mail porque seu endereço é o de contato de \(merchant) no portal de pagamentos."
    }
    public var ignoreIfNotYou: String { "Se não foi você, ignore este e-mail." }
    public var copyLink: String { "Se o botão não funcionar, copie este link no seu navegador:" }
}
