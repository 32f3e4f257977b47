import Core

extension Subscription {
    /// The last day on which it can be used, in its own zone: of one that is cancelled, or has ended. Every page and letter
    /// that says when it ends says this day.
    ///
    /// What ends with its period is used up to the day before; what ends at once, on the day itself.
    public var lastDay: CalendarDate? {
        if let cancellation, cancellation.effect == .atPeriodEnd,
            endedAt.map({ $0 >= cancellation.effectiveAt }) ?? true
        {
            return anchor.zone.date(at: cancellation.effectiveAt).adding(days: -1)
        }
        return (endedAt ?? cancellation?.effectiveAt).map { anchor.zone.date(at: $0) }
    }
}

/// How the next period of a subscription will be paid for.
public enum NextPayment: Hashable, Sendable {
    /// Nothing more is charged, or nobody has said yet that it begins.
    case none
    /// An invoice is sent, and its customer pays it.
    case byHand
    case charged(PaymentMethod)
    /// It is charged by itself, and there is no method to charge.
    case withoutMethod

    public var method: PaymentMethod? { if case .charged(let method) = self { method } else { nil } }
}

extension Subscription {
    /// - Parameter methods: of its customer, in order.
    public func nextPayment(with methods: [PaymentMethod]) -> NextPayment {
        guard collectionMethod == .chargeAutomatically else { return .byHand }
        let charged = methods.first { $0.id == defaultMethod } ?? methods.first
        return charged.map { .charged($0) } ?? .withoutMethod
    }
}
