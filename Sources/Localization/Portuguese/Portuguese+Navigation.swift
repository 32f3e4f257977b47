extension Portuguese {
    public var summarySection: String { "Resumo" }
    public var pendingSection: String { "Pagamentos pendentes" }
    public var subscriptionsSection: String { "Assinaturas" }
    public var methodsSection: String { "Formas de pagamento" }
    public var invoicesSection: String { "Faturas" }
    public var detailsSection: String { "Dados de cobrança" }
    public var changeLanguage: String { "Mudar idioma" }
    public func portalOf(_ merchant: String) -> String { "Portal de pagamentos de \(merchant)" }
    public func askMerchant(_ merchant: String) -> String { "Para isso, escreva para \(merchant)." }
    public var notOfferedHere: String { "Este portal não oferece esta opção." }
    public var newer: String { "Mais recentes" }
    public var older: String { "Mais antigas" }
}
