extension Spanish {
    public func failedMailSubject(_ amount: String) -> String { "No pudimos cobrar \(amount)" }
    public func failedMailIntro(_ amount: String, _ what: String) -> String {
        "No pudimos cobrar \(amount) por \(what)."
    }
    public func failedMailTried(_ methods: String) -> String {
        "Lo intentamos con tus métodos, uno tras otro: \(methods). Todos fueron rechazados."
    }
    public func failedMailNextTry(_ date: String) -> String {
        "Volveremos a intentarlo el \(date). Si actualizas tu método de pago antes, lo cobraremos en ese momento."
    }
    public var failedMailNoMoreTries: String {
        "No volveremos a intentarlo por nuestra cuenta. Actualiza tu método de pago para ponerte al día."
    }
    public var failedMailButton: String { "Actualizar método de pago" }
    public func actionMailSubject(_ amount: String) -> String { "Confirma tu pago de \(amount)" }
    public func actionMailIntro(_ amount: String, _ what: String) -> String {
        "Tu banco pide que confirmes el pago de \(amount) por \(what)."
    }
    public var actionMailUntilThen: String { "Hasta que lo confirmes no se cobra nada, y el pago queda pendiente." }
    public var actionMailButton: String { "Confirmar el pago" }
    public func incompleteMailSubject(_ amount: String) -> String { "Elige cómo completar tu pago de \(amount)" }
    public func incompleteMailIntro(_ amount: String, _ what: String) -> String {
        "Tienes un pago pendiente de \(amount) por \(what), y no hay un método de pago con qué cobrarlo."
    }
    public var incompleteMailChoose: String { "Elige cómo pagarlo: toma menos de un minuto." }
    public var incompleteMailButton: String { "Elegir cómo pagar" }
}
