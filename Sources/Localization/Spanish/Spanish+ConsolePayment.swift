extension Spanish {
    public var consolePaymentsIntro: String {
        "Cada cobro con todos sus intentos. Mira los rechazados para recuperar el dinero."
    }
    public var consoleNoPayments: String { "Todavía no hay pagos." }
    public var consoleNoPaymentsAdvice: String {
        "Aparecen cuando se cobra una suscripción o alguien paga una factura."
    }
    public func consolePayments(_ list: PaymentList) -> String {
        switch list {
        case .failed: "Por cobrar o rechazados"
        case .processing: "En proceso"
        case .succeeded: "Pagados"
        case .canceled: "Cancelados"
        }
    }
    public func consolePaymentTitle(_ amount: String) -> String { "Pago de \(amount)" }
    public var consoleNoNextTry: String { "No hay otro intento programado" }
    public var consoleAttempts: String { "Intentos" }
    public var consoleNoAttempts: String { "Nadie intentó pagarlo todavía." }
    public var consoleNoAttemptsAdvice: String { "Aquí verás cada intento, con su motivo si se rechaza." }
    public func consoleAttempt(_ origin: AttemptOrigin) -> String {
        switch origin {
        case .renewal: "Cobro automático"
        case .retry: "Reintento automático"
        case .customer: "Pago del cliente"
        case .checkout: "Página de pago"
        case .merchant: "Cobro pedido por el comercio"
        case .newMethod: "Cobro al guardar otro método"
        case .fallback: "Cobro con el método siguiente"
        case .paymentPlan: "Cobro en la fecha acordada"
        }
    }
    public func consoleDecline(_ reason: DeclineReason) -> String {
        switch reason {
        case .insufficientFunds: "No había fondos suficientes."
        case .expired: "La tarjeta está vencida."
        case .wrongDetails: "Los datos no coinciden con los del banco."
        case .overLimit: "Se superó el límite del banco."
        case .needsAuthentication: "El banco pide que el cliente confirme el pago."
        case .authenticationRefused: "Se rechazó cuando el banco pidió confirmarlo."
        case .tryAgain: "El banco no respondió."
        case .notAccepted: "El banco no permite este tipo de pago."
        case .closedAccount: "La cuenta ya no acepta débitos."
        case .unfinished: "El pago quedó sin terminar. No se cobró nada."
        case .generic: "El banco rechazó el pago."
        }
    }
    public func consoleProcessorCode(_ code: String) -> String { "Código del procesador: \(code)" }
    public func consoleNetworkCode(_ code: String) -> String { "Código de la red: \(code)" }
    public var consoleAnswerLost: String { "El procesador todavía no dice qué pasó: le preguntamos hasta saberlo." }
    public var consoleBecameCredit: String { "La factura ya estaba saldada: quedó como saldo a favor del cliente." }
    public var consoleAwaitsCustomer: String { "Falta que el cliente confirme" }
    public var consoleRetryNow: String { "Reintentar ahora" }
    public var consoleRetryTitle: String { "¿Cobrar ahora?" }
    public func consoleRetryExplained(_ customer: String, _ method: String) -> String {
        "Se cobra a \(customer) con \(method). Si se rechaza, los reintentos programados siguen igual."
    }
    public var consoleRetryOnce: String { "Se cobra una sola vez, aunque aprietes dos veces." }
    public func consoleCharge(_ amount: String, _ method: String) -> String { "Cobrar \(amount) con \(method)" }
    public var consoleNothingToRetry: String {
        "Ahora no se puede cobrar: no hay un método guardado que sirva, o hay un pago en camino."
    }
    public func consolePaymentMade(_ amount: String) -> String { "Cobramos \(amount)." }
    public func consolePaymentRefused(_ reason: String) -> String { "El cobro se rechazó. \(reason)" }
    public var consolePaymentAwaitsCustomer: String {
        "El banco pide que el cliente confirme. Lo verá al entrar al portal."
    }
    public var consolePaymentUnderWay: String { "Hay un pago en camino: espera a saber cómo termina." }
    public var consolePaymentChanged: String {
        "Algo cambió mientras mirabas la página. No se hizo nada: revisa y confirma de nuevo."
    }
    public var consoleRefund: String { "Reembolsar" }
    public var consoleRefunds: String { "Reembolsos" }
    public func consoleRefundTitle(_ amount: String) -> String { "¿Reembolsar hasta \(amount)?" }
    public var consoleRefundExplained: String {
        "Vuelve por el mismo medio con que se pagó y avisamos al cliente por correo. No se puede deshacer."
    }
    public func consoleRefundAmount(_ currency: String) -> String { "Monto a reembolsar en \(currency)" }
    public var consoleRefundHint: String { "Todo, o una parte." }
    public func consoleRefundTooMuch(_ left: String) -> String { "Quedan \(left): escribe ese monto o menos." }
    public var consoleRefundReason: String { "Motivo" }
    public func consoleRefundCause(_ cause: RefundCause) -> String {
        switch cause {
        case .requestedByCustomer: "Lo pidió el cliente"
        case .duplicate: "Se cobró dos veces"
        case .fraudulent: "Cobro fraudulento"
        }
    }
    public var consoleRefundNotPossible: String { "El procesador no puede reembolsar ese monto por el mismo medio." }
    public func consoleRefundMade(_ amount: String) -> String { "Reembolsamos \(amount)." }
    public var consoleRefundUnderWay: String { "El reembolso está en camino. El procesador todavía no lo confirma." }
    public var consoleRefundRefused: String { "El procesador rechazó el reembolso: el dinero no volvió." }
    public var consoleNothingToRefund: String { "No queda nada por reembolsar." }
}
