import Billing
import Core
import Localization

extension Reader {
    /// How much a coupon takes off, and for how long: `50 % menos, hasta el 15 de mayo de 2026`.
    ///
    /// - Parameter end: the first instant at which it no longer applies; nil for a single invoice, and for ever.
    public func gives(_ coupon: Coupon, until end: Instant?) -> String {
        let reduction =
            switch coupon.reduction {
            case .percent(let rate): say.takesOff(percent(rate))
            case .amount(let amount): say.takesOff(money(amount))
            }
        let lasting =
            switch coupon.duration {
            case .once: say.lastsOnce
            case .repeating: end.map { say.lastsUntil(date($0)) } ?? say.lastsForever
            case .forever: say.lastsForever
            }
        return "\(reduction), \(lasting)"
    }
}
