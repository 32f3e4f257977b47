import Billing
import Core

/// A customer, and the situation that they show.
package struct DemoPerson: Sendable {
    package enum State: String, Sendable, CaseIterable {
        /// A year of paid invoices.
        case paidUp = "paid_up"
        /// Invoices sent to be paid by hand; the last two are open.
        case pending
        /// The last renewal was declined.
        case pastDue = "past_due"
        /// Subscribed without a way to pay.
        case incomplete
        /// Lost the only way to pay before a renewal.
        case withoutMethod = "without_method"
        case cancelsAtPeriodEnd = "cancels_at_period_end"
        case canceled
        case trialing
        /// Several ways to pay; one subscription is charged to its own.
        case severalMethods = "several_methods"
        /// A plan that is paid, and a charge besides it that is not yet.
        case oneOffCharge = "one_off_charge"
        /// The last renewal was declined, and is promised for a day to come.
        case promised
        /// The charge of a better plan was refused a day ago: the old one goes on.
        case changeRefused = "change_refused"
    }

    let name: String
    let email: String
    let state: State
    var plan = 0
    var phone: String?
    var taxID: String?
    var address: Address?
    var locale: String?
}
