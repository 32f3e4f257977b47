extension Portuguese {
    public var changePlan: String { "Mudar de plano" }
    public var choosePlanTitle: String { "Mudar de plano" }
    public func choosePlanExplained(_ plan: String) -> String {
        "Hoje você tem \(plan). Antes de confirmar, você vê quanto custa a mudança."
    }
    public var yourPlan: String { "Seu plano" }
    public var choosePlan: String { "Escolher" }
    public func inPlace(of item: String) -> String { "no lugar de \(item)" }
    public var quantityLabel: String { "Quantidade" }
    public var changeQuantity: String { "Mudar quantidade" }
    public func perUnit(_ frequency: String) -> String { "\(frequency) cada unidade" }
    public func quantityBetween(_ least: String, _ most: String) -> String {
        "Escreva uma quantidade entre \(least) e \(most)."
    }
    public func quantityFrom(_ least: String) -> String { "Escreva uma quantidade de \(least) ou mais, sem decimais." }

    public func changePlanTitle(_ plan: String) -> String { "Mudar para \(plan)?" }
    public var planStartsToday: String { "A mudança começa hoje." }
    public func planStartsOn(_ date: String, _ current: String) -> String {
        "A mudança começa em \(date). Até lá você continua com \(current)."
    }
    public func discountEndsWithChange(_ discount: String) -> String {
        "Esta mudança encerra seu desconto (\(discount))."
    }
    public func unusedRest(_ plan: String) -> String { "\(plan): o que você não usou" }
    public func restOfPeriod(_ plan: String) -> String { "\(plan): o que resta do período" }
    public var changeDiscount: String { "Desconto" }
    public var changeTaxes: String { "Impostos" }
    public var changeBalance: String { "Saldo da sua conta" }
    public var changeTotal: String { "Total" }
    public func taxesIncluded(_ amount: String) -> String { "Inclui \(amount) de impostos." }
    public func addedToNext(_ amount: String) -> String {
        "Hoje nada é cobrado: \(amount) entram na próxima cobrança."
    }
    public func takenOffNext(_ amount: String) -> String {
        "Hoje nada é cobrado: \(amount) são descontados da próxima cobrança."
    }
    public func leftInFavour(_ amount: String) -> String {
        "Hoje nada é cobrado: \(amount) ficam a seu favor para as próximas cobranças."
    }
    public func nextChargeWillBe(_ amount: String, _ date: String) -> String {
        "A próxima cobrança é de \(amount), em \(date)."
    }
    public func nextInvoiceWillBe(_ amount: String, _ date: String) -> String {
        "A próxima fatura é de \(amount), em \(date)."
    }
    public func amountsHoldUntil(_ time: String) -> String { "Estes valores valem até as \(time)." }
    public var methodFirst: String { "Para mudar, adicione primeiro uma forma de pagamento." }
    public func changeAndPay(_ amount: String) -> String { "Mudar e pagar \(amount)" }
    public func changeOn(_ date: String) -> String { "Mudar em \(date)" }
    public var notChanging: String { "Não mudar" }

    public func changesTo(_ plan: String, _ date: String) -> String { "Muda para \(plan) em \(date)" }
    public func itemChangesTo(_ item: String, _ other: String, _ date: String) -> String {
        "\(item) muda para \(other) em \(date)"
    }
    public func quantityChangesTo(_ item: String, _ before: String, _ after: String, _ date: String) -> String {
        "\(item): muda de \(before) para \(after) em \(date)"
    }
    public var keepPlan: String { "Deixar meu plano como está" }
    public func planChanged(_ plan: String) -> String { "Pronto: agora você tem \(plan)." }
    public func planWillChange(_ date: String) -> String { "Pronto: seu plano muda em \(date)." }
    public var planKept: String { "Seu plano continua como estava." }
    public var alreadyOnPlan: String { "Você já tem esse plano: não há nada para mudar." }
    public var planAlreadyChanged: String {
        "Você já tem esse plano. Se algo foi cobrado pela mudança, está nas suas faturas."
    }
    public var cannotChangePlan: String { "Agora não é possível mudar de plano." }
    public var cannotChangeEnding: String {
        "Esta assinatura está cancelada. Para mudar de plano, escolha primeiro “\(undoCancellation)”."
    }
    public var cannotChangePausing: String {
        "Há uma pausa programada. Para mudar de plano, escolha primeiro “\(undoPause)”."
    }
    public var cannotChangePaused: String {
        "Esta assinatura está em pausa. Para mudar de plano, escolha primeiro “\(resumeNow)”."
    }
    public var cannotChangeOwing: String { "Há um pagamento pendente. Pague-o e você poderá mudar de plano." }
    public var cannotChangeWaiting: String {
        "Há uma mudança programada. Para mudar outra coisa, escolha primeiro “\(keepPlan)”."
    }
    public var quoteExpired: String {
        "Os valores que você viu venceram e nada foi cobrado. Estes são os de agora."
    }
    public var quoteOutdated: String {
        "Algo mudou desde que você viu os valores e nada foi cobrado. Estes são os de agora."
    }
}
