extension Portuguese {
    public var usePromotionCode: String { "Usar um código" }
    public func promotionCodeExplained(_ plan: String) -> String {
        "Antes de usar, você verá quanto muda sua próxima cobrança de \(plan)."
    }
    public var promotionCodeLabel: String { "Código de promoção" }
    public var checkPromotionCode: String { "Ver o desconto" }
    public var notUsingPromotionCode: String { "Não usar" }

    public func promotionTitle(_ code: String) -> String { "Usar o código \(code)?" }
    public func promotionGives(_ what: String) -> String { "Ele dá \(what)." }
    public var withoutPromotionCode: String { "Sem o código" }
    public var withPromotionCode: String { "Com o código" }
    public var applyPromotionCode: String { "Usar o código" }

    public var discountLabel: String { "Desconto" }
    public func takesOff(_ reduction: String) -> String { "\(reduction) a menos" }
    public var lastsOnce: String { "uma única vez" }
    public func lastsUntil(_ date: String) -> String { "até \(date)" }
    public func lastsForCharges(_ count: Int, _ last: String) -> String {
        count == 1 ? "só na cobrança de \(last)" : "em \(count) cobranças, a última em \(last)"
    }
    public func lastsForInvoices(_ count: Int, _ last: String) -> String {
        count == 1 ? "só na fatura de \(last)" : "em \(count) faturas, a última de \(last)"
    }
    public var lastsForever: String { "enquanto você tiver a assinatura" }

    public var promotionUnknown: String { "Esse código não existe. Confira como você digitou." }
    public var promotionOver: String { "Esse código já venceu." }
    public var promotionUsedUp: String { "Esse código já foi usado todas as vezes possíveis." }
    public var promotionOfOtherProduct: String { "Esse código é para outro produto." }
    public var promotionInOtherCurrency: String { "Esse código é para outra moeda." }
    public var promotionForFirstTime: String {
        "Esse código é só para quem ainda não pagou nada, e para uma única assinatura."
    }
    public func promotionBelowMinimum(_ least: String) -> String {
        "Esse código é para assinaturas de \(least) ou mais por período."
    }
    public var promotionAlreadyUsed: String { "Você já usou esse código nesta assinatura." }
    public var promotionAnotherApplies: String {
        "Esta assinatura já tem o desconto de um código. Quando terminar, você poderá usar outro."
    }
    public var promotionChangesNothing: String { "Esse código não muda sua próxima cobrança." }
    public var promotionNotNow: String { "Agora esta assinatura não recebe códigos." }
    public var promotionTooManyTries: String { "Foram tentados códigos demais. Espere um pouco e tente de novo." }
    public var promotionLost: String { "Esse código não pode mais ser usado. Não mudamos nada." }
    public var promotionApplied: String { "Pronto: sua próxima cobrança já tem o desconto." }
}
