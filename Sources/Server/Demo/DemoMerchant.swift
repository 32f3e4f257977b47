import Billing
import Core

/// A sample merchant: who they are, what they sell, and who buys it.
struct DemoMerchant: Sendable {
    struct Plan: Sendable {
        let name: String
        let description: String
        /// Minor units of the merchant's currency.
        let amount: Int64
        let recurrence: Recurrence
        let glyph: DemoGlyph
    }

    struct Configuration: Sendable {
        let name: String
        let headline: String?
        let features: PortalConfiguration.Features
        /// Customers whom it is attached to, by e-mail.
        var members: Set<String> = []
        /// Its customers may change between all plans, by this rule.
        var changes: Changes?
    }

    struct Changes: Sendable {
        let proration: SubscriptionChange.Proration
        var waiting: Set<PlanChoices.Waiting> = []
        /// How many may be had; nil: one.
        var quantities: PlanChoices.Quantities?
    }

    /// What the country asks of what is sold there. Prices to consumers contain it, by law in all four.
    struct Tax: Sendable {
        let name: String
        /// Percent: `19`.
        let percentage: String
    }

    let slug: String
    let name: String
    let country: String
    let currency: Currency
    let tax: Tax
    let zone: String
    let locale: String
    let email: String
    let brand: Brand
    let glyph: DemoGlyph
    let plans: [Plan]
    /// The portal's own, and those made beside it.
    let standard: Configuration
    let others: [Configuration]
    let people: [DemoPerson]
}

/// A customer, and the situation that they show.
struct DemoPerson: Sendable {
    enum State: String, Sendable, CaseIterable {
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
