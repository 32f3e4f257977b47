extension Spanish {
    public var noSubscriptions: String { "No tienes suscripciones." }
    public var currentSubscriptions: String { "Vigentes" }
    public var endedSubscriptions: String { "Terminadas" }
    public func renewsOn(_ date: String) -> String { "Se renueva el \(date)" }
    public func trialEndsOn(_ date: String) -> String {
        "Tu prueba termina el \(date); ese día se hace el primer cobro"
    }
    public func trialEndsByHand(_ date: String) -> String {
        "Tu prueba termina el \(date); ese día te enviamos la primera factura"
    }
    public func endsOnDay(_ day: String) -> String { "Termina el \(day)" }
    public func endsAfter(_ lastDay: String) -> String { "La tienes hasta el \(lastDay). No habrá más cobros" }
    public func endedOn(_ date: String) -> String { "Terminó el \(date)" }
    public var isPastDue: String { "Hay un pago atrasado. Págalo para mantenerla activa" }
    public func isPastDueUntil(_ lastDay: String) -> String { "Hay un pago atrasado. La tienes hasta el \(lastDay)" }
    public var isUnpaid: String { "Está suspendida por falta de pago" }
    public var isIncomplete: String { "Falta el primer pago para activarla" }
    public var isBeingPaid: String { "Hay un pago en proceso" }
    public var isPromised: String { "Lo que se debe tiene fecha acordada" }
    public var isPaused: String { "Está en pausa: no se cobra por ahora" }
    public func chargedTo(_ method: String) -> String { "Se cobrará con \(method)" }
    public var invoicedByHand: String { "Te enviamos la factura; la pagas tú" }
    public var chargedToNothing: String { "Falta un método de pago" }
    public var includesLabel: String { "Incluye" }
    public var periodLabel: String { "Período actual" }
    public var nextChargeLabel: String { "Próximo cobro" }
    public var nextInvoiceLabel: String { "Próxima factura" }
    public var firstPaymentLabel: String { "Primer pago" }
    public func amountPending(_ amount: String) -> String { "\(amount), pendiente" }
    public var methodLabel: String { "Método de pago" }
    public var sinceLabel: String { "Desde" }
    public func amountOnDate(_ amount: String, _ date: String) -> String { "\(amount) el \(date)" }
    public func invoiceOnDate(_ amount: String, _ date: String) -> String { "Factura de \(amount) el \(date)" }
    public var noMoreCharges: String { "No hay más cobros" }
    public var editMethod: String { "Cambiar" }
    public var chooseMethodTitle: String { "Elige con qué pagar" }
    public var addAnotherMethod: String { "Agregar otro método" }
    public var confirmMethodTitle: String { "Confirma el cambio" }
    public func confirmMethod(_ plan: String, _ method: String) -> String {
        "Desde ahora, \(plan) se cobrará con \(method)."
    }
    public func retryNotice(_ amount: String) -> String {
        "Al actualizar, cobraremos de inmediato los \(amount) pendientes."
    }
    public var update: String { "Actualizar" }
    public var methodUpdated: String { "Actualizamos el método de pago." }
    public var cancelSubscription: String { "Cancelar suscripción" }
    public func cancelTitle(_ plan: String) -> String { "¿Cancelar \(plan)?" }
    public func cancelAtEnd(_ lastDay: String) -> String {
        "No habrá más cobros automáticos. Puedes usarla hasta el \(lastDay), inclusive."
    }
    public func cancelAtEndOwing(_ lastDay: String) -> String {
        "Puedes usarla hasta el \(lastDay), inclusive, y no se renueva."
    }
    public var cancelNow: String { "Termina ahora mismo y no habrá más cobros automáticos." }
    public func cancelStillOwed(_ amount: String, _ payment: StillOwed) -> String {
        let next =
            switch payment {
            case .collected: "seguiremos intentando cobrarlo."
            case .byHand: "puedes pagarlo cuando quieras en “\(pendingSection)”, dentro de tu cuenta."
            case .elsewhere: "puedes pagarlo cuando quieras."
            }
        return "Ya debes \(amount), y eso no se cancela: " + next
    }
    public var cancelCanBeUndone: String { "Puedes volver atrás hasta ese día." }
    public func cancelLastCharge(_ amount: String) -> String {
        "Solo falta un cobro: \(amount), por lo que aún no estaba facturado."
    }
    public func cancelLastCredit(_ amount: String) -> String { "Te quedan \(amount) a favor." }
    public var lastDayLabel: String { "Último día" }
    public var reasonLabel: String { "¿Por qué cancelas?" }
    public var commentLabel: String { "¿Algo más que quieras contarnos?" }
    public var keepSubscription: String { "No cancelar" }
    public func canceledUntil(_ lastDay: String) -> String {
        "Cancelamos tu suscripción. La tienes hasta el \(lastDay)."
    }
    public var canceledNow: String { "Cancelamos tu suscripción. No habrá más cobros." }
    public var alreadyCanceled: String { "Esta suscripción ya estaba cancelada." }
    public var undoCancellation: String { "Mantener suscripción" }
    public var cancellationUndone: String { "Tu suscripción sigue activa." }
    public func cancelByAsking(_ merchant: String) -> String { "Para cancelar, escribe a \(merchant)." }
    public var usedNow: String { "En uso" }
    public var useThisOne: String { "Usar este" }
}
