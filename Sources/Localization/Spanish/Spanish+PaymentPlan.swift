import Core

extension Spanish {
    public func dayInWords(_ date: CalendarDate) -> String {
        let day =
            switch date.weekday {
            case .monday: "lunes"
            case .tuesday: "martes"
            case .wednesday: "miércoles"
            case .thursday: "jueves"
            case .friday: "viernes"
            case .saturday: "sábado"
            case .sunday: "domingo"
            }
        return day + " " + self.date(date)
    }

    public func arrangePayment(isDivided: Bool) -> String {
        isDivided ? "Pagar en otra fecha o en cuotas" : "Pagar en otra fecha"
    }
    public func arrangeIntro(_ total: String) -> String {
        "Debes \(total). Elige cuándo puedes pagar: lo cobramos ese día y no antes."
    }
    public var planCountLegend: String { "¿En cuántos pagos?" }
    public func planCount(_ count: Int, _ amount: String) -> String {
        count == 1 ? "Un solo pago de \(amount)" : "\(count) cuotas de \(amount)"
    }
    public func planInterval(days: Int) -> String { days == 1 ? "Una cada día" : "Una cada \(days) días" }
    public func planDate(isDivided: Bool) -> String {
        isDivided ? "Fecha del pago, o de la primera cuota" : "Fecha del pago"
    }
    public func planDateHint(_ last: String) -> String { "Hasta el \(last)." }
    public var planCountMissing: String { "Elige en cuántos pagos." }
    public var planDateMissing: String { "Elige una fecha." }
    public func planTooEarly(_ first: String) -> String { "Elige una fecha desde el \(first)." }
    public func planTooLate(_ last: String) -> String { "Elige una fecha hasta el \(last)." }

    public var planReview: String { "Revisa tu acuerdo" }
    public func planInstalment(_ number: Int, of count: Int) -> String {
        count == 1 ? "Pago único" : "Cuota \(number) de \(count)"
    }
    public var planToday: String { "Hoy" }
    public func planChargedTo(_ methods: String) -> String {
        "Se cobra a \(methods), o al método que lo reemplace."
    }
    public var planReminded: String { "Te avisamos el día anterior" }
    public var planTerms: String { "Mientras tanto no intentamos cobrarte de otra forma." }
    public var agreeToPlan: String { "Confirmar el acuerdo" }
    public func agreeToPlan(paying amount: String) -> String { "Pagar \(amount) ahora y confirmar" }
    public var changePlanTerms: String { "Cambiar la fecha o las cuotas" }

    public var paymentPlan: String { "Acuerdo de pago" }
    public var paymentPlans: String { "Acuerdos de pago" }
    public func status(_ standing: PaymentPlanStanding) -> String {
        switch standing {
        case .active: "Vigente"
        case .kept: "Cumplido"
        case .broken: "No se cumplió"
        case .canceled: "Deshecho"
        case .declined: "No se hizo"
        case .ended: "Terminado"
        }
    }
    public func status(_ standing: InstalmentStanding) -> String {
        switch standing {
        case .toCome: "Se cobra ese día"
        case .due: "Por cobrar: lo intentamos dentro de un rato"
        case .underWay: "En proceso"
        case .toBeConfirmed: "Falta que lo confirmes"
        case .paid: "Pagada"
        case .dropped: "Ya no hace falta"
        case .unpaid: "No se cobró"
        }
    }
    public var planPaidBesides: String { "Pagaste aparte" }
    public func explained(_ standing: PaymentPlanStanding) -> String {
        switch standing {
        case .active: "No tienes que hacer nada: lo cobramos en cada fecha."
        case .kept: "Pagaste todo lo que acordaste. Gracias."
        case .broken: "No pudimos hacer un cobro del acuerdo, así que terminó. Paga lo que falta o cambia la tarjeta."
        case .canceled: "Deshiciste este acuerdo. Lo que debes se cobra como antes."
        case .declined: "El primer cobro fue rechazado, así que no hay acuerdo. Paga de otra forma o cambia la tarjeta."
        case .ended: "Lo que faltaba se pagó de otra forma, o ya no se cobra."
        }
    }
    public var seePlan: String { "Ver el acuerdo" }
    public var undoPlan: String { "Deshacer el acuerdo" }
    public func promised(_ amount: String, on day: String) -> String { "Acordaste pagar \(amount) el \(day)" }
    public func planSummary(_ total: String, instalments: Int) -> String {
        instalments == 1 ? "\(total), en un pago" : "\(total), en \(instalments) cuotas"
    }

    public var planAgreed: String { "Tu acuerdo quedó confirmado." }
    public var planAgreedUncharged: String {
        "Tu acuerdo quedó confirmado, pero ahora no pudimos hacer el primer cobro. Lo intentamos de nuevo en un rato."
    }
    public var planUndone: String { "Deshiciste el acuerdo. Lo que debes se cobra como antes." }
    public var planIsOver: String { "Ese acuerdo ya terminó." }
    public var planStands: String { "Ya tienes un acuerdo por esto." }
    public var planNotPossible: String {
        "Ahora no hay nada que puedas pagar en otra fecha. Si tu tarjeta fue rechazada, cámbiala primero."
    }
}
