extension Spanish {
    public func planMailSubject(_ amount: String) -> String { "Tu acuerdo de pago por \(amount)" }
    public func planMailIntro(_ amount: String) -> String { "Acordaste pagar \(amount) así:" }
    public var planMailMeanwhile: String {
        "No tienes que hacer nada: lo cobramos en cada fecha. Mientras tanto no intentamos cobrarte de otra forma."
    }
    public func planReminderSubject(_ amount: String, on day: String) -> String { "Cobraremos \(amount) el \(day)" }
    public func planReminderIntro(_ amount: String, on day: String) -> String {
        "Como acordaste, el \(day) cobraremos \(amount)."
    }
    public func planReminderMethod(_ method: String) -> String { "Lo cobraremos a \(method)." }
    public var planReminderWithoutMethod: String {
        "No tienes un método de pago guardado: agrega uno antes, o el acuerdo terminará sin cobro."
    }
    public var planMailUndo: String {
        "Si cambiaste de idea, puedes deshacer el acuerdo antes de la fecha, o pagar antes."
    }
    public var planMailSee: String { "Ver el acuerdo" }
    public func planBrokenSubject(_ amount: String) -> String { "No pudimos cobrar \(amount) de tu acuerdo" }
    public func planBrokenIntro(_ amount: String) -> String {
        "No pudimos cobrar \(amount) de tu acuerdo de pago, así que el acuerdo terminó."
    }
    public var planBrokenWithoutMethod: String { "No había un método de pago que pudiéramos cobrar." }
    public var planBrokenButton: String { "Ver lo que debo" }
}
