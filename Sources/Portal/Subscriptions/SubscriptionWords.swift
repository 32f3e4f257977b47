import Billing
import Core
import Localization

/// How a subscription stands, in the reader's words and in the zone in which its days were agreed (T3).
struct SubscriptionWords: Sendable {
    let subscription: Subscription
    let reader: Reader

    init(_ subscription: Subscription, for reader: Reader) {
        self.subscription = subscription
        self.reader = Reader(reader.say, country: reader.country, zone: subscription.anchor.zone)
    }

    private var say: any Language { reader.say }

    var standing: SubscriptionStanding {
        let stays = subscription.status == .active || subscription.status == .trialing
        if stays, subscription.cancellation != nil { return .ending }
        return SubscriptionStanding(rawValue: subscription.status.rawValue) ?? .active
    }

    /// Whether there is a next charge to speak of.
    var isCharged: Bool {
        subscription.renews && subscription.status != .incomplete
            && (subscription.pause == nil || subscription.pause?.resumesAt != nil)
    }

    var needsAttention: Bool { [.pastDue, .unpaid, .incomplete].contains(standing) }

    var amount: String { (try? subscription.amount()).map(reader.money) ?? "–" }
    /// `al mes`.
    var frequency: String { say.each(subscription.recurrence) }
    var period: String { reader.period(from: subscription.period.start, to: subscription.period.end) }
    var since: String { reader.date(subscription.startedAt) }

    /// `$9.990 el 14 de junio de 2026` (S54).
    ///
    /// - Parameter forecast: what will be charged then, taxes and discounts included.
    func nextCharge(_ forecast: Money?) -> String? {
        guard isCharged, let forecast, let day = subscription.nextChargeAt else { return nil }
        return say.amountOnDate(reader.money(forecast), reader.date(day))
    }

    /// The last whole day of access: the one before it ends, as ``period`` and the letters count.
    var lastDay: String? { subscription.cancellation.map { dayBefore($0.effectiveAt) } }

    /// The last day, were it cancelled with its period.
    var lastDayOfPeriod: String { dayBefore(subscription.period.end) }

    func dayBefore(_ end: Instant) -> String { reader.date(reader.zone.date(at: end).adding(days: -1)) }

    /// What happens next, in a sentence without its full stop (S31).
    var next: String {
        switch standing {
        case .active where subscription.pause != nil, .trialing where subscription.pause != nil:
            say.pausesOn(reader.date(subscription.pause?.startsAt ?? subscription.period.end))
        case .active: say.renewsOn(reader.date(subscription.period.end))
        case .trialing: say.trialEndsOn(reader.date(subscription.period.end))
        case .ending: say.endsAfter(lastDay ?? "")
        case .pastDue: say.isPastDue
        case .unpaid: say.isUnpaid
        case .incomplete: say.isIncomplete
        case .paused: subscription.pause?.resumesAt.map { say.pausedUntil(reader.date($0)) } ?? say.isPaused
        case .canceled, .incompleteExpired:
            say.endedOn(reader.date(subscription.endedAt ?? subscription.period.end))
        }
    }

    /// `Premium Mensual`, `Puesto adicional × 3`.
    func items(_ plans: Plans) -> [String] {
        subscription.items.map {
            plans.name(of: $0.price) + ($0.quantity == 1 ? "" : " × " + reader.number($0.quantity))
        }
    }

    /// - Parameter charged: what the next charge goes to (U1).
    func facts(_ plans: Plans, charged: MethodWords?, paths: PortalPaths) -> SubscriptionCard.Facts {
        SubscriptionCard.Facts(
            plan: plans.name(of: subscription), picture: plans.picture(of: subscription), amount: amount,
            frequency: frequency, standing: standing, next: next,
            charged: isCharged ? charged.map { say.chargedTo($0.title) } ?? say.chargedToNothing : nil,
            needsAttention: needsAttention, address: paths.subscription(subscription.id))
    }
}
