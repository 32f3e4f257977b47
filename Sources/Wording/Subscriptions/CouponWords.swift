import Billing
import Core
import Localization

extension Reader {
    /// How much a coupon takes off, and of which charges: `50 % menos, en 2 cobros, el último el 15 de mayo de 2026`.
    ///
    /// - Parameters:
    ///   - end: the first instant at which it no longer applies; nil for a single invoice, and for ever.
    ///   - subscription: which has it, or would.
    public func gives(_ coupon: Coupon, until end: Instant?, of subscription: Subscription) -> String {
        let reduction =
            switch coupon.reduction {
            case .percent(let rate): say.takesOff(percent(rate))
            case .amount(let amount): say.takesOff(money(amount))
            }
        let lasting =
            switch coupon.duration {
            case .once: say.lastsOnce
            case .repeating: end.map { lasts(until: $0, of: subscription) } ?? say.lastsForever
            case .forever: say.lastsForever
            }
        return "\(reduction), \(lasting)"
    }

    /// A day alone promises the charge of that day, which may be the first without it.
    private func lasts(until end: Instant, of subscription: Subscription) -> String {
        guard let charges = subscription.charges(before: end) else { return say.lastsUntil(date(end)) }
        let last = date(charges.last)
        return subscription.collectionMethod == .sendInvoice
            ? say.lastsForInvoices(charges.count, last) : say.lastsForCharges(charges.count, last)
    }
}
