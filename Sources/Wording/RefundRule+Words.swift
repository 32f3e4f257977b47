import Billing
import Localization

extension RefundRule.Share {
    /// As phrases know it.
    public var words: RefundShare {
        switch self {
        case .everything: .everything
        case .unusedDays: .unusedDays
        }
    }
}

extension RefundRule {
    /// The rule in plain words (M14).
    public func words(of merchant: String, in say: any Language) -> String {
        say.refundRule(merchant, share.words, days: windowDays, percent: mostUsedPercent)
    }
}
