extension Spanish {
    public var planBreaks: String {
        "Si un cobro falla, o no hay un método que cobrar, el acuerdo termina y lo que falte se debe como antes."
    }
    public var planMayEnd: String {
        "Puedes deshacerlo antes de la fecha, o pagar antes: se descuenta de lo primero que toca."
    }
    public func chargedBesides(_ amount: String, for plan: String, on day: String) -> String {
        "Aparte de este acuerdo, el \(day) cobramos \(amount) por \(plan)."
    }
    public func invoicedBesides(_ amount: String, for plan: String, on day: String) -> String {
        "Aparte de este acuerdo, el \(day) emitimos tu factura de \(amount) por \(plan)."
    }
    public func againBesides(_ interval: String, isByHand: Bool) -> String {
        isByHand ? "Después emitimos otra factura \(interval)." : "Después volvemos a cobrar \(interval)."
    }

    public func planUnderWay(_ amount: String, since date: String) -> String {
        "Un pago de \(amount) está en proceso desde el \(date): esperamos la respuesta de tu banco."
    }
    public func planConfirming(_ amount: String) -> String {
        "Estamos confirmando un pago de \(amount): esperamos la respuesta del banco."
    }
    public func planToBeConfirmed(_ amount: String) -> String {
        "Tu banco pide que confirmes un pago de \(amount): lo esperamos."
    }
    public var planNotChargedTwice: String { "Mientras tanto no cobramos lo mismo otra vez." }
    public var planEndsWithoutIt: String { "Si no se completa, el acuerdo termina." }
    public var planGoesOnWithoutIt: String { "Si no se completa, el acuerdo sigue como estaba." }

    public func instalmentPaid(on date: String) -> String { "Pagada el \(date)" }
    public func instalmentPaidInPart(_ amount: String) -> String { "Ya pagaste \(amount)" }
}
