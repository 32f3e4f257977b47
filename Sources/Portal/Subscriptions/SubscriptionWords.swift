import Billing
import Core
import Localization
import Wording

/// How a subscription stands, in the reader's words and in the zone in which its days were agreed (T3).
struct SubscriptionWords: Sendable {
    let subscription: Subscription
    let reader: Reader

    init(_ subscription: Subscription, for reader: Reader) {
        self.subscription = subscription
        self.reader = reader.inZone(subscription.anchor.zone)
    }

    var say: any Language { reader.say }

    var standing: SubscriptionStanding { SubscriptionStanding(subscription) }

    /// Whether there is a next charge to speak of.
    var isCharged: Bool {
        subscription.renews && subscription.status != .incomplete
            && (subscription.pause == nil || subscription.pause?.resumesAt != nil)
    }

    /// What its badge says, where a day says more than a word.
    var badge: String? {
        switch standing {
        case .ending: subscription.lastDay.map { say.endsOnDay(dayOf($0)) }
        case .pausing: say.pausesOnDay(dayOf(reader.zone.date(at: pauseStart)))
        default: nil
        }
    }

    /// `16 dic`, with its year when that is not clear.
    func dayOf(_ date: CalendarDate) -> String {
        let start = reader.zone.date(at: subscription.period.start)
        return start.days(until: date) < 330 ? say.dayAndMonth(date) : say.shortDate(date)
    }

    private var pauseStart: Instant { subscription.pause?.startsAt ?? subscription.period.end }

    var isByHand: Bool { subscription.collectionMethod == .sendInvoice }

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
        let (amount, date) = (reader.money(forecast), reader.date(day))
        return isByHand ? say.invoiceOnDate(amount, date) : say.amountOnDate(amount, date)
    }

    /// The last whole day of access: the one before it ends, as ``period`` and the letters count.
    var lastDay: String? { subscription.lastDay.map { reader.date($0) } }

    /// The last day, were it cancelled with its period.
    var lastDayOfPeriod: String { dayBefore(subscription.period.end) }

    func dayBefore(_ end: Instant) -> String { reader.date(reader.zone.date(at: end).adding(days: -1)) }

    /// What happens next, in a sentence without its full stop (S31).
    var next: String {
        switch standing {
        case .pausing: say.pausesOn(reader.date(pauseStart))
        case .active: say.renewsOn(reader.date(subscription.period.end))
        case .trialing where isByHand: say.trialEndsByHand(reader.date(subscription.period.end))
        case .trialing: say.trialEndsOn(reader.date(subscription.period.end))
        case .ending: say.endsAfter(lastDay ?? "")
        case .pastDue: subscription.renews ? say.isPastDue : say.isPastDueUntil(lastDay ?? "")
        case .unpaid: say.isUnpaid
        case .incomplete: say.isIncomplete
        case .paused: subscription.pause?.resumesAt.map { say.pausedUntil(reader.date($0)) } ?? say.isPaused
        case .canceled, .incompleteExpired:
            say.endedOn(lastDay ?? reader.date(subscription.period.end))
        }
    }

    /// The dates of the page, each fact once: what comes next, or what the first payment is; the last day of what is
    /// cancelled; the period that runs. One that has ended has said its day already.
    ///
    /// - Parameter firstPayment: what an incomplete one waits for.
    func dates(forecast: Money?, firstPayment: Money?) -> [(label: String, value: String)] {
        var dates: [(String, String)] = []
        switch standing {
        case .canceled, .incompleteExpired: break
        case .incomplete:
            if let firstPayment { dates.append((say.firstPaymentLabel, say.amountPending(reader.money(firstPayment)))) }
        case .unpaid: break
        case .paused where subscription.pause?.resumesAt == nil:
            dates.append((nextLabel, say.resumesWhenAsked))
        case .ending:
            dates.append((nextLabel, say.noMoreCharges))
            if let lastDay { dates.append((say.lastDayLabel, lastDay)) }
        case .active, .trialing, .pastDue, .paused, .pausing:
            dates.append((nextLabel, nextCharge(forecast) ?? say.noMoreCharges))
        }
        if [.active, .trialing, .pastDue, .pausing, .ending].contains(standing) {
            dates.append((say.periodLabel, period))
        }
        dates.append((say.sinceLabel, since))
        return dates
    }

    private var nextLabel: String { isByHand ? say.nextInvoiceLabel : say.nextChargeLabel }

    /// `Premium Mensual`, `Puesto adicional × 3`.
    func items(_ plans: Plans) -> [String] {
        subscription.items.map {
            plans.name(of: $0.price) + ($0.quantity == 1 ? "" : " × " + reader.number($0.quantity))
        }
    }

    /// What will pay for the next period, without its full stop (U1).
    func paidBy(_ next: NextPaymentWords) -> String? {
        guard isCharged else { return nil }
        return switch next {
        case .none: nil
        case .byHand: say.invoicedByHand
        case .charged(let method): say.chargedTo(method.title)
        case .withoutMethod: say.chargedToNothing
        }
    }
}
