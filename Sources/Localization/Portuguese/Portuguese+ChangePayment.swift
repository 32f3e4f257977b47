extension Portuguese {
    public var changeHoldsOncePaid: String { "A mudança é feita quando o pagamento for aprovado." }
    public func changeRefused(_ amount: String, _ current: String) -> String {
        "Não conseguimos cobrar \(amount). Você continua com \(current) e não deve nada por esta mudança."
    }
    public func changeToWasRefused(_ plan: String, _ amount: String, _ current: String) -> String {
        "A mudança para \(plan) não foi feita: não conseguimos cobrar \(amount). Você continua com \(current) e não deve nada por ela."
    }
    public var lookAtChangeAgain: String { "Ver a mudança de novo" }
    public func changeUnderWay(_ plan: String) -> String {
        "A mudança para \(plan) é feita quando o pagamento chegar. Até lá tudo continua como está."
    }
    public func changeNeedsBank(_ plan: String, _ amount: String) -> String {
        "Seu banco quer que você confirme o pagamento de \(amount) para mudar para \(plan). Até lá tudo continua como está."
    }
    public var confirmChange: String { "Confirmar o pagamento" }
    public var dropChange: String { "Não fazer esta mudança" }
    public var changeDropped: String { "Não fizemos a mudança: tudo continua como estava e não cobramos nada por ela." }

    public func changeRefusedMailSubject(_ plan: String) -> String { "A mudança para \(plan) não foi feita" }
    public func changeRefusedMailIntro(_ amount: String, _ plan: String) -> String {
        "Você pediu para mudar para \(plan), e não conseguimos cobrar os \(amount) que a mudança custa."
    }
    public func changeRefusedMailKept(_ current: String) -> String {
        "Você continua com \(current) e não deve nada pela mudança. Pode pedi-la de novo quando quiser."
    }
}
