import Core

extension Spanish {
    public var pauseSubscription: String { "Pausar" }
    public func pauseTitle(_ plan: String) -> String { "¿Pausar \(plan)?" }
    public var pauseExplained: String { "Elige por cuánto tiempo. Mientras esté en pausa no se cobra nada." }
    public func length(_ recurrence: Recurrence) -> String {
        let count = recurrence.count
        return switch recurrence.interval {
        case .day: count == 1 ? "1 día" : "\(count) días"
        case .week: count == 1 ? "1 semana" : "\(count) semanas"
        case .month: count == 1 ? "1 mes" : "\(count) meses"
        case .year: count == 1 ? "1 año" : "\(count) años"
        }
    }
    public var pauseUntilAsked: String { "Hasta que la reanudes" }
    public func pauseFor(_ length: String) -> String { "Pausar \(length)" }
    public func pausedFromUntil(_ from: String, _ until: String) -> String {
        "En pausa desde el \(from) hasta el \(until)."
    }
    public func pausedFrom(_ from: String) -> String { "En pausa desde el \(from)." }
    public func resumesAndCharges(_ date: String, _ amount: String) -> String {
        "Se reanuda sola el \(date), y ese día se cobrará \(amount)."
    }
    public func resumesAndInvoices(_ date: String, _ amount: String) -> String {
        "Se reanuda sola el \(date), y ese día te enviamos la factura por \(amount)."
    }
    public var resumesWhenAsked: String { "Sigue en pausa hasta que la reanudes." }
    public var nothingChargedMeanwhile: String { "Mientras tanto no se te cobra nada." }
    public var pauseCanBeUndone: String { "Puedes volver atrás antes de que empiece, o reanudarla cuando quieras." }
    public var confirmPause: String { "Pausar suscripción" }
    public var notPausing: String { "No pausar" }
    public func pausesOn(_ date: String) -> String { "Entra en pausa el \(date): ese día no se cobra" }
    public func pausesOnDay(_ day: String) -> String { "Se pausa el \(day)" }
    public func pausedUntil(_ date: String) -> String { "En pausa: no se cobra hasta el \(date)" }
    public var undoPause: String { "Anular la pausa" }
    public var resumeNow: String { "Reanudar ahora" }
    public func resumeTitle(_ plan: String) -> String { "¿Reanudar \(plan)?" }
    public var keepPaused: String { "Seguir en pausa" }
    public func pauseSaved(_ days: String) -> String { "Listo. \(days)" }
    public var pauseUndone: String { "Anulamos la pausa: tu suscripción se renueva como siempre." }
    public var subscriptionResumed: String { "Tu suscripción está activa otra vez." }
    public var cannotPause: String {
        "Esta suscripción no se puede pausar ahora. Si hay un pago pendiente, págalo primero."
    }
    public var cannotPauseChanging: String {
        "Un cambio de plan espera su pago. Podrás pausar cuando esté pagado, o si eliges “\(dropChange)”."
    }
    public var alreadyResumed: String { "Esta suscripción no está en pausa." }

    public func chargedToday(_ amount: String, _ method: String) -> String {
        "Hoy se cobrará \(amount) con \(method)."
    }
    public var nothingChargedToday: String { "Hoy no se cobra nada." }
    public func invoicedToday(_ amount: String) -> String { "Hoy te enviamos la factura por \(amount)." }
    public func owedToday(_ amount: String) -> String {
        "Hoy queda por pagar \(amount): no hay un método de pago guardado."
    }
    public func chargedNow(_ amount: String) -> String { "Cobramos \(amount)." }
    public func nextChargeOn(_ date: String) -> String { "El cobro siguiente es el \(date)." }
    public func nextInvoiceOn(_ date: String) -> String { "La factura siguiente es del \(date)." }
}
