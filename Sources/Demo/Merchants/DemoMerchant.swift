import Billing
import Core

/// A sample merchant: who they are, what they sell, and who buys it.
struct DemoMerchant: Sendable {
    struct Plan: Sendable {
        let name: String
        let description: String
        /// In the merchant's currency.
        let amount: Money
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
        /// What it offers to who is about to leave.
        var retention: Retention?
    }

    /// A coupon for two months, which one in ten who leave does not see.
    struct Retention: Sendable {
        let name: String
        /// `30`.
        let percentage: String
    }

    struct Changes: Sendable {
        let proration: SubscriptionChange.Proration
        var waiting: Set<PlanChoices.Waiting> = []
        /// How many may be had; nil: one.
        var quantities: PlanChoices.Quantities?
        /// A code that they may type: a tenth off for three months.
        var code: String?
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
