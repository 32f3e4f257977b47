extension English {
    public var consolePaymentsIntro: String {
        "Every charge with all its tries. Look at the refused ones to recover the money."
    }
    public var consoleNoPayments: String { "There are no payments yet." }
    public var consoleNoPaymentsAdvice: String {
        "They appear when a subscription is charged or somebody pays an invoice."
    }
    public func consolePayments(_ list: PaymentList) -> String {
        switch list {
        case .failed: "To be charged or refused"
        case .processing: "Processing"
        case .succeeded: "Paid"
        case .canceled: "Canceled"
        }
    }
    public func consolePaymentTitle(_ amount: String) -> String { "Payment of \(amount)" }
    public var consoleNoNextTry: String { "No further try is planned" }
    public var consoleAttempts: String { "Tries" }
    public var consoleNoAttempts: String { "Nobody has tried to pay it yet." }
    public var consoleNoAttemptsAdvice: String { "Every try appears here, with the reason when it is refused." }
    public func consoleAttempt(_ origin: AttemptOrigin) -> String {
        switch origin {
        case .renewal: "Automatic charge"
        case .retry: "Automatic retry"
        case .customer: "Paid by the customer"
        case .checkout: "Payment page"
        case .merchant: "Charged by the merchant"
        case .newMethod: "Charged when another method was saved"
        case .fallback: "Charged to the next method"
        case .paymentPlan: "Charged on the agreed day"
        }
    }
    public func consoleDecline(_ reason: DeclineReason) -> String {
        switch reason {
        case .insufficientFunds: "There were not enough funds."
        case .expired: "The card has expired."
        case .wrongDetails: "The details do not match the bank's."
        case .overLimit: "The bank's limit was exceeded."
        case .needsAuthentication: "The bank asks the customer to confirm the payment."
        case .authenticationRefused: "It was refused when the bank asked to confirm it."
        case .tryAgain: "The bank did not answer."
        case .notAccepted: "The bank does not allow this kind of payment."
        case .closedAccount: "The account takes no more debits."
        case .unfinished: "The payment was left unfinished. Nothing was charged."
        case .generic: "The bank refused the payment."
        }
    }
    public func consoleProcessorCode(_ code: String) -> String { "Processor's code: \(code)" }
    public func consoleNetworkCode(_ code: String) -> String { "Network's code: \(code)" }
    public var consoleAnswerLost: String { "The processor has not said what happened: we ask until it does." }
    public var consoleBecameCredit: String { "The invoice was settled already: it became the customer's credit." }
    public var consoleAwaitsCustomer: String { "The customer has to confirm" }
    public var consoleRetryNow: String { "Retry now" }
    public var consoleRetryTitle: String { "Charge now?" }
    public func consoleRetryExplained(_ customer: String, _ method: String) -> String {
        "\(customer) is charged with \(method). If it is refused, the planned retries go on."
    }
    public var consoleRetryOnce: String { "It is charged once, even if you press twice." }
    public func consoleCharge(_ amount: String, _ method: String) -> String { "Charge \(amount) to \(method)" }
    public var consoleNothingToRetry: String {
        "It cannot be charged now: no stored method will do, or a payment is on its way."
    }
    public func consolePaymentMade(_ amount: String) -> String { "\(amount) was charged." }
    public func consolePaymentRefused(_ reason: String) -> String { "The charge was refused. \(reason)" }
    public var consolePaymentAwaitsCustomer: String {
        "The bank asks the customer to confirm. They will see it in the portal."
    }
    public var consolePaymentUnderWay: String { "A payment is on its way: wait to know how it ends." }
    public var consolePaymentChanged: String {
        "Something changed while you looked at the page. Nothing was done: check and confirm again."
    }
    public var consoleRefund: String { "Refund" }
    public var consoleRefunds: String { "Refunds" }
    public func consoleRefundTitle(_ amount: String) -> String { "Refund up to \(amount)?" }
    public var consoleRefundExplained: String {
        "It goes back the way it was paid, and we tell the customer by mail. It cannot be undone."
    }
    public func consoleRefundAmount(_ currency: String) -> String { "Amount to refund in \(currency)" }
    public var consoleRefundHint: String { "All of it, or a part." }
    public func consoleRefundTooMuch(_ left: String) -> String { "\(left) is left: enter that or less." }
    public var consoleRefundReason: String { "Reason" }
    public func consoleRefundCause(_ cause: RefundCause) -> String {
        switch cause {
        case .requestedByCustomer: "The customer asked for it"
        case .duplicate: "It was charged twice"
        case .fraudulent: "The charge was fraudulent"
        }
    }
    public var consoleRefundNotPossible: String { "The processor cannot refund that amount the way it came." }
    public func consoleRefundMade(_ amount: String) -> String { "\(amount) was refunded." }
    public var consoleRefundUnderWay: String { "The refund is on its way. The processor has not confirmed it yet." }
    public var consoleRefundRefused: String { "The processor refused the refund: the money did not go back." }
    public var consoleNothingToRefund: String { "Nothing is left to refund." }
}
