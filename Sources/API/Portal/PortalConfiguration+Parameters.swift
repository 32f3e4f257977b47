import Billing
import Core

extension PortalConfiguration {
    typealias CustomerField = Features.CustomerField

    /// Writes what was sent. A block that was not sent stays as it is.
    mutating func apply(_ sent: Parameters) throws(BillingError) {
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
        if let sent = sent.object("features") { try features.apply(sent) }
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
        subscriptionPause = nil
        subscriptionUpdate = nil
    }

    fileprivate mutating func apply(_ sent: Parameters) throws(BillingError) {
        if let block = sent.object("customer_update") {
            customerUpdate = block.boolean("enabled") ?? customerUpdate
            if let fields = block.texts("allowed_updates") {
                customerFields = Set(fields.compactMap(CustomerField.init))
            }
        }
        if let block = sent.object("partial_payment") {
            partialPayment = block.boolean("enabled") == true ? PartialPayment(minimum: block.integer("minimum")) : nil
        }
        if let block = sent.object("bank_instalments") {
            bankInstalments =
                block.boolean("enabled") == true
                ? BankInstalments(maximum: block.integer("maximum") ?? BankInstalments.usual) : nil
        }
        if let block = sent.object("payment_plan") {
            paymentPlan = block.boolean("enabled") == true ? PaymentPlanRules(block) : nil
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
            if let refund = block.object("refund") { cancellationRefund = try RefundRule.read(refund) }
            if let offer = block.object("retention") { retention = try RetentionOffer(offer, onto: retention) }
        }
        if let block = sent.object("subscription_pause") {
            try applyPause(block, isEnabled: block.boolean("enabled") ?? false)
        }
        if let block = sent.object("subscription_update") {
            var choices = subscriptionUpdate ?? PlanChoices()
            choices.apply(block)
            subscriptionUpdate = block.boolean("enabled") ?? false ? choices : nil
        }
        if let ways = sent.object("sign_in")?.texts("ways") { signIn = Set(ways.compactMap(SignIn.init)) }
        invoiceHistory = sent.object("invoice_history")?.boolean("enabled") ?? invoiceHistory
        invoicesDownloadable = sent.object("invoice_history")?.boolean("downloadable") ?? invoicesDownloadable
        pendingPayments = sent.object("pending_payments")?.boolean("enabled") ?? pendingPayments
        publicCancellation =
            sent.object("public_cancellation")?.value("preset", as: CancellationPreset.self)
            ?? publicCancellation
        subscriptionReturn = sent.object("subscription_return")?.boolean("enabled") ?? subscriptionReturn
        subscriptions = sent.object("subscription_list")?.boolean("enabled") ?? subscriptions
    }

    private mutating func applyPause(_ block: Parameters, isEnabled: Bool) throws(BillingError) {
        guard isEnabled else { return subscriptionPause = nil }
        var choices = subscriptionPause ?? PauseChoices()
        if let duration = block.object("duration") {
            let name = "features[subscription_pause][duration][interval_options]"
            let options = duration.objects("interval_options") ?? []
            if duration.text("type") == "indefinite" {
                guard options.isEmpty else { throw .invalid(name, "Only with type=interval_options.") }
                choices.lengths = []
            } else {
                guard !options.isEmpty else { throw .missing(name) }
                var lengths: [Recurrence] = []
                for (index, option) in options.enumerated() {
                    lengths.append(try option.recurrence(named: "\(name)[\(index)]"))
                }
                choices.lengths = lengths
            }
        }
        subscriptionPause = choices
    }
}

extension Parameters {
    /// `interval` and `interval_count`, which is 1 when it was not sent.
    ///
    /// - Parameter name: what holds them, for whoever is refused.
    func recurrence(named name: String) throws(BillingError) -> Recurrence {
        let interval: Recurrence.Interval = value("interval") ?? .month
        let count = integer("interval_count") ?? 1
        guard 1...Int64(interval.longestCount) ~= count else {
            throw .invalid(
                "\(name)[interval_count]",
                "The interval count of a \(interval.rawValue) goes from 1 to \(interval.longestCount).",
                code: "parameter_invalid_integer")
        }
        return try Recurrence(every: Int(count), interval)
    }
}
