extension Portuguese {
    public var consolePaymentsIntro: String {
        "Cada cobrança com todas as tentativas. Veja as recusadas para recuperar o dinheiro."
    }
    public var consoleNoPayments: String { "Ainda não há pagamentos." }
    public var consoleNoPaymentsAdvice: String { "Aparecem quando uma assinatura é cobrada ou alguém paga uma fatura." }
    public func consolePayments(_ list: PaymentList) -> String {
        switch list {
        case .failed: "A cobrar ou recusados"
        case .processing: "Em processamento"
        case .succeeded: "Pagos"
        case .canceled: "Cancelados"
        }
    }
    public func consolePaymentTitle(_ amount: String) -> String { "Pagamento de \(amount)" }
    public var consoleNoNextTry: String { "Não há outra tentativa programada" }
    public var consoleAttempts: String { "Tentativas" }
    public var consoleNoAttempts: String { "Ninguém tentou pagar ainda." }
    public var consoleNoAttemptsAdvice: String { "Aqui você verá cada tentativa, com o motivo se for recusada." }
    public func consoleAttempt(_ origin: AttemptOrigin) -> String {
        switch origin {
        case .renewal: "Cobrança automática"
        case .retry: "Nova tentativa automática"
        case .customer: "Pagamento do cliente"
        case .checkout: "Página de pagamento"
        case .merchant: "Cobrança pedida pela empresa"
        case .newMethod: "Cobrança ao salvar outro método"
        case .fallback: "Cobrança com o método seguinte"
        case .paymentPlan: "Cobrança na data combinada"
        }
    }
    public func consoleDecline(_ reason: DeclineReason) -> String {
        switch reason {
        case .insufficientFunds: "Não havia saldo suficiente."
        case .expired: "O cartão está vencido."
        case .wrongDetails: "Os dados não conferem com os do banco."
        case .overLimit: "O limite do banco foi excedido."
        case .needsAuthentication: "O banco pede que o cliente confirme o pagamento."
        case .authenticationRefused: "Foi recusado quando o banco pediu confirmação."
        case .tryAgain: "O banco não respondeu."
        case .notAccepted: "O banco não permite este tipo de pagamento."
        case .closedAccount: "A conta não aceita mais débitos."
        case .unfinished: "O pagamento ficou sem terminar. Nada foi cobrado."
        case .generic: "O banco recusou o pagamento."
        }
    }
    public func consoleProcessorCode(_ code: String) -> String { "Código do processador: \(code)" }
    public func consoleNetworkCode(_ code: String) -> String { "Código da rede: \(code)" }
    public var consoleAnswerLost: String { "O processador ainda não diz o que aconteceu: perguntamos até saber." }
    public var consoleBecameCredit: String { "A fatura já estava quitada: ficou como saldo a favor do cliente." }
    public var consoleAwaitsCustomer: String { "Falta o cliente confirmar" }
    public var consoleRetryNow: String { "Tentar agora" }
    public var consoleRetryTitle: String { "Cobrar agora?" }
    public func consoleRetryExplained(_ customer: String, _ method: String) -> String {
        "É cobrado de \(customer) com \(method). Se for recusado, as tentativas programadas continuam."
    }
    public var consoleRetryOnce: String { "É cobrado uma só vez, mesmo que você aperte duas vezes." }
    public func consoleCharge(_ amount: String, _ method: String) -> String { "Cobrar \(amount) com \(method)" }
    public var consoleNothingToRetry: String {
        "Agora não é possível cobrar: não há um método salvo que sirva, ou há um pagamento a caminho."
    }
    public func consolePaymentMade(_ amount: String) -> String { "Cobramos \(amount)." }
    public func consolePaymentRefused(_ reason: String) -> String { "A cobrança foi recusada. \(reason)" }
    public var consolePaymentAwaitsCustomer: String {
        "O banco pede que o cliente confirme. Ele verá ao entrar no portal."
    }
    public var consolePaymentUnderWay: String { "Há um pagamento a caminho: espere para saber como termina." }
    public var consolePaymentChanged: String {
        "Algo mudou enquanto você olhava a página. Nada foi feito: revise e confirme de novo."
    }
    public var consoleRefund: String { "Reembolsar" }
    public var consoleRefunds: String { "Reembolsos" }
    public func consoleRefundTitle(_ amount: String) -> String { "Reembolsar até \(amount)?" }
    public var consoleRefundExplained: String {
        "Volta pelo mesmo meio com que foi pago e avisamos o cliente por e-mail. Não dá para desfazer."
    }
    public func consoleRefundAmount(_ currency: String) -> String { "Valor a reembolsar em \(currency)" }
    public var consoleRefundHint: String { "Tudo, ou uma parte." }
    public func consoleRefundTooMuch(_ left: String) -> String { "Restam \(left): escreva esse valor ou menos." }
    public var consoleRefundReason: String { "Motivo" }
    public func consoleRefundCause(_ cause: RefundCause) -> String {
        switch cause {
        case .requestedByCustomer: "O cliente pediu"
        case .duplicate: "Foi cobrado duas vezes"
        case .fraudulent: "Cobrança fraudulenta"
        }
    }
    public var consoleRefundNotPossible: String { "O processador não pode reembolsar esse valor pelo mesmo meio." }
    public func consoleRefundMade(_ amount: String) -> String { "Reembolsamos \(amount)." }
    public var consoleRefundUnderWay: String { "O reembolso está a caminho. O processador ainda não confirmou." }
    public var consoleRefundRefused: String { "O processador recusou o reembolso: o dinheiro não voltou." }
    public var consoleNothingToRefund: String { "Não resta nada a reembolsar." }
}
