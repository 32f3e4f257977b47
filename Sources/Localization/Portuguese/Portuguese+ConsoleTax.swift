extension Portuguese {
    public var consoleTaxesIntro: String {
        "O que é cobrado de impostos. Cada assinatura leva os que tinha ao ser criada, ou os que você escolheu."
    }
    public var consoleNoTaxes: String { "Ainda não há impostos." }
    public var consoleNoTaxesAdvice: String {
        "Sem nenhum, seus preços são cobrados como estão e a fatura não detalha impostos."
    }
    public var consoleNewTax: String { "Novo imposto" }
    public var consoleNewTaxIntro: String {
        "A porcentagem não muda depois: se a lei mudar, crie outro e arquive este."
    }
    public var consoleCreateTax: String { "Criar imposto" }
    public var consoleTaxNameHint: String { "Como aparece na fatura. Por exemplo, ISS." }
    public var consoleTaxPercent: String { "Porcentagem" }
    public func consoleTaxPercentHint(_ example: String) -> String { "Por exemplo, \(example)." }
    public var consoleTaxKind: String { "Como é cobrado" }
    public var consoleTaxIncluded: String { "Incluído no preço" }
    public var consoleTaxIncludedDetail: String { "O cliente paga o preço, e a fatura diz quanto é imposto." }
    public var consoleTaxAdded: String { "Somado ao preço" }
    public var consoleTaxAddedDetail: String { "O cliente paga o preço mais o imposto." }
    public var consoleTaxIsDefault: String { "Em cada assinatura nova" }
    public var consoleTaxInUse: String { "Pode ser escolhido" }
    public var consoleTaxMakeDefault: String { "Pôr em cada nova" }
    public var consoleTaxUndoDefault: String { "Não pôr nas novas" }
    public var consoleTaxRestore: String { "Voltar a usar" }
    public func consoleArchiveTaxTitle(_ tax: String) -> String { "Arquivar \(tax)?" }
    public var consoleArchiveTaxExplained: String {
        "Não poderá mais ser escolhido. As assinaturas que já o têm continuam cobrando."
    }
    public var consoleArchiveTaxOfDefault: String { "A partir de agora, as assinaturas novas não o terão." }
    public var consoleTaxCanBeRestored: String { "Você pode voltar a usá-lo quando quiser." }
    public var consoleTaxLabel: String { "Imposto" }
    public func consoleTaxAsUsual(_ taxes: String?) -> String {
        taxes.map { "O de sempre: \($0)" } ?? "O de sempre: nenhum"
    }
    public var consoleTaxNone: String { "Sem imposto" }

    public var consoleTaxMade: String { "Criamos o imposto." }
    public var consoleTaxArchived: String { "O imposto não pode mais ser escolhido." }
    public var consoleTaxRestored: String { "O imposto pode ser escolhido de novo." }
    public func consoleTaxMadeDefault(_ tax: String) -> String { "Cada assinatura nova terá \(tax)." }
    public func consoleTaxNotDefault(_ tax: String) -> String { "As assinaturas novas não têm mais \(tax) por si só." }
    public var consoleTaxNotAny: String { "Esse imposto está arquivado. Volte a usá-lo primeiro." }
}
