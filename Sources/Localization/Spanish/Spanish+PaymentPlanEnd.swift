extension Spanish {
    public func planEnded(_ end: PaymentPlanEnd) -> String {
        switch end {
        case .kept: "Con este pago cumpliste tu acuerdo de pago."
        case .settled: "Con este pago terminó tu acuerdo de pago: no cobramos nada más de él."
        case .broken: "Era un cobro de tu acuerdo de pago, así que el acuerdo terminó."
        case .declined: "Era el primer cobro de tu acuerdo de pago, así que no hay acuerdo."
        }
    }

    public var undoPlanTitle: String { "¿Deshacer el acuerdo?" }
    public func undoPlanLeft(_ amount: String) -> String {
        "Falta pagar \(amount). Sin el acuerdo ya no tiene fecha: lo debes desde ahora."
    }
    public func undoPlanNextTry(_ date: String, isAll: Bool) -> String {
        isAll
            ? "El \(date) volvemos a intentar cobrarlo, salvo que lo pagues antes."
            : "El \(date) volvemos a intentar cobrar una parte, salvo que la pagues antes. El resto espera tu pago."
    }
    public var undoPlanByHand: String { "No volvemos a intentar cobrarlo: espera tu pago." }
    public var undoPlanPaid: String { "Lo que ya pagaste queda pagado." }
    public func undoPlanFinal(mayAgain: Bool) -> String {
        mayAgain ? "No se puede volver atrás." : "No se puede volver atrás, ni hacer otro acuerdo por lo mismo."
    }
    public var backToAgreement: String { "Volver al acuerdo" }

    public var planIsUsedUp: String {
        "Ya hiciste un acuerdo por esto y terminó: no puedes hacer otro. Lo que falta se paga de otra forma."
    }
    public var planPaymentUnderWay: String { "Ya hay un pago de esto en camino: espera a ver qué pasa con él." }
    public var planNothingOwed: String { "Ya no debes nada: no hay nada que acordar." }
}
