extension Portuguese {
    public var pendingIntro: String { "O que falta pagar e o que você já pagou." }
    public var nothingPaidYet: String { "Ainda não há pagamentos." }
    public var paymentsMade: String { "Pagamentos feitos" }
    public func paidOnDate(_ date: String) -> String { "Pago em \(date)" }
    public func dueOnDate(_ date: String) -> String { "Vence em \(date)" }
    public func wasDueOnDate(_ date: String) -> String { "Venceu em \(date)" }
    public func issuedOnDate(_ date: String) -> String { "Emitido em \(date)" }
    public func nextTryOn(_ date: String) -> String { "Vamos tentar cobrar de novo em \(date)." }
    public var paymentIncomplete: String { "Falta escolher como pagar." }
    public var paymentReceivedTitle: String { "Pagamento recebido" }
    public func paymentReceived(_ amount: String, on date: String) -> String {
        "Recebemos \(amount) em \(date). Obrigado."
    }
    public var confirmingTitle: String { "Estamos confirmando seu pagamento" }
    public var confirming: String {
        "O banco ainda não confirmou o pagamento. Não pague de novo: assim que ele responder, você verá aqui."
    }
    public var underWayTitle: String { "Seu pagamento está em processamento" }
    public var underWay: String { "Não pague de novo: avisaremos por e-mail." }
    public var bankTakesDays: String { "Seu banco leva até 2 dias." }
    public var doNotPayAgain: String { "Não pague de novo." }
    public var paymentsUnderWay: String { "Em processamento" }
    public func underWayCount(_ count: Int, _ amount: String) -> String {
        count == 1 ? "1 pagamento em processamento: \(amount)." : "\(count) pagamentos em processamento: \(amount)."
    }
    public func confirmingCount(_ count: Int, _ amount: String) -> String {
        count == 1
            ? "Estamos confirmando 1 pagamento: \(amount)." : "Estamos confirmando \(count) pagamentos: \(amount)."
    }
    public func awaitedTransfers(_ count: Int, _ amount: String) -> String {
        count == 1
            ? "Aguardamos sua transferência de \(amount)." : "Aguardamos \(count) transferências no total de \(amount)."
    }
    public var checkAgain: String { "Verificar de novo" }
    public var looksAgain: String { "Esta página se atualiza sozinha por dois minutos." }
    public var stopLooking: String { "Não atualizar" }
    public var paymentFailedTitle: String { "O pagamento não foi concluído" }
    public var nothingCharged: String { "Nada foi cobrado." }
    public var tryAnotherWay: String { "Pagar de outra forma" }
    public var unfinishedTitle: String { "Falta terminar o pagamento" }
    public var unfinished: String { "Você saiu da página de pagamento antes de terminar. Nada foi cobrado." }
    public var continuePayment: String { "Continuar o pagamento" }
    public var alreadyPaid: String { "Este pagamento já foi feito." }
    public var noLongerOwed: String { "Este pagamento não é mais devido." }
    public var backToPending: String { "Voltar aos pagamentos" }
    public func payWith(_ amount: String, _ method: String) -> String { "Pagar \(amount) com \(method)" }
    public var useAnother: String { "Usar outra forma" }
    public var changeCard: String { "Trocar cartão" }
    public var offerOutdated: String {
        "O que você deve mudou enquanto a página estava aberta. Nada foi cobrado: confira e confirme de novo."
    }
    public var payHint: String { "Vamos levar você a uma página segura para escolher como pagar." }
    public func bankInstalments(_ most: String) -> String {
        "Na página de pagamento você pode escolher até \(most) parcelas no cartão de crédito. Quem parcela é seu banco."
    }
    public var processorIsDown: String {
        "Não conseguimos falar com o processador de pagamentos. Nada foi cobrado. Tente de novo em alguns minutos."
    }
}
