extension Portuguese {
    public func requestMailSubject(_ way: PublicCancellation, _ number: String) -> String {
        way == .cancel ? "Comprovante de cancelamento \(number)" : "Comprovante de desistência \(number)"
    }
    public func requestMailIntro(_ way: PublicCancellation, _ merchant: String) -> String {
        way == .cancel
            ? "Recebemos um pedido de cancelamento a \(merchant) com este endereço."
            : "Recebemos uma desistência a \(merchant) com este endereço."
    }
    public var requestMailNextStep: String { "Falta confirmar. Antes disso você vê o que termina e desde quando." }
    public var requestMailOthers: String { "Recebemos vários pedidos seguidos: cada um tem seu link." }
    public var requestMailButton: String { "Ver e confirmar" }
    public var requestMailLink: String { "O link serve por 72 horas e uma única vez." }
    public func sentBecauseAsked(_ merchant: String) -> String {
        "Você recebe este e-mail porque alguém escreveu seu endereço no portal de \(merchant)."
    }
    public func waitingRequestSubject(_ way: PublicCancellation, _ number: String) -> String {
        way == .cancel ? "O cancelamento \(number) espera sua resposta" : "A desistência \(number) espera sua resposta"
    }
    public func waitingRequestIntro(_ way: PublicCancellation, by date: String) -> String {
        "Quem enviou provou que o e-mail é seu. Responda até \(date)."
    }
    public func waitingRequestAdvice(_ id: String) -> String {
        "Quando estiver resolvido, devolva o que for devido e feche com a API: POST /v1/cancellation_requests/\(id)/close."
    }
    public var waitingRequestWhatLabel: String { "O que pede" }
    public var waitingRequestLeftLabel: String { "Continua, com o primeiro pagamento em andamento" }
    public var waitingRequestIDLabel: String { "Identificador na API" }
    public var dueBackLabel: String { "A devolver" }
    public var unbilledLabel: String { "Deixou de ser faturado" }
}
