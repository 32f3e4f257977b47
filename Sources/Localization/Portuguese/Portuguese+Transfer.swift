extension Portuguese {
    public var transferTitle: String { "Aguardamos sua transferência" }
    public func transferIntro(_ amount: String) -> String {
        "Transfira \(amount) para esta conta. Assim que chegar, seu pagamento estará feito."
    }
    public var transferBank: String { "Banco" }
    public var transferAccount: String { "Conta" }
    public var transferHolder: String { "Em nome de" }
    public var transferReference: String { "Identificação" }
    public var seeTransfer: String { "Ver dados da transferência" }
    public var transferMade: String { "Já fiz" }
    public var transferUnseen: String { "Ainda não vimos sua transferência." }
    public var transferNotSeen: String {
        "Ainda não vimos sua transferência. Se você já a fez, não pague de novo: avisaremos por e-mail quando chegar."
    }
    public var transferInsteadHint: String { "Pague de outra forma só se ainda não fez a transferência." }
}
