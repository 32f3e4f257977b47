/// Payments, their tries and what goes back, as a merchant's people read of them.
public protocol ConsolePaymentPhrases {
    var consolePaymentsIntro: String { get }
    var consoleNoPayments: String { get }
    var consoleNoPaymentsAdvice: String { get }
    /// What the list can be narrowed down to.
    func consolePayments(_ list: PaymentList) -> String
    func consolePaymentTitle(_ amount: String) -> String
    var consoleNoNextTry: String { get }
    var consoleAttempts: String { get }
    var consoleNoAttempts: String { get }
    var consoleNoAttemptsAdvice: String { get }
    /// Who began a try.
    func consoleAttempt(_ origin: AttemptOrigin) -> String
    /// Why a try was refused, for whoever sells.
    func consoleDecline(_ reason: DeclineReason) -> String
    func consoleProcessorCode(_ code: String) -> String
    func consoleNetworkCode(_ code: String) -> String
    var consoleAnswerLost: String { get }
    var consoleBecameCredit: String { get }
    var consoleAwaitsCustomer: String { get }
    var consoleRetryNow: String { get }
    var consoleRetryTitle: String { get }
    func consoleRetryExplained(_ customer: String, _ method: String) -> String
    var consoleRetryOnce: String { get }
    func consoleCharge(_ amount: String, _ method: String) -> String
    var consoleNothingToRetry: String { get }
    func consolePaymentMade(_ amount: String) -> String
    func consolePaymentRefused(_ reason: String) -> String
    var consolePaymentAwaitsCustomer: String { get }
    var consolePaymentUnderWay: String { get }
    var consolePaymentChanged: String { get }
    var consoleRefund: String { get }
    var consoleRefunds: String { get }
    func consoleRefundTitle(_ amount: String) -> String
    var consoleRefundExplained: String { get }
    func consoleRefundAmount(_ currency: String) -> String
    var consoleRefundHint: String { get }
    func consoleRefundTooMuch(_ left: String) -> String
    var consoleRefundReason: String { get }
    func consoleRefundCause(_ cause: RefundCause) -> String
    var consoleRefundNotPossible: String { get }
    func consoleRefundMade(_ amount: String) -> String
    var consoleRefundUnderWay: String { get }
    var consoleRefundRefused: String { get }
    var consoleNothingToRefund: String { get }
}

/// What the list of payments can be narrowed down to.
public enum PaymentList: String, CaseIterable, Sendable { case failed, processing, succeeded, canceled }

/// Who began a try at a payment.
public enum AttemptOrigin: String, CaseIterable, Sendable {
    case renewal, retry, customer, checkout, merchant, newMethod, fallback, paymentPlan
}

/// Why money goes back, in the API's spelling.
public enum RefundCause: String, CaseIterable, Sendable {
    case requestedByCustomer = "requested_by_customer"
    case duplicate, fraudulent
}
