extension Portuguese {
    public func trialMailSubject(_ date: String) -> String { "Seu teste termina em \(date)" }
    public func trialMailIntro(_ plan: String, _ date: String) -> String {
        "Seu período de teste de \(plan) termina em \(date)."
    }
    public func trialMailCharge(_ amount: String, _ method: String) -> String {
        "Nesse dia cobraremos \(amount) com \(method), e sua assinatura continua sem interrupções."
    }
    public func trialMailInvoice(_ amount: String) -> String {
        "Nesse dia enviaremos a fatura de \(amount), e você a paga."
    }
    public func trialMailNeedsMethod(_ amount: String) -> String {
        "Para continuar depois dessa data, por \(amount), adicione uma forma de pagamento."
    }
    public var trialMailLeave: String { "Se não quiser continuar, cancele antes e nada será cobrado." }
    public func canceledMailSubject(_ plan: String) -> String { "Cancelamos sua assinatura de \(plan)" }
    public func canceledMailUntil(_ plan: String, _ lastDay: String) -> String {
        "Cancelamos sua assinatura de \(plan). Você pode usá-la até \(lastDay), inclusive."
    }
    public func canceledMailEnded(_ plan: String, _ lastDay: String) -> String {
        "Sua assinatura de \(plan) terminou em \(lastDay)."
    }
    public var canceledMailNoCharges: String { "Não haverá mais cobranças automáticas." }
    public var canceledMailNoLaterCharges: String { "Depois não haverá mais cobranças automáticas." }
    public var canceledMailChangeOfMind: String { "Mudou de ideia? Até esse dia você pode mantê-la com um clique." }
    public func undoneMailSubject(_ plan: String) -> String { "Sua assinatura de \(plan) continua ativa" }
    public func undoneMailIntro(_ plan: String) -> String {
        "Desfizemos o cancelamento: sua assinatura de \(plan) continua ativa e será renovada como sempre."
    }
    public func pausedMailSubject(_ plan: String) -> String { "Pausamos sua assinatura de \(plan)" }
    public func pausesMailSubject(_ plan: String, _ from: String) -> String {
        "Sua assinatura de \(plan) fica em pausa a partir de \(from)"
    }
    public func pausedMailUntil(_ plan: String, _ from: String, _ until: String) -> String {
        "Sua assinatura de \(plan) fica em pausa a partir de \(from) e é retomada sozinha em \(until)."
    }
    public func pausedMailOpen(_ plan: String, _ from: String) -> String {
        "Sua assinatura de \(plan) fica em pausa a partir de \(from), até que você a retome."
    }
    public var pausedMailNoCharges: String {
        "Enquanto estiver em pausa, nada é cobrado. Você pode retomá-la quando quiser no seu portal."
    }
    public func resumedMailSubject(_ plan: String) -> String { "Retomamos sua assinatura de \(plan)" }
    public func resumedMailIntro(_ plan: String) -> String {
        "A pausa terminou: sua assinatura de \(plan) está ativa de novo e será renovada como sempre."
    }
    public var subscriptionMailButton: String { "Ver minha assinatura" }
}
