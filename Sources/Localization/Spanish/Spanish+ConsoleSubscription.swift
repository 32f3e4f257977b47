extension Spanish {
    public var consoleSubscriptionsIntro: String { "Lo que tus clientes pagan cada período, y cuándo se les cobra." }
    public var consoleNoSubscriptions: String { "Todavía no hay suscripciones." }
    public var consoleNoSubscriptionsAdvice: String {
        "Suscribe a un cliente a uno de tus productos, o hazlo desde tu programa con la API."
    }
    public var consoleNoInvoicesYet: String { "La primera aparece con el primer cobro." }
    public var consoleNewSubscription: String { "Nueva suscripción" }
    public var consoleNewSubscriptionIntro: String {
        "Empieza hoy. El primer período se cobra o se factura en cuanto la creas."
    }
    public var consoleNoPlans: String { "Antes crea un producto con un precio que se repita." }
    public var consoleChoosePlan: String { "Elige un plan." }
    public var consoleCollection: String { "Cómo se paga" }
    public var consoleByMethod: String { "Cobro automático" }
    public var consoleByMethodDetail: String {
        "Con el método guardado del cliente. Si no tiene, queda incompleta hasta que pague."
    }
    public var consoleByInvoice: String { "Factura por correo" }
    public var consoleByInvoiceDetail: String { "El cliente la paga cuando la recibe." }
    public var consoleSubscribe: String { "Crear suscripción" }
    public var consoleNoProcessor: String { "Antes conecta un procesador de pagos, o elige factura por correo." }
    public var consoleOtherCurrency: String { "Este cliente paga en otra moneda: elige un plan en la suya." }
    public var consoleChangeWaits: String { "Hay un cambio de plan que espera el fin del período." }
    public var consolePause: String { "Pausa" }
    public func consoleCancelIntro(_ customer: String) -> String { "Es de \(customer). Lo que ya debe no se borra." }
    public var consoleCancelWhen: String { "Cuándo termina" }
    public func consoleCancelAtEnd(_ day: String) -> String { "Al final del período, el \(day)" }
    public var consoleCancelAtEndDetail: String {
        "La usa hasta ese día y no se cobra más. Se puede deshacer hasta entonces."
    }
    public var consoleCancelNow: String { "Ahora mismo" }
    public var consoleCancelNowDetail: String { "Termina ya y no se puede deshacer. No se reembolsa nada por sí solo." }
    public func consolePauseIntro(_ day: String) -> String {
        "Empieza al terminar el período, el \(day). Mientras dura no se cobra nada."
    }
    public var consolePauseLength: String { "Por cuánto tiempo" }
    public var consolePauseUntilAsked: String { "Hasta que alguien la reanude" }
    public var consoleResumeExplained: String { "Empieza hoy un período nuevo." }
    public func consoleInvoicedToday(_ amount: String) -> String { "Hoy se envía la factura por \(amount)." }
    public func consolePlanNow(_ plan: String) -> String {
        "Hoy es \(plan). Antes de confirmar verás cuánto cuesta el cambio."
    }
    public var consoleSamePlan: String { "Ya tiene ese plan y esa cantidad." }
    public var consoleInPlaceOf: String { "En lugar de" }
    public func consoleChargedNow(_ amount: String) -> String { "Hoy se cobran o se facturan \(amount)." }
    public var consoleNothingNow: String { "Hoy no se cobra nada." }
    public func consoleAddedToNext(_ amount: String) -> String {
        "Hoy no se cobra nada: \(amount) se suman al próximo cobro."
    }
    public func consoleTakenOffNext(_ amount: String) -> String {
        "Hoy no se cobra nada: \(amount) se descuentan del próximo cobro."
    }
    public func consoleNextChargeWillBe(_ amount: String, _ day: String) -> String {
        "El próximo cobro es de \(amount), el \(day)."
    }
    public func consoleUnusedRest(_ plan: String) -> String { "\(plan): lo que no se usó" }
    public var consoleQuoteHolds: String { "Estos montos valen 15 minutos." }
    public var consoleSubscriptionMade: String { "La suscripción empezó." }
    public var consoleSubscriptionIncomplete: String {
        "Creamos la suscripción, pero falta el primer pago: el cliente puede hacerlo en su portal."
    }
    public func consoleSubscriptionEnds(_ day: String) -> String { "La suscripción termina el \(day)." }
    public var consoleSubscriptionEnded: String { "La suscripción terminó." }
    public var consoleSubscriptionKept: String { "La suscripción sigue." }
    public func consoleSubscriptionPauses(_ day: String) -> String { "La pausa empieza el \(day)." }
    public var consoleSubscriptionPauseUndone: String { "Anulamos la pausa." }
    public var consoleSubscriptionResumed: String { "La suscripción está activa otra vez." }
    public var consoleSubscriptionChanged: String {
        "La suscripción ya no está como la viste, o así no se puede. No se hizo nada: así está ahora."
    }
    public var consolePlanChanged: String { "Cambiamos el plan." }
}
