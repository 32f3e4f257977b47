import Billing
import Core
import Localization
import Web
import Wording

extension Coupon {
    /// What people call it.
    var title: String { name ?? id.rawValue }

    func state(at now: Instant) -> CouponState {
        if deletedAt != nil { return .ended }
        if let redeemBy, now > redeemBy { return .over }
        return isValid(at: now) ? .current : .usedUp
    }
}

extension PromotionCode {
    /// - Parameter coupon: its own: one that nobody gets takes its codes along.
    func state(at now: Instant, of coupon: Coupon) -> CouponState {
        let above = coupon.state(at: now)
        if above != .current { return above }
        if !isActive { return .off }
        if let expiresAt, now >= expiresAt { return .over }
        return isUsable(at: now, for: coupon) ? .current : .usedUp
    }
}

extension Badge {
    init(_ state: CouponState, in say: any Language) {
        self.init(say.consoleCouponState(state), state == .current ? .positive : .neutral)
    }
}

extension Reader {
    /// `20 % menos, 3 meses`.
    func words(_ coupon: Coupon) -> String {
        let reduction =
            switch coupon.reduction {
            case .percent(let rate): say.takesOff(percent(rate))
            case .amount(let amount): say.takesOff(money(amount))
            }
        let lasting =
            switch coupon.duration {
            case .once: say.lastsOnce
            case .repeating(let months): (try? Recurrence(every: months, .month)).map(say.length) ?? "\(months)"
            case .forever: say.consoleLastsForever
            }
        return "\(reduction), \(lasting)"
    }

    /// `Bienvenida: 50 % menos, en 2 cobros, el último el 15 de mayo de 2026`.
    func words(_ discount: Discount, of subscription: Subscription) -> String {
        let coupon = discount.coupon
        let given =
            switch coupon.duration {
            case .repeating: gives(coupon, until: discount.endsAt, of: subscription)
            case .once, .forever: words(coupon)
            }
        return "\(coupon.title): \(given)"
    }

    /// `3 de 10`.
    func uses(_ count: Int, of most: Int?) -> String {
        say.consoleCouponUsed(number(Int64(count)), of: most.map { number(Int64($0)) })
    }
}
