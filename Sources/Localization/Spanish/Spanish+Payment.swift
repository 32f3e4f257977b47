extension Spanish {
    public var pendingIntro: String { "Lo que falta por pagar y lo que ya pagaste." }
    public var nothingPaidYet: String { "Todavía no hay pagos." }
    public var paymentsMade: String { "Pagos realizados" }
    public func paidOnDate(_ date: String) -> String { "Pagado el \(date)" }
    public func dueOnDate(_ date: String) -> String { "Vence el \(date)" }
    public func wasDueOnDate(_ date: String) -> String { "Venció el \(date)" }
    public func issuedOnDate(_ date: String) -> String { "Emitido el \(date)" }
    public func nextTryOn(_ date: String) -> String { "Volveremos a intentar el cobro el \(date)." }
    public var paymentIncomplete: String { "Falta elegir cómo pagarlo." }
    public var paymentReceivedTitle: String { "Pago recibido" }
    public func paymentReceived(_ amount: String, on date: String) -> String {
        "Recibimos \(amount) el \(date). Gracias."
    }
    public var confirmingTitle: String { "Estamos confirmando tu pago" }
    public var confirming: String {
        "El banco todavía no nos confirma el pago. No pagues de nuevo: apenas responda lo verás aquí."
    }
    public var underWayTitle: String { "Tu pago está en proceso" }
    public var underWay: String { "No pagues de nuevo: te avisaremos por correo." }
    public var bankTakesDays: String { "Tu banco tarda hasta 2 días." }
    public var doNotPayAgain: String { "No pagues de nuevo." }
    public var paymentsUnderWay: String { "En proceso" }
    public func underWayCount(_ count: Int, _ amount: String) -> String {
        count == 1 ? "1 pago en proceso: \(amount)." : "\(count) pagos en proceso: \(amount)."
    }
    public func confirmingCount(_ count: Int, _ amount: String) -> String {
        count == 1 ? "Estamos confirmando 1 pago: \(amount)." : "Estamos confirmando \(count) pagos: \(amount)."
    }
    public func awaitedTransfers(_ count: Int, _ amount: String) -> String {
        count == 1 ? "Esperamos tu transferencia de \(amount)." : "Esperamos \(count) transferencias por \(amount)."
    }
    public var checkAgain: String { "Revisar de nuevo" }
    public var looksAgain: String { "Esta página se actualiza sola durante dos minutos." }
    public var stopLooking: String { "No actualizar" }
    public var paymentFailedTitle: String { "El pago no se completó" }
    public var nothingCharged: String { "No se te cobró nada." }
    public var tryAnotherWay: String { "Pagar de otra forma" }
    public var unfinishedTitle: String { "Te falta terminar el pago" }
    public var unfinished: String { "Saliste de la página de pago antes de terminar. No se te cobró nada." }
    public var continuePayment: String { "Continuar el pago" }
    public var alreadyPaid: String { "Este pago ya está hecho." }
    public var noLongerOwed: String { "Este pago ya no se debe." }
    public var backToPending: String { "Volver a pagos" }
    public func payWith(_ amount: String, _ method: String) -> String { "Pagar \(amount) con \(method)" }
    public var useAnother: String { "Usar otro medio" }
    public var changeCard: String { "Cambiar tarjeta" }
    public var offerOutdated: String {
        "Lo que debes cambió mientras mirabas la página. No se te cobró nada: revisa y confirma de nuevo."
    }
    public var payHint: String { "Te llevaremos a una página segura para elegir cómo pagar." }
    public func bankInstalments(_ most: String) -> String {
        "En la página de pago puedes elegir hasta \(most) cuotas con tarjeta de crédito. Las da tu banco."
    }
    public var processorIsDown: String {
        "No pudimos comunicarnos con el procesador de pagos. No se te cobró nada. Intenta de nuevo en unos minutos."
    }
}
