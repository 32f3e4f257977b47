extension Portuguese {
    public var insteadOfCanceling: String { "Se preferir não cancelar" }
    public var pauseInstead: String { "Você pode pausá-la: enquanto isso, nada é cobrado." }
    public var changeToCheaper: String { "Mudar para um plano mais barato" }
    public func merchantOffers(_ merchant: String, _ what: String) -> String { "\(merchant) oferece a você \(what)." }
    public var usualPriceAfterwards: String { "Depois, cobra-se o valor de sempre." }
    public var offerEndsWithInterval: String { "O desconto termina se você mudar de quanto em quanto tempo paga." }
    public var withoutOffer: String { "Sem a oferta" }
    public var withOffer: String { "Com a oferta" }
    public func offerStandsUntil(_ moment: String) -> String { "Você pode aceitar até \(moment)." }
    public var takingOfferKeeps: String { "Se você aceitar, sua assinatura continua e é renovada como sempre." }
    public var takeOffer: String { "Aceitar a oferta e continuar" }
    public func offerTaken(_ details: String) -> String {
        "Pronto. Sua assinatura continua com o desconto: \(details)"
    }
    public var offerAlreadyTaken: String { "Você já aceitou essa oferta: sua assinatura continua, com o desconto." }
    public var offerIsOver: String { "Essa oferta não está mais disponível. Não mudamos nada." }
    public var offerTooLate: String {
        "Não aplicamos a oferta: esta assinatura já está cancelada. Não mudamos nada."
    }

    public func offerMailSubject(_ plan: String) -> String { "Sua assinatura de \(plan) continua, com um desconto" }
    public func offerMailDiscount(_ what: String) -> String { "Seu desconto: \(what)." }
    public func offerMailIntro(_ plan: String) -> String {
        "Você aceitou nossa oferta: sua assinatura de \(plan) continua ativa e é renovada como sempre."
    }
}
