extension Portuguese {
    public var visitsTitle: String { "Sessões abertas" }
    public var visitsIntro: String { "Os navegadores em que você entrou neste portal. Encerre os que não reconhecer." }
    public var thisVisit: String { "Esta sessão" }
    public var unknownBrowser: String { "Navegador desconhecido" }
    public func lastSeen(_ moment: String) -> String { "Última atividade: \(moment)" }
    public var endVisit: String { "Encerrar" }
    public var endOtherVisits: String { "Encerrar as outras" }
    public var visitsEnded: String { "Encerramos a sessão nos outros navegadores." }
    public var visitEnded: String { "Encerramos essa sessão." }
    public func viewingAs(_ customer: String) -> String {
        "Você vê o portal como \(customer). Daqui não se paga nem se altera nada."
    }
    public var backToConsole: String { "Voltar ao console" }
    public func viewingChangesNothing(_ customer: String) -> String {
        "Você está vendo o portal como \(customer): aqui não pode mudar nada."
    }
}
