extension Portuguese {
    public func planEnded(_ end: PaymentPlanEnd) -> String {
        switch end {
        case .kept: "Com este pagamento você cumpriu seu acordo de pagamento."
        case .settled: "Com este pagamento seu acordo de pagamento terminou: não cobramos mais nada dele."
        case .broken: "Era uma cobrança do seu acordo de pagamento, então o acordo terminou."
        case .declined: "Era a primeira cobrança do seu acordo de pagamento: não há acordo."
        }
    }

    public var undoPlanTitle: String { "Desfazer o acordo?" }
    public func undoPlanLeft(_ amount: String) -> String {
        "Falta pagar \(amount). Sem o acordo não há mais data: você deve esse valor a partir de agora."
    }
    public func undoPlanNextTry(_ date: String, isAll: Bool) -> String {
        isAll
            ? "Em \(date) tentamos cobrar de novo, a menos que você pague antes."
            : "Em \(date) tentamos cobrar uma parte de novo, a menos que você pague antes. O resto espera seu pagamento."
    }
    public var undoPlanByHand: String { "Não tentamos cobrar de novo: fica à espera do seu pagamento." }
    public var undoPlanPaid: String { "O que você já pagou continua pago." }
    public func undoPlanFinal(mayAgain: Bool) -> String {
        mayAgain ? "Não é possível voltar atrás." : "Não é possível voltar atrás, nem fazer outro acordo para isto."
    }
    public var backToAgreement: String { "Voltar ao acordo" }

    public var planIsUsedUp: String {
        "Você já fez um acordo para isto e ele terminou: não é possível fazer outro. O resto se paga de outra forma."
    }
    public var planPaymentUnderWay: String {
        "Já há um pagamento disto a caminho: espere para ver o que acontece com ele."
    }
    public var planNothingOwed: String { "Você não deve mais nada: não há o que combinar." }
}
