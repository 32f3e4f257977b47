extension Spanish {
    public var changeHoldsOncePaid: String { "El cambio se hace cuando se aprueba el pago." }
    public func changeRefused(_ amount: String, _ current: String) -> String {
        "No pudimos cobrar \(amount). Sigues con \(current) y no debes nada por este cambio."
    }
    public func changeToWasRefused(_ plan: String, _ amount: String, _ current: String) -> String {
        "El cambio a \(plan) no se hizo: no pudimos cobrar \(amount). Sigues con \(current) y no debes nada por él."
    }
    public func changeDeclineAdvice(_ reason: DeclineReason) -> String {
        switch reason {
        case .authenticationRefused: "Si fuiste tú, puedes pedir el cambio otra vez. Si no, llama a tu banco."
        case .needsAuthentication: "Pide el cambio otra vez y confírmalo con tu banco."
        case .unfinished: "Puedes pedir el cambio otra vez."
        case .insufficientFunds, .expired, .wrongDetails, .overLimit, .tryAgain, .notAccepted, .closedAccount, .generic:
            declineAdvice(reason)
        }
    }
    public var lookAtChangeAgain: String { "Ver el cambio otra vez" }
    public func changeUnderWay(_ plan: String) -> String {
        "El cambio a \(plan) se hace cuando llegue el pago. Hasta entonces sigues como ahora."
    }
    public func changeNeedsBank(_ plan: String, _ amount: String) -> String {
        "Tu banco quiere que confirmes el pago de \(amount) para cambiar a \(plan). Hasta entonces sigues como ahora."
    }
    public func changeAwaitsPayment(_ plan: String, _ amount: String) -> String {
        "El cambio a \(plan) espera su pago de \(amount). Hasta entonces sigues como ahora."
    }
    public func changeIsOver(_ plan: String) -> String {
        "El cambio a \(plan) ya no se hace. Si su pago llega de todos modos, queda como saldo a tu favor."
    }
    public var changesToPay: String { "Cambios que esperan su pago" }
    public var changesToPayExplained: String {
        "No debes nada por ellos: si no los pagas, sigues como ahora."
    }
    public var seeChange: String { "Ver el cambio" }
    public var confirmChange: String { "Confirmar el pago" }
    public var dropChange: String { "No hacer este cambio" }
    public var changeDropped: String { "No hicimos el cambio: sigues como estabas y no cobramos nada por él." }
    public var changePaidOtherwise: String {
        "El cambio se pagó con otro pago: con este no se cobró nada."
    }
    public var changeNotMadeTitle: String { "El cambio no se hizo" }
    public var changeWaitedNoMore: String { "Ya no esperaba este pago. Con él no se te cobró nada." }
    public func cancelDropsChange(_ plan: String) -> String {
        "El cambio a \(plan), que espera su pago, no se hace y no se cobra."
    }
    public var refundNeedsNoChange: String {
        "Para ver aquí si se devuelve algo al cancelar, primero paga el cambio que espera su pago, o elige “\(dropChange)”."
    }

    public func confirmChangeMailSubject(_ plan: String) -> String { "Confirma el pago para cambiar a \(plan)" }
    public func confirmChangeMailDrop(_ current: String) -> String {
        "Si no lo confirmas, sigues con \(current) y no debes nada por el cambio. Para dejarlo, elige “\(dropChange)” "
            + "en la página de tu suscripción."
    }
    public func canceledMailDroppedChange(_ plan: String) -> String {
        "El cambio a \(plan), que esperaba su pago, no se hizo y no se cobró."
    }
    public func changeRefusedMailSubject(_ plan: String) -> String { "No se hizo el cambio a \(plan)" }
    public func changeRefusedMailIntro(_ amount: String, _ plan: String) -> String {
        "Pediste cambiar a \(plan), y no pudimos cobrar los \(amount) que cuesta el cambio."
    }
    public func changeRefusedMailKept(_ current: String) -> String {
        "Sigues con \(current) y no debes nada por el cambio. Puedes pedirlo otra vez cuando quieras."
    }
}
