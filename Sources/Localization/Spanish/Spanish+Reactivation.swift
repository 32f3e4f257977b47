extension Spanish {
    public var reactivate: String { "Volver a suscribirme" }
    public func takeUpTitle(_ plan: String) -> String { "¿Volver a \(plan)?" }
    public var sameAsBefore: String { "Es lo mismo que tenías, al precio de hoy y sin período de prueba." }
    public var notNow: String { "Ahora no" }
    public var subscriptionTakenUp: String { "Qué bueno tenerte de vuelta." }
    public var awaitsFirstPayment: String { "Tu suscripción espera su primer pago." }
    public var alreadySubscribed: String { "Ya tienes una suscripción igual: es esta." }
    public var noLongerSold: String { "Esto ya no se ofrece. Escríbenos si quieres algo parecido." }
}
