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
    public var checkAgain: String { "Revisar de nuevo" }
    public var paymentFailedTitle: String { "El pago no se completó" }
    public var nothingCharged: String { "No se te cobró nada." }
    public var tryAnotherWay: String { "Pagar de otra forma" }
    public var unfinishedTitle: String { "Te falta terminar el pago" }
    public var unfinished: String { "Saliste de la página de pago antes de terminar. No se te cobró nada." }
    public var continuePayment: String { "Continuar el pago" }
    public var alreadyPaid: String { "Este pago ya está hecho." }
    public var noLongerOwed: String { "Este pago ya no se debe." }
    public var backToPending: String { "Volver a pagos pendientes" }
    public var payHint: String { "Te llevaremos a una página segura para elegir cómo pagar." }
    public var processorIsDown: String {
        "No pudimos comunicarnos con el procesador de pagos. No se te cobró nada. Intenta de nuevo en unos minutos."
    }
}
