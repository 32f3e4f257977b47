extension Portuguese {
    public func planMailSubject(_ amount: String) -> String { "Seu acordo de pagamento de \(amount)" }
    public func planMailIntro(_ amount: String) -> String { "Você combinou pagar \(amount) assim:" }
    public var planMailMeanwhile: String {
        "Você não precisa fazer nada: cobramos em cada data. Enquanto isso não tentamos cobrar de outra forma."
    }
    public func planReminderSubject(_ amount: String, on day: String) -> String { "Vamos cobrar \(amount) em \(day)" }
    public func planReminderIntro(_ amount: String, on day: String) -> String {
        "Como combinado, em \(day) vamos cobrar \(amount)."
    }
    public func planReminderMethod(_ method: String) -> String { "Vamos cobrar em \(method)." }
    public var planReminderWithoutMethod: String {
        "Você não tem uma forma de pagamento salva: adicione uma antes, ou o acordo terminará sem cobrança."
    }
    public var planMailUndo: String {
        "Se você mudou de ideia, pode desfazer o acordo antes da data, ou pagar antes."
    }
    public var planMailSee: String { "Ver o acordo" }
    public func planBrokenSubject(_ amount: String) -> String { "Não conseguimos cobrar \(amount) do seu acordo" }
    public func planBrokenIntro(_ amount: String) -> String {
        "Não conseguimos cobrar \(amount) do seu acordo de pagamento, então o acordo terminou."
    }
    public var planBrokenWithoutMethod: String { "Não havia uma forma de pagamento que pudéssemos cobrar." }
    public var planBrokenButton: String { "Ver o que devo" }
}
