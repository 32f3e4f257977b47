extension Portuguese {
    public func consoleGreeting(_ name: String) -> String { "Olá, \(name)" }
    public func consoleHomeIntro(_ merchant: String) -> String { "É assim que \(merchant) está agora." }
    public var consoleFigures: String { "Números" }
    public var consoleOwed: String { "A receber" }
    public var consolePastDue: String { "Em atraso" }
    public func consoleMoreThan(_ money: String) -> String { "Mais de \(money)" }
    public func consoleInvoiceCount(_ count: String, isOne: Bool) -> String {
        isOne ? "\(count) fatura" : "\(count) faturas"
    }
    public var consoleNextSteps: String { "O que mais se usa" }
    public func consoleAbout(_ section: ConsoleSection) -> String? {
        switch section {
        case .customers: "Procure alguém e veja o que deve, como paga e o que recebeu."
        case .payments: "O que entrou, o que falhou e quando será tentado de novo."
        case .products: "O que você vende e por qual preço."
        case .portalSettings: "O endereço do seu portal e o que ele permite a seus clientes."
        case .people: "Quem trabalha aqui e o que pode fazer."
        case .keys: "Para conectar seu site ou seu sistema."
        default: nil
        }
    }
}
