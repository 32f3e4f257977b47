import Billing
import Core

/// What one customer did, and when: a year told in a few acts.
struct DemoStory: Sendable {
    enum Act: Sendable {
        case join
        /// A documented test token: `pm_card_visa`.
        case attach(String)
        /// The last method attached becomes the default one.
        case preferLast
        case detachAll
        case subscribe(plan: Int, trialDays: Int? = nil, byInvoice: Bool = false, withoutCharge: Bool = false)
        /// The subscription is charged to the last method attached.
        case chargeToLast
        /// Whatever is open is paid at the counter.
        case payOpenInvoices
        case cancel(Cancellation.Effect, Cancellation.Reason, String?)
        /// What is owed is promised for a day so many days later.
        case promise(days: Int)
        /// Asks for another plan, and pays what that costs at once.
        case change(plan: Int)
        /// Sent to be paid by hand, with a line for each of these: what it is and how many plans it costs, in hundredths.
        case chargeOnce([(name: String, hundredths: Int64)])
    }

    struct Step: Sendable {
        let at: Instant
        let act: Act
    }

    let merchant: Int
    let person: DemoPerson
    let steps: [Step]

    init(merchant: Int, person: DemoPerson, steps: [Step]) {
        self.merchant = merchant
        self.person = person
        self.steps = steps
    }

    /// - Parameters:
    ///   - now: when the story ends.
    ///   - offset: spreads those in the same situation over the month.
    init(_ person: DemoPerson, of merchant: Int, in zone: Zone, now: Instant, offset: Int) {
        self.merchant = merchant
        self.person = person
        let today = zone.date(at: now)
        // An incomplete subscription expires within a day: it has only just begun.
        let start = now - .hours(2)
        steps =
            person.state == .incomplete
            ? [Step(at: start, act: .join), Step(at: start, act: .subscribe(plan: person.plan, withoutCharge: true))]
            : Self.acts(person, offset: offset).map { act in
                let day = today.adding(months: -act.months).adding(days: -act.days)
                return Step(at: zone.startOfDay(day) + .hours(Int64(act.hour)), act: act.act)
            }
    }

    private struct Dated {
        let months: Int
        let days: Int
        var hour = 9
        let act: Act
    }

    private static func acts(_ person: DemoPerson, offset: Int) -> [Dated] {
        /// `months` and `days` before today.
        func at(_ months: Int, _ days: Int, hour: Int = 9, _ act: Act) -> Dated {
            Dated(months: months, days: days, hour: hour, act: act)
        }
        let plan = person.plan
        let card = offset.isMultiple(of: 2) ? "pm_card_visa" : "pm_card_mastercard"
        switch person.state {
        case .paidUp:
            return [
                at(12, 5 + offset, .join), at(12, 5 + offset, hour: 10, .attach(card)),
                at(12, 5 + offset, hour: 11, .subscribe(plan: plan)),
            ]
        case .severalMethods:
            return [
                at(11, 8 + offset, .join), at(11, 8 + offset, hour: 10, .attach("pm_card_visa")),
                at(11, 8 + offset, hour: 11, .subscribe(plan: 0)), at(7, 3, .attach("pm_card_mastercard")),
                at(4, 12, .subscribe(plan: 1)), at(4, 12, hour: 10, .chargeToLast), at(2, 6, .attach("pm_card_amex")),
                at(2, 5, .attach("pm_bankDebit")),
            ]
        case .oneOffCharge:
            return [
                at(6, 4, .join), at(6, 4, hour: 10, .attach(card)), at(6, 4, hour: 11, .subscribe(plan: plan)),
                at(0, 3, .chargeOnce([("Evaluación física", 46), ("Toalla", 18)])),
            ]
        case .pending:
            let payments = (2...5).map { at($0, 1, hour: 16, .payOpenInvoices) }
            return [at(6, 6, .join), at(6, 6, hour: 10, .subscribe(plan: plan, byInvoice: true))] + payments
        case .pastDue:
            return [
                at(8, 2, .join), at(8, 2, hour: 10, .attach("pm_card_visa")),
                at(8, 2, hour: 11, .subscribe(plan: plan)),
                at(0, 12, .attach("pm_card_chargeCustomerFailInsufficientFunds")), at(0, 12, hour: 10, .preferLast),
            ]
        case .promised:
            return [
                at(8, 2, .join), at(8, 2, hour: 10, .attach("pm_card_visa")),
                at(8, 2, hour: 11, .subscribe(plan: plan)),
                at(0, 12, .attach("pm_card_chargeCustomerFailInsufficientFunds")), at(0, 12, hour: 10, .preferLast),
                at(0, 1, hour: 18, .promise(days: 9)),
            ]
        case .changeRefused:
            return [
                at(5, 20, .join), at(5, 20, hour: 10, .attach("pm_card_visa")),
                at(5, 20, hour: 11, .subscribe(plan: 0)),
                at(0, 1, hour: 18, .attach("pm_card_chargeCustomerFailInsufficientFunds")),
                at(0, 1, hour: 19, .preferLast), at(0, 1, hour: 20, .change(plan: plan)),
            ]
        case .incomplete: return []
        case .withoutMethod:
            return [
                at(5, 3, .join), at(5, 3, hour: 10, .attach("pm_card_visa_debit")),
                at(5, 3, hour: 11, .subscribe(plan: plan)), at(0, 9, .detachAll),
            ]
        case .cancelsAtPeriodEnd:
            return [
                at(9, 14, .join), at(9, 14, hour: 10, .attach(card)), at(9, 14, hour: 11, .subscribe(plan: plan)),
                at(0, 4, .cancel(.atPeriodEnd, .tooExpensive, "Vuelvo el próximo año")),
            ]
        case .canceled:
            return [
                at(10, 20, .join), at(10, 20, hour: 10, .attach(card)), at(10, 20, hour: 11, .subscribe(plan: plan)),
                at(2, 2, .cancel(.immediately, .unused, nil)),
            ]
        case .trialing:
            return [
                at(0, 5, .join), at(0, 5, hour: 10, .attach(card)),
                at(0, 5, hour: 11, .subscribe(plan: plan, trialDays: 14)),
            ]
        }
    }
}
