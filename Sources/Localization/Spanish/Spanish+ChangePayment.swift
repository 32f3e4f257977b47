extension Spanish {
    public var changeHoldsOncePaid: String { "El cambio se hace cuando se aprueba el pago." }
    public func changeRefused(_ amount: String, _ current: String) -> String {
        "No pudimos cobrar \(amount). Sigues con \(current) y no debes nada por este cambio."
    }
    public func changeToWasRefused(_ plan: String, _ amount: String, _ current: String) -> String {
        "El cambio a \(plan) no se hizo: no pudimos cobrar \(amount). Sigues con \(current) y no debes nada por él."
    }
    public var lookAtChangeAgain: String { "Ver el cambio otra vez" }
    public func changeUnderWay(_ plan: String) -> String {
        "El cambio a \(plan) se hace cuando llegue el pago. Hasta entonces sigues como ahora."
    }
    public func changeNeedsBank(_ plan: String, _ amount: String) -> String {
        "Tu banco quiere que confirmes el pago de \(amount) para cambiar a \(plan). Hasta entonces sigues como ahora."
    }
    public var confirmChange: String { "Confirmar el pago" }
    public var dropChange: String { "No hacer este cambio" }
    public var changeDropped: String { "No hicimos el cambio: sigues como estabas y no cobramos nada por él." }

    public func changeRefusedMailSubject(_ plan: String) -> String { "No se hizo el cambio a \(plan)" }
    public func changeRefusedMailIntro(_ amount: String, _ plan: String) -> String {
        "Pediste cambiar a \(plan), y no pudimos cobrar los \(amount) que cuesta el cambio."
    }
    public func changeRefusedMailKept(_ current: String) -> String {
        "Sigues con \(current) y no debes nada por el cambio. Puedes pedirlo otra vez cuando quieras."
    }
}
