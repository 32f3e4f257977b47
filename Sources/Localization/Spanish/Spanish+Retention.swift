extension Spanish {
    public var insteadOfLeaving: String { "Si prefieres no cancelar" }
    public var pauseInstead: String { "Puedes pausarla: mientras tanto no se cobra nada." }
    public func merchantOffers(_ merchant: String, _ what: String) -> String { "\(merchant) te ofrece \(what)." }
    public var usualPriceAfterwards: String { "Después se cobra lo de siempre." }
    public var withoutOffer: String { "Sin la oferta" }
    public var withOffer: String { "Con la oferta" }
    public var takingOfferKeeps: String { "Si la aceptas, tu suscripción sigue y se renueva como siempre." }
    public var takeOffer: String { "Aceptar la oferta y seguir" }
    public func offerTaken(_ charge: String) -> String {
        "Listo: tu suscripción sigue, con el descuento. Próximo cobro: \(charge)."
    }
    public var offerAlreadyTaken: String { "Ya aceptaste esa oferta: tu suscripción sigue, con el descuento." }
    public var offerIsOver: String { "Esa oferta ya no está disponible. No cambiamos nada." }
    public var offerTooLate: String {
        "No aplicamos la oferta: esta suscripción ya está cancelada. No cambiamos nada."
    }

    public func offerMailSubject(_ plan: String) -> String { "Tu suscripción a \(plan) sigue, con un descuento" }
    public func offerMailIntro(_ plan: String) -> String {
        "Aceptaste nuestra oferta: tu suscripción a \(plan) sigue activa y se renueva como siempre."
    }
}
