extension Spanish {
    public var insteadOfCanceling: String { "Si prefieres no cancelar" }
    public var pauseInstead: String { "Puedes pausarla: mientras tanto no se cobra nada." }
    public var changeToCheaper: String { "Cambiar a un plan más barato" }
    public func merchantOffers(_ merchant: String, _ what: String) -> String { "\(merchant) te ofrece \(what)." }
    public var usualPriceAfterwards: String { "Después se cobra lo de siempre." }
    public var offerEndsWithInterval: String { "El descuento termina si cambias cada cuánto pagas." }
    public var withoutOffer: String { "Sin la oferta" }
    public var withOffer: String { "Con la oferta" }
    public func offerStandsUntil(_ moment: String) -> String { "Puedes aceptarla hasta el \(moment)." }
    public var takingOfferKeeps: String { "Si la aceptas, tu suscripción sigue y se renueva como siempre." }
    public var takeOffer: String { "Aceptar la oferta y seguir" }
    public func offerTaken(_ details: String) -> String {
        "Listo. Tu suscripción sigue con el descuento: \(details)"
    }
    public var offerAlreadyTaken: String { "Ya aceptaste esa oferta: tu suscripción sigue, con el descuento." }
    public var offerIsOver: String { "Esa oferta ya no está disponible. No cambiamos nada." }
    public var offerTooLate: String {
        "No aplicamos la oferta: esta suscripción ya está cancelada. No cambiamos nada."
    }

    public func offerMailSubject(_ plan: String) -> String { "Tu suscripción a \(plan) sigue, con un descuento" }
    public func offerMailDiscount(_ what: String) -> String { "Tu descuento: \(what)." }
    public func offerMailIntro(_ plan: String) -> String {
        "Aceptaste nuestra oferta: tu suscripción a \(plan) sigue activa y se renueva como siempre."
    }
}
