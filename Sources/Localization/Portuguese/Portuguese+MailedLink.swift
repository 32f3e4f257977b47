extension Portuguese {
    public var purposeIsPaidTitle: String { "Este pagamento já foi feito" }
    public func purposeIsPaid(_ merchant: String) -> String {
        "\(merchant) já recebeu: não é preciso fazer mais nada. A fatura está no seu portal."
    }
    public var spentReplacement: String { "Ele funcionava durante 30 dias depois do e-mail." }
    public var spentPaper: String { "Ele funcionava durante 90 dias depois do e-mail." }
    public var usedLinkTitle: String { "Este link já foi usado" }
    public var usedLink: String { "Ele foi usado tantas vezes quanto podia. Se você ainda precisa dele, peça um novo." }
    public var endedLinkTitle: String { "Este link foi encerrado" }
    public var endedLink: String {
        "Ele foi encerrado antes de vencer. Se você ainda precisa dele, peça um novo."
    }
    public var mailFreshLink: String { "Enviar um novo link para mim" }
    public var freshLinkHint: String { "Ele chega ao e-mail da conta, e a nenhum outro." }
    public var freshLinkSent: String {
        "Se ainda houver algo a fazer com este link, enviamos um novo para o e-mail da conta."
    }
    public var replacementTitle: String { "Troque sua forma de pagamento" }
    public func replacementIntro(_ merchant: String) -> String {
        "Coloque outra no lugar da que você usa com \(merchant)."
    }
    public var replacedMethod: String { "Agora você paga com" }
    public var replacedMethodExpires: String { "Vence" }
    public var replacedTitle: String { "Pronto, sua forma de pagamento foi trocada" }
    public func replacedBy(_ method: String) -> String { "A partir de agora você paga com \(method)." }
    public func paperTitle(_ number: String) -> String { "Fatura \(number)" }
    public func paperIntro(_ merchant: String) -> String { "Enviada a você por \(merchant)." }
    public var mailedLinksTitle: String { "Links dos seus e-mails" }
    public var mailedLinksIntro: String {
        "Cada um serve para uma coisa só, sem entrar na sua conta. Encerre os que não quiser deixar abertos."
    }
    public var linkPays: String { "Para pagar uma fatura" }
    public var linkReplaces: String { "Para trocar uma forma de pagamento" }
    public var linkDownloads: String { "Para baixar uma fatura" }
    public func mailedLinkDates(_ sent: String, until end: String) -> String { "Enviado em \(sent), até \(end)" }
    public var endAllLinks: String { "Encerrar todos os links" }
    public var linkEnded: String { "Encerramos esse link." }
    public var linksEnded: String { "Encerramos todos os links dos seus e-mails." }
}
