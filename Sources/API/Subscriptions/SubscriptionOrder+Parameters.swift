import Billing
import Core

extension SubscriptionOrder {
    static let fields: [Field] = [
        Field("customer", .token, required: true), .subscriptionBillingDetails,
        .list(
            "items",
            of: .object([Field("price", .token, required: true), .integer("quantity"), .list("tax_rates", of: .token)]),
            required: true),
        .choice("collection_method", ["charge_automatically", "send_invoice"]), .integer("days_until_due"),
        .integer("trial_period_days"), Field("trial_end", .token), Field("default_payment_method", .token),
        .choice("payment_behavior", ["allow_incomplete", "default_incomplete", "error_if_incomplete"]),
        .text("description"), .metadata, .list("default_tax_rates", of: .token),
        .list("discounts", of: .object([Field("coupon", .token), Field("promotion_code", .token)])),
        Field("coupon", .token), Field("promotion_code", .token),
        // What can only be as it is here: said by many programs, so accepted when it says just that.
        .fixed("off_session", true), .choice("proration_behavior", ["none", "create_prorations"]),
        .object("automatic_tax", [.fixed("enabled", false, required: true)]),
        .object(
            "payment_settings",
            [
                .choice("save_default_payment_method", ["off"]),
                .list("payment_method_types", of: .choice(["card"])),
            ]),
        .object("billing_mode", [.choice("type", ["classic"], required: true)]),
    ]

    /// - Throws: ``BillingError`` naming the parameter.
    init(_ sent: Parameters) throws(BillingError) {
        let items = (sent.objects("items") ?? []).map { item in
            Item(
                price: item.id("price") ?? Price.ID(""), quantity: item.integer("quantity") ?? 1,
                taxRates: item.texts("tax_rates")?.map { TaxRate.ID($0) } ?? [])
        }
        self.init(items: items)
        if let method: Subscription.CollectionMethod = sent.value("collection_method") { collectionMethod = method }
        if let days = sent.integer("days_until_due") {
            guard 0...365 ~= days else { throw .invalid("days_until_due", "It goes from 0 to 365 days.") }
            guard collectionMethod == .sendInvoice else {
                throw .invalid("days_until_due", "Only with collection_method=send_invoice.")
            }
            daysUntilDue = Int(days)
        }
        trial = try Self.trial(sent)
        defaultMethod = sent.id("default_payment_method")
        behavior =
            switch sent.text("payment_behavior") {
            case "default_incomplete": .defaultIncomplete
            case "error_if_incomplete": .errorIfIncomplete
            default: .allowIncomplete
            }
        try sent.assignBillingDetails(to: &billingDetails)
        taxRates = sent.texts("default_tax_rates")?.map { TaxRate.ID($0) }
        // Clients of before 2025 send one coupon or code beside the list.
        discounts = ((sent.objects("discounts") ?? []) + [sent]).compactMap { given in
            given.id("coupon").map { .coupon($0) } ?? given.id("promotion_code").map { .promotionCode($0) }
        }
        description = sent.text("description")
        metadata = sent.metadata()
    }

    private static func trial(_ sent: Parameters) throws(BillingError) -> Trial? {
        switch (sent.integer("trial_period_days"), sent.text("trial_end")) {
        case (let days?, nil): return .days(Int(clamping: days))
        case (nil, "now"): return .days(0)
        case (nil, let end?):
            guard let seconds = Int64(end), 0...253_402_300_799 ~= seconds else {
                throw .invalid("trial_end", "Invalid timestamp: \(end.prefix(40))", code: "parameter_invalid_integer")
            }
            return .until(Instant(seconds: seconds))
        case (nil, nil): return nil
        default: throw .invalid("trial_end", "Give only one of trial_end and trial_period_days.")
        }
    }
}
