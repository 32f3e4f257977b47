extension Portuguese {
    public var consoleName: String { "Console" }
    public var consoleMenu: String { "Menu" }
    public func consoleGroup(_ group: ConsoleGroup) -> String {
        switch group {
        case .customers: "Clientes"
        case .billing: "Cobranças"
        case .settings: "Configurações"
        case .developers: "Desenvolvimento"
        }
    }
    public func consoleSection(_ section: ConsoleSection) -> String {
        switch section {
        case .home: "Início"
        case .customers: "Clientes"
        case .subscriptions: "Assinaturas"
        case .invoices: "Faturas"
        case .payments: "Pagamentos"
        case .products: "Produtos e preços"
        case .coupons: "Cupons"
        case .taxes: "Impostos"
        case .insights: "Dinheiro recuperado"
        case .portalSettings: "Portal do cliente"
        case .branding: "Marca"
        case .notifications: "Notificações"
        case .merchantSettings: "Loja"
        case .people: "Pessoas"
        case .audit: "Registro de auditoria"
        case .keys: "Chaves de API"
        case .webhooks: "Webhooks"
        case .events: "Eventos"
        case .timeMachine: "Máquina do tempo"
        }
    }
    public var consoleTestBar: String { "Modo de teste: nada do que você fizer aqui cobra dinheiro de verdade." }
    public var consoleModeLabel: String { "Modo" }
    public var consoleTestMode: String { "Teste" }
    public var consoleLiveMode: String { "Real" }
    public var consoleMerchantsLabel: String { "Suas lojas" }
    public func consoleRole(_ role: StaffRole) -> String {
        switch role {
        case .owner: "Propriedade"
        case .admin: "Administração"
        case .developer: "Desenvolvimento"
        case .support: "Atendimento"
        case .readOnly: "Somente leitura"
        }
    }
    public var consoleAccountPage: String { "Sua conta e suas sessões" }
}
