extension Portuguese {
    public var summarySection: String { "Resumo" }
    public var pendingSection: String { "Pagamentos" }
    public var subscriptionsSection: String { "Assinaturas" }
    public var methodsSection: String { "Formas de pagamento" }
    public var invoicesSection: String { "Faturas" }
    public var detailsSection: String { "Dados de cobrança" }
    public func askMerchant(_ merchant: String) -> String { "Para isso, escreva para \(merchant)." }
    public var newer: String { "Mais recentes" }
    public var older: String { "Mais antigas" }
}
