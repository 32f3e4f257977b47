import Billing
import Core

extension PortalConfiguration {
    static let fields: [Field] = [
        .text("name"), .url("default_return_url"), .metadata,
        .object(
            "business_profile",
            [.text("headline"), .url("privacy_policy_url"), .url("terms_of_service_url")]),
        .object("login_page", [.boolean("enabled", required: true)]),
        .object("features", featureFields),
    ]

    private static let enabled = Field.boolean("enabled", required: true)

    private static let pauseDuration = Field.object(
        "duration",
        [
            .choice("type", ["indefinite", "interval_options"], required: true),
            .list(
                "interval_options",
                of: .object([
                    .choice("interval", Recurrence.Interval.allCases.map(\.rawValue), required: true),
                    .integer("interval_count"),
                ])),
        ])

    static let featureFields: [Field] = [
        .object("bank_instalments", [enabled, .integer("maximum")]),
        .object(
            "customer_update",
            [enabled, .list("allowed_updates", of: .choice(CustomerField.allCases.map(\.rawValue)))]),
        .object("invoice_history", [enabled, .boolean("downloadable")]),
        .object(
            "payment_method_update",
            [
                enabled, .list("allowed_types", of: .choice(PaymentMethod.Kind.allCases.map(\.rawValue))),
                .boolean("last_method_removable"),
            ]),
        .object("partial_payment", [enabled, .integer("minimum")]),
        .object("payment_plan", PaymentPlanRules.fields),
        .object("pending_payments", [enabled]),
        .object(
            "public_cancellation",
            [.choice("preset", CancellationPreset.allCases.map(\.rawValue), required: true)]),
        .object("sign_in", [.list("ways", of: .choice(Features.SignIn.allCases.map(\.rawValue)), required: true)]),
        .object(
            "subscription_cancel",
            [
                enabled, .choice("mode", ["at_period_end", "immediately"]), .choice("proration_behavior", ["none"]),
                .object(
                    "cancellation_reason",
                    [enabled, .list("options", of: .choice(Cancellation.Reason.allCases.map(\.rawValue)))]),
                RefundRule.field, RetentionOffer.field,
            ]),
        .object("subscription_list", [enabled]),
        .object("subscription_pause", [enabled, pauseDuration]),
        .object("subscription_return", [enabled]),
        .object("subscription_update", PlanChoices.fields),
    ]
}
