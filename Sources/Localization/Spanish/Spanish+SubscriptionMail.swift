extension Spanish {
    public func trialMailSubject(_ date: String) -> String { "Tu prueba termina el \(date)" }
    public func trialMailIntro(_ plan: String, _ date: String) -> String {
        "Tu período de prueba de \(plan) termina el \(date)."
    }
    public func trialMailCharge(_ amount: String, _ method: String) -> String {
        "Ese día cobraremos \(amount) con \(method), y tu suscripción sigue sin interrupciones."
    }
    public func trialMailInvoice(_ amount: String) -> String {
        "Ese día te enviaremos la factura por \(amount), y la pagas tú."
    }
    public func trialMailNeedsMethod(_ amount: String) -> String {
        "Para seguir después de esa fecha, por \(amount), agrega un método de pago."
    }
    public var trialMailLeave: String { "Si no quieres continuar, cancela antes y no se te cobrará nada." }
    public func canceledMailSubject(_ plan: String) -> String { "Cancelamos tu suscripción a \(plan)" }
    public func canceledMailUntil(_ plan: String, _ lastDay: String) -> String {
        "Cancelamos tu suscripción a \(plan). Puedes usarla hasta el \(lastDay), inclusive."
    }
    public func canceledMailEnded(_ plan: String, _ lastDay: String) -> String {
        "Tu suscripción a \(plan) terminó el \(lastDay)."
    }
    public var canceledMailNoCharges: String { "No habrá más cobros automáticos." }
    public var canceledMailNoLaterCharges: String { "Después no habrá más cobros automáticos." }
    public var canceledMailChangeOfMind: String { "¿Cambiaste de idea? Hasta ese día puedes mantenerla con un clic." }
    public func undoneMailSubject(_ plan: String) -> String { "Tu suscripción a \(plan) sigue activa" }
    public func undoneMailIntro(_ plan: String) -> String {
        "Anulamos la cancelación: tu suscripción a \(plan) sigue activa y se renovará como siempre."
    }
    public func pausedMailSubject(_ plan: String) -> String { "Pausamos tu suscripción a \(plan)" }
    public func pausesMailSubject(_ plan: String, _ from: String) -> String {
        "Tu suscripción a \(plan) se pausa el \(from)"
    }
    public func pausedMailUntil(_ plan: String, _ from: String, _ until: String) -> String {
        "Tu suscripción a \(plan) queda en pausa desde el \(from) y se reanuda sola el \(until)."
    }
    public func pausedMailOpen(_ plan: String, _ from: String) -> String {
        "Tu suscripción a \(plan) queda en pausa desde el \(from), hasta que tú la reanudes."
    }
    public var pausedMailNoCharges: String {
        "Mientras esté en pausa no se te cobra. Puedes reanudarla cuando quieras desde tu portal."
    }
    public func resumedMailSubject(_ plan: String) -> String { "Reanudamos tu suscripción a \(plan)" }
    public func resumedMailIntro(_ plan: String) -> String {
        "La pausa terminó: tu suscripción a \(plan) está activa otra vez y se renueva como siempre."
    }
    public var subscriptionMailButton: String { "Ver mi suscripción" }
}
