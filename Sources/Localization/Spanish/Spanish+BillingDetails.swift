extension Spanish {
    public var billedToLabel: String { "Facturas a nombre de" }
    public var billedToYou: String { "Tus datos" }
    public var billingDetailsTitle: String { "Datos de facturación de la suscripción" }
    public func billingDetailsIntro(_ plan: String) -> String {
        "Las próximas facturas de \(plan) saldrán con estos datos. Los correos te llegarán como siempre."
    }
    public var useMyDetails: String { "Usar mis datos" }
    public var billingDetailsSaved: String {
        "Listo: tus próximas facturas de esta suscripción saldrán con esos datos."
    }
    public var billingDetailsRemoved: String {
        "Listo: las facturas de esta suscripción vuelven a salir con tus datos."
    }
}
