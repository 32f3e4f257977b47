extension Portuguese {
    public var insteadOfLeaving: String { "Se preferir não cancelar" }
    public var pauseInstead: String { "Você pode pausá-la: enquanto isso, nada é cobrado." }
    public func merchantOffers(_ merchant: String, _ what: String) -> String { "\(merchant) oferece a você \(what)." }
    public var usualPriceAfterwards: String { "Depois, cobra-se o valor de sempre." }
    public var withoutOffer: String { "Sem a oferta" }
    public var withOffer: String { "Com a oferta" }
    public var takingOfferKeeps: String { "Se você aceitar, sua assinatura continua e é renovada como sempre." }
    public var takeOffer: String { "Aceitar a oferta e continuar" }
    public func offerTaken(_ charge: String) -> String {
        "Pronto: sua assinatura continua, com o desconto. Próxima cobrança: \(charge)."
    }
    public var offerAlreadyTaken: String { "Você já aceitou essa oferta: sua assinatura continua, com o desconto." }
    public var offerIsOver: String { "Essa oferta não está mais disponível. Não mudamos nada." }
    public var offerTooLate: String {
        "Não aplicamos a oferta: esta assinatura já está cancelada. Não mudamos nada."
    }

    public func offerMailSubject(_ plan: String) -> String { "Sua assinatura de \(plan) continua, com um desconto" }
    public func offerMailIntro(_ plan: String) -> String {
        "Você aceitou nossa oferta: sua assinatura de \(plan) continua ativa e é renovada como sempre."
    }
}
