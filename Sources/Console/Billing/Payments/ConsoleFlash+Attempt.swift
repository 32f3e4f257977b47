import Billing
import Core
import Localization
import Web

extension ConsoleFlash {
    /// What came of a charge.
    init(about attempt: PaymentAttempt, _ context: ConsoleContext) {
        switch attempt.state {
        case .succeeded: self.init(.paymentMade, context.reader.money(attempt.money))
        case .failed:
            self.init(.paymentRefused, context.say.consoleDecline(DeclineReason(code: attempt.declineCode)))
        case .requiresAction: self.init(.paymentAwaitsCustomer)
        case .created, .sent, .unknown, .pending: self.init(.paymentUnderWay)
        }
    }
}

extension CustomerDetails {
    /// Who it is, in a list.
    var inAList: String? { name ?? email }
}

extension Invoice {
    /// When it is charged next without anybody asking.
    var nextTry: Instant? { isOpen && isChargedByItself ? nextAttemptAt : nil }
}
