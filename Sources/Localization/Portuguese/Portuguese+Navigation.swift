extension Portuguese {
    public var summarySection: String { "Resumo" }
    public var pendingSection: String { "Pagamentos" }
    public var subscriptionsSection: String { "Assinaturas" }
    public var methodsSection: String { "Formas de pagamento" }
    public var invoicesSection: String { "Faturas" }
    public var detailsSection: String { "Dados de cobrança" }
    public func askMerchant(_ merchant: String) -> String { "Para isso, escreva para \(merchant)." }
    public var frameDoorTitle: String { "Abra o portal na própria janela" }
    public func frameDoor(_ merchant: String) -> String {
        "Esta parte da página mostra o portal de \(merchant) só enquanto dura a sua visita. Volte ao site de onde veio ou entre em uma janela separada."
    }
    public var frameExitTitle: String { "Continue na janela inteira" }
    public var frameExit: String {
        "Isto continua em outro site, que não aparece dentro desta página. O que você pagar lá é registrado sozinho; ao voltar ao portal, talvez peçamos que entre."
    }
    public var frameExitButton: String { "Continuar" }
    public var newer: String { "Mais recentes" }
    public var older: String { "Mais antigas" }
}
