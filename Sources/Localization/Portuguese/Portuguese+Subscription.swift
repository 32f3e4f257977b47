extension Portuguese {
    public var noSubscriptions: String { "Você não tem assinaturas." }
    public var currentSubscriptions: String { "Vigentes" }
    public var endedSubscriptions: String { "Encerradas" }
    public func renewsOn(_ date: String) -> String { "Renova em \(date)" }
    public func trialEndsOn(_ date: String) -> String {
        "Seu teste termina em \(date); nesse dia é feita a primeira cobrança"
    }
    public func trialEndsByHand(_ date: String) -> String {
        "Seu teste termina em \(date); nesse dia enviamos a primeira fatura"
    }
    public func endsOnDay(_ day: String) -> String { "Termina em \(day)" }
    public func endsAfter(_ lastDay: String) -> String { "Vale até \(lastDay). Não haverá mais cobranças" }
    public func endedOn(_ date: String) -> String { "Terminou em \(date)" }
    public var isPastDue: String { "Há um pagamento atrasado. Pague para mantê-la ativa" }
    public func isPastDueUntil(_ lastDay: String) -> String { "Há um pagamento atrasado. Vale até \(lastDay)" }
    public var isUnpaid: String { "Está suspensa por falta de pagamento" }
    public var isIncomplete: String { "Falta o primeiro pagamento para ativá-la" }
    public var isBeingPaid: String { "Há um pagamento em processamento" }
    public var isPromised: String { "O que se deve tem data combinada" }
    public var isPaused: String { "Está em pausa: não há cobrança por enquanto" }
    public func chargedTo(_ method: String) -> String { "Será cobrado com \(method)" }
    public var invoicedByHand: String { "Enviamos a fatura; você a paga" }
    public var chargedToNothing: String { "Falta uma forma de pagamento" }
    public var includesLabel: String { "Inclui" }
    public var periodLabel: String { "Período atual" }
    public var nextChargeLabel: String { "Próxima cobrança" }
    public var nextInvoiceLabel: String { "Próxima fatura" }
    public var firstPaymentLabel: String { "Primeiro pagamento" }
    public func amountPending(_ amount: String) -> String { "\(amount), pendente" }
    public var methodLabel: String { "Forma de pagamento" }
    public var sinceLabel: String { "Desde" }
    public func amountOnDate(_ amount: String, _ date: String) -> String { "\(amount) em \(date)" }
    public func invoiceOnDate(_ amount: String, _ date: String) -> String { "Fatura de \(amount) em \(date)" }
    public var noMoreCharges: String { "Não há mais cobranças" }
    public var editMethod: String { "Trocar" }
    public var chooseMethodTitle: String { "Escolha como pagar" }
    public var addAnotherMethod: String { "Adicionar outra forma" }
    public var confirmMethodTitle: String { "Confirme a mudança" }
    public func confirmMethod(_ plan: String, _ method: String) -> String {
        "A partir de agora, \(plan) será cobrado com \(method)."
    }
    public func retryNotice(_ amount: String) -> String {
        "Ao atualizar, cobraremos na hora os \(amount) pendentes."
    }
    public var update: String { "Atualizar" }
    public var methodUpdated: String { "Atualizamos a forma de pagamento." }
    public var cancelSubscription: String { "Cancelar assinatura" }
    public func cancelTitle(_ plan: String) -> String { "Cancelar \(plan)?" }
    public func cancelAtEnd(_ lastDay: String) -> String {
        "Não haverá mais cobranças automáticas. Você pode usá-la até \(lastDay), inclusive."
    }
    public func cancelAtEndOwing(_ lastDay: String) -> String {
        "Você pode usá-la até \(lastDay), inclusive, e ela não se renova."
    }
    public var cancelNow: String { "Termina agora mesmo e não haverá mais cobranças automáticas." }
    public func cancelStillOwed(_ amount: String, _ payment: StillOwed) -> String {
        let next =
            switch payment {
            case .collected: "continuaremos tentando cobrar."
            case .byHand: "você pode pagar quando quiser em “\(pendingSection)”, na sua conta."
            case .elsewhere: "você pode pagar quando quiser."
            }
        return "Você já deve \(amount), e isso não se cancela: " + next
    }
    public var cancelCanBeUndone: String { "Você pode voltar atrás até esse dia." }
    public func cancelLastCharge(_ amount: String) -> String {
        "Só falta uma cobrança: \(amount), pelo que ainda não foi faturado."
    }
    public func cancelLastCredit(_ amount: String) -> String { "Ficam \(amount) a seu favor." }
    public var lastDayLabel: String { "Último dia" }
    public var reasonLabel: String { "Por que você está cancelando?" }
    public var commentLabel: String { "Quer nos contar mais alguma coisa?" }
    public var keepSubscription: String { "Não cancelar" }
    public func canceledUntil(_ lastDay: String) -> String { "Cancelamos sua assinatura. Ela vale até \(lastDay)." }
    public var canceledNow: String { "Cancelamos sua assinatura. Não haverá mais cobranças." }
    public var alreadyCanceled: String { "Esta assinatura já estava cancelada." }
    public var undoCancellation: String { "Manter assinatura" }
    public var cancellationUndone: String { "Sua assinatura continua ativa." }
    public func cancelByAsking(_ merchant: String) -> String { "Para cancelar, escreva para \(merchant)." }
    public var usedNow: String { "Em uso" }
    public var useThisOne: String { "Usar esta" }
}
