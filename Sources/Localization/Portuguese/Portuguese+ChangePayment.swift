extension Portuguese {
    public var changeHoldsOncePaid: String { "A mudança é feita quando o pagamento for aprovado." }
    public func changeRefused(_ amount: String, _ current: String) -> String {
        "Não conseguimos cobrar \(amount). Você continua com \(current) e não deve nada por esta mudança."
    }
    public func changeToWasRefused(_ plan: String, _ amount: String, _ current: String) -> String {
        "A mudança para \(plan) não foi feita: não conseguimos cobrar \(amount). Você continua com \(current) e não deve nada por ela."
    }
    public func changeDeclineAdvice(_ reason: DeclineReason) -> String {
        switch reason {
        case .authenticationRefused: "Se foi você, pode pedir a mudança de novo. Se não, ligue para seu banco."
        case .needsAuthentication: "Peça a mudança de novo e confirme-a com seu banco."
        case .unfinished: "Você pode pedir a mudança de novo."
        case .insufficientFunds, .expired, .wrongDetails, .overLimit, .tryAgain, .notAccepted, .closedAccount, .generic:
            declineAdvice(reason)
        }
    }
    public var lookAtChangeAgain: String { "Ver a mudança de novo" }
    public func changeUnderWay(_ plan: String) -> String {
        "A mudança para \(plan) é feita quando o pagamento chegar. Até lá tudo continua como está."
    }
    public func changeNeedsBank(_ plan: String, _ amount: String) -> String {
        "Seu banco quer que você confirme o pagamento de \(amount) para mudar para \(plan). Até lá tudo continua como está."
    }
    public func changeAwaitsPayment(_ plan: String, _ amount: String) -> String {
        "A mudança para \(plan) espera o pagamento de \(amount). Até lá tudo continua como está."
    }
    public func changeIsOver(_ plan: String) -> String {
        "A mudança para \(plan) não será mais feita. Se o pagamento chegar mesmo assim, fica como crédito seu."
    }
    public var changesToPay: String { "Mudanças que esperam o pagamento" }
    public var changesToPayExplained: String {
        "Você não deve nada por elas: se não pagar, tudo continua como está."
    }
    public var seeChange: String { "Ver a mudança" }
    public var confirmChange: String { "Confirmar o pagamento" }
    public var dropChange: String { "Não fazer esta mudança" }
    public var changeDropped: String { "Não fizemos a mudança: tudo continua como estava e não cobramos nada por ela." }
    public var changePaidOtherwise: String {
        "A mudança foi paga com outro pagamento: com este nada foi cobrado."
    }
    public var changeNotMadeTitle: String { "A mudança não foi feita" }
    public var changeWaitedNoMore: String { "Ela não esperava mais este pagamento. Com ele nada foi cobrado de você." }
    public func cancelDropsChange(_ plan: String) -> String {
        "A mudança para \(plan), que espera o pagamento, não será feita nem cobrada."
    }
    public var refundNeedsNoChange: String {
        "Para ver aqui se algo é devolvido ao cancelar, primeiro pague a mudança que espera o pagamento, ou escolha “\(dropChange)”."
    }

    public func confirmChangeMailSubject(_ plan: String) -> String { "Confirme o pagamento para mudar para \(plan)" }
    public func confirmChangeMailDrop(_ current: String) -> String {
        "Se não confirmar, você continua com \(current) e não deve nada pela mudança. Para desistir, escolha "
            + "“\(dropChange)” na página da sua assinatura."
    }
    public func canceledMailDroppedChange(_ plan: String) -> String {
        "A mudança para \(plan), que esperava o pagamento, não foi feita nem cobrada."
    }
    public func changeRefusedMailSubject(_ plan: String) -> String { "A mudança para \(plan) não foi feita" }
    public func changeRefusedMailIntro(_ amount: String, _ plan: String) -> String {
        "Você pediu para mudar para \(plan), e não conseguimos cobrar os \(amount) que a mudança custa."
    }
    public func changeRefusedMailKept(_ current: String) -> String {
        "Você continua com \(current) e não deve nada pela mudança. Pode pedi-la de novo quando quiser."
    }
}
