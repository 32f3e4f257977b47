import Billing
import Core
import HTML
import Localization
import Web
import Wording

/// One try at a payment, in the words of whoever sells.
struct AttemptWords: Sendable {
    let attempt: PaymentAttempt
    /// What it was charged to; nil for a checkout, and for what is not known any more.
    let method: PaymentMethod?
    let reader: Reader

    private var say: any Language { reader.say }

    var date: String { reader.dateTime(attempt.settledAt ?? attempt.createdAt) }

    /// Who began it, and with what: `Reintento automático · Visa terminada en 4242`.
    var title: String {
        let began = say.consoleAttempt(attempt.origin.word)
        return method.map { began + " · " + $0.facts.title(in: say) } ?? began
    }

    /// Why it was refused, what the processor and the network call that, and where the money is.
    var sentences: [String] {
        var sentences: [String] = []
        if attempt.state == .failed {
            sentences.append(say.consoleDecline(DeclineReason(code: attempt.declineCode)))
        }
        if let code = attempt.declineCode { sentences.append(say.consoleProcessorCode(code)) }
        if let code = attempt.networkDeclineCode { sentences.append(say.consoleNetworkCode(code)) }
        if let detail = attempt.detail { sentences.append(detail) }
        if attempt.state == .unknown || attempt.state == .sent { sentences.append(say.consoleAnswerLost) }
        if attempt.overpaidAt != nil { sentences.append(say.consoleBecameCredit) }
        return sentences
    }

    var badge: Badge { Badge(PaymentStanding(attempt), toMerchant: say) }
}

extension Badge {
    /// The words of the portal, but for what asks its reader there to confirm something.
    init(_ standing: PaymentStanding, toMerchant say: any Language) {
        if standing == .requiresAction {
            self.init(say.consoleAwaitsCustomer, .attention)
        } else {
            self.init(standing, in: say)
        }
    }
}

extension PaymentAttempt.Origin {
    /// For the phrases.
    var word: AttemptOrigin {
        switch self {
        case .renewal: .renewal
        case .retry: .retry
        case .customer: .customer
        case .checkout: .checkout
        case .api: .merchant
        case .newMethod: .newMethod
        case .fallback: .fallback
        case .paymentPlan: .paymentPlan
        }
    }
}
