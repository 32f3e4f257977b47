extension Portuguese {
    public var consoleSubscriptionsIntro: String { "O que seus clientes pagam a cada período, e quando são cobrados." }
    public var consoleNoSubscriptions: String { "Ainda não há assinaturas." }
    public var consoleNoSubscriptionsAdvice: String {
        "Assine um cliente em um dos seus produtos, ou faça pelo seu programa com a API."
    }
    public var consoleNoInvoicesYet: String { "A primeira aparece com a primeira cobrança." }
    public var consoleNewSubscription: String { "Nova assinatura" }
    public var consoleNewSubscriptionIntro: String {
        "Começa hoje. O primeiro período é cobrado ou faturado assim que você a cria."
    }
    public var consoleNoPlans: String { "Antes crie um produto com um preço que se repita." }
    public var consoleChoosePlan: String { "Escolha um plano." }
    public var consoleCollection: String { "Como se paga" }
    public var consoleByMethod: String { "Cobrança automática" }
    public var consoleByMethodDetail: String {
        "Com o método salvo do cliente. Se não tiver, fica incompleta até pagar."
    }
    public var consoleByInvoice: String { "Fatura por e-mail" }
    public var consoleByInvoiceDetail: String { "O cliente paga quando recebe." }
    public var consoleSubscribe: String { "Criar assinatura" }
    public var consoleNoProcessor: String {
        "Antes conecte um processador de pagamentos, ou escolha fatura por e-mail."
    }
    public var consoleOtherCurrency: String { "Este cliente paga em outra moeda: escolha um plano na dele." }
    public var consoleChangeWaits: String { "Há uma mudança de plano que espera o fim do período." }
    public var consolePause: String { "Pausa" }
    public func consoleCancelIntro(_ customer: String) -> String { "É de \(customer). O que já deve não se apaga." }
    public var consoleCancelWhen: String { "Quando termina" }
    public func consoleCancelAtEnd(_ day: String) -> String { "No fim do período, em \(day)" }
    public var consoleCancelAtEndDetail: String { "Usa até esse dia e nada mais é cobrado. Dá para desfazer até lá." }
    public var consoleCancelNow: String { "Agora mesmo" }
    public var consoleCancelNowDetail: String { "Termina já e não dá para desfazer. Nada é devolvido sozinho." }
    public func consolePauseIntro(_ day: String) -> String {
        "Começa ao terminar o período, em \(day). Enquanto dura, nada é cobrado."
    }
    public var consolePauseLength: String { "Por quanto tempo" }
    public var consolePauseUntilAsked: String { "Até alguém retomar" }
    public var consoleResumeExplained: String { "Começa hoje um novo período." }
    public func consoleInvoicedToday(_ amount: String) -> String { "Hoje é enviada a fatura de \(amount)." }
    public func consolePlanNow(_ plan: String) -> String {
        "Hoje é \(plan). Antes de confirmar você verá quanto custa a mudança."
    }
    public var consoleSamePlan: String { "Já tem esse plano e essa quantidade." }
    public var consoleInPlaceOf: String { "No lugar de" }
    public func consoleChargedNow(_ amount: String) -> String { "Hoje são cobrados ou faturados \(amount)." }
    public var consoleNothingNow: String { "Hoje nada é cobrado." }
    public func consoleAddedToNext(_ amount: String) -> String {
        "Hoje nada é cobrado: \(amount) se somam à próxima cobrança."
    }
    public func consoleTakenOffNext(_ amount: String) -> String {
        "Hoje nada é cobrado: \(amount) são descontados da próxima cobrança."
    }
    public func consoleNextChargeWillBe(_ amount: String, _ day: String) -> String {
        "A próxima cobrança é de \(amount), em \(day)."
    }
    public func consoleUnusedRest(_ plan: String) -> String { "\(plan): o que não foi usado" }
    public var consoleQuoteHolds: String { "Estes valores valem 15 minutos." }
    public var consoleSubscriptionMade: String { "A assinatura começou." }
    public var consoleSubscriptionIncomplete: String {
        "Criamos a assinatura, mas falta o primeiro pagamento: o cliente pode fazê-lo no portal."
    }
    public func consoleSubscriptionEnds(_ day: String) -> String { "A assinatura termina em \(day)." }
    public var consoleSubscriptionEnded: String { "A assinatura terminou." }
    public var consoleSubscriptionKept: String { "A assinatura continua." }
    public func consoleSubscriptionPauses(_ day: String) -> String { "A pausa começa em \(day)." }
    public var consoleSubscriptionPauseUndone: String { "Anulamos a pausa." }
    public var consoleSubscriptionResumed: String { "A assinatura está ativa de novo." }
    public var consoleSubscriptionChanged: String {
        "A assinatura não está mais como você viu, ou assim não é possível. Nada foi feito: assim está agora."
    }
    public var consolePlanChanged: String { "Mudamos o plano." }
}
