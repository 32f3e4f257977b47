import Billing
import Core

extension PortalConfiguration {
    typealias CustomerField = Features.CustomerField

    static let fields: [Field] = [
        .text("name"), .text("default_return_url"), .metadata,
        .object(
            "business_profile",
            [.text("headline"), .text("privacy_policy_url"), .text("terms_of_service_url")]),
        .object("login_page", [.boolean("enabled", required: true)]),
        .object("features", featureFields),
    ]

    private static let enabled = Field.boolean("enabled", required: true)

    static let featureFields: [Field] = [
        .object(
            "customer_update",
            [enabled, .list("allowed_updates", of: .choice(CustomerField.allCases.map(\.rawValue)))]),
        .object("invoice_history", [enabled]),
        .object(
            "payment_method_update",
            [
                enabled, .list("allowed_types", of: .choice(PaymentMethod.Kind.allCases.map(\.rawValue))),
                .boolean("last_method_removable"),
            ]),
        .object("pending_payments", [enabled]),
        .object("sign_in", [.list("ways", of: .choice(Features.SignIn.allCases.map(\.rawValue)), required: true)]),
        .object(
            "subscription_cancel",
            [
                enabled, .choice("mode", ["at_period_end", "immediately"]), .choice("proration_behavior", ["none"]),
                .object(
                    "cancellation_reason",
                    [enabled, .list("options", of: .choice(Cancellation.Reason.allCases.map(\.rawValue)))]),
            ]),
        .object("subscription_list", [enabled]),
        // Customers cannot change plans here yet: only what says so is accepted.
        .object("subscription_update", [.fixed("enabled", false, required: true)]),
    ]

    /// Writes what was sent. A block that was not sent stays as it is.
    mutating func apply(_ sent: Parameters) {
        sent.assign("name", to: &name)
        sent.assign("default_return_url", to: &defaultReturnURL)
        metadata = sent.metadata(onto: metadata)
        if let profile = sent.object("business_profile") {
            profile.assign("headline", to: &headline)
            profile.assign("privacy_policy_url", to: &privacyPolicyURL)
            profile.assign("terms_of_service_url", to: &termsOfServiceURL)
        }
        if let isEnabled = sent.object("login_page")?.boolean("enabled") { loginPageIsEnabled = isEnabled }
        if let isActive = sent.boolean("active") { self.isActive = isActive }
        if let sent = sent.object("features") { features.apply(sent) }
    }
}

extension PortalConfiguration.Features {
    /// A configuration that a program makes allows what the program names, and nothing else, as in the dialect.
    mutating func switchOff() {
        customerUpdate = false
        invoiceHistory = false
        paymentMethodUpdate = false
        subscriptionCancel = false
        cancellationReasons = false
    }

    fileprivate mutating func apply(_ sent: Parameters) {
        if let block = sent.object("customer_update") {
            customerUpdate = block.boolean("enabled") ?? customerUpdate
            if let fields = block.texts("allowed_updates") {
                customerFields = Set(fields.compactMap(CustomerField.init))
            }
        }
        if let block = sent.object("payment_method_update") {
            paymentMethodUpdate = block.boolean("enabled") ?? paymentMethodUpdate
            lastMethodMayBeRemoved = block.boolean("last_method_removable") ?? lastMethodMayBeRemoved
            if let kinds = block.texts("allowed_types") { methodKinds = Set(kinds.compactMap(PaymentMethod.Kind.init)) }
        }
        if let block = sent.object("subscription_cancel") {
            subscriptionCancel = block.boolean("enabled") ?? subscriptionCancel
            if let mode = block.text("mode") { cancelEffect = mode == "immediately" ? .immediately : .atPeriodEnd }
            if let reason = block.object("cancellation_reason") {
                cancellationReasons = reason.boolean("enabled") ?? cancellationReasons
                if let options = reason.texts("options") {
                    reasonOptions = options.compactMap(Cancellation.Reason.init)
                }
            }
        }
        if let ways = sent.object("sign_in")?.texts("ways") { signIn = Set(ways.compactMap(SignIn.init)) }
        invoiceHistory = sent.object("invoice_history")?.boolean("enabled") ?? invoiceHistory
        pendingPayments = sent.object("pending_payments")?.boolean("enabled") ?? pendingPayments
        subscriptions = sent.object("subscription_list")?.boolean("enabled") ?? subscriptions
    }
}
