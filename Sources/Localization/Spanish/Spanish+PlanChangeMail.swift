extension Spanish {
    public func planChangedMailSubject(_ plan: String) -> String { "Cambiaste de plan: ahora tienes \(plan)" }
    public var planChangedMailIntro: String { "Hicimos el cambio de plan que pediste." }
    public func planWillChangeMailSubject(_ date: String) -> String { "Tu plan cambia el \(date)" }
    public func planWillChangeMailIntro(_ date: String) -> String {
        "Pediste cambiar de plan. El cambio se hace el \(date): hasta entonces sigues como ahora, y puedes "
            + "dejar tu plan como está."
    }
    public func quantityChangedMailSubject(_ plan: String) -> String { "Cambiaste la cantidad: ahora tienes \(plan)" }
    public var quantityChangedMailIntro: String { "Hicimos el cambio de cantidad que pediste." }
    public func quantityWillChangeMailSubject(_ date: String) -> String { "La cantidad cambia el \(date)" }
    public func quantityWillChangeMailIntro(_ date: String) -> String {
        "Pediste cambiar la cantidad. El cambio se hace el \(date): hasta entonces sigues como ahora, y puedes "
            + "dejarla como está."
    }
    public var planBeforeLabel: String { "Antes" }
    public var planNowLabel: String { "Ahora" }
    public func planFromLabel(_ date: String) -> String { "Desde el \(date)" }
    public var chargedForChangeLabel: String { "Cobrado por el cambio" }
    public var invoicedForChangeLabel: String { "Facturado por el cambio" }
    public var offerEndsWithChange: String {
        "Con el cambio termina el descuento que aceptaste para seguir con tu suscripción."
    }
    public func planKeptMailSubject(_ plan: String) -> String { "Sigues con \(plan)" }
    public func planKeptMailIntro(_ plan: String, _ current: String) -> String {
        "El cambio a \(plan) ya no se hace. Sigues con \(current) y no se cobra nada por el cambio."
    }
}
