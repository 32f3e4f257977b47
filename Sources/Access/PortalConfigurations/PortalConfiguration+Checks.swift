import Billing
import Core

extension PortalConfiguration {
    /// The same configuration with its texts trimmed, when everything in it can be used.
    /// - Throws: ``BillingError`` naming the field as the API spells it.
    func checked() throws(BillingError) -> PortalConfiguration {
        var checked = self
        checked.name = try Self.line(name, "name", limit: 100)
        checked.headline = try Self.line(headline, "business_profile[headline]", limit: 60)
        checked.defaultReturnURL = try Self.address(defaultReturnURL, "default_return_url")
        checked.privacyPolicyURL = try Self.address(privacyPolicyURL, "business_profile[privacy_policy_url]")
        checked.termsOfServiceURL = try Self.address(termsOfServiceURL, "business_profile[terms_of_service_url]")
        try Metadata.check(metadata)
        try features.check()
        guard isActive || !isDefault else {
            throw .invalid(
                "active", "The default configuration cannot be deactivated.", code: "configuration_is_default")
        }
        return checked
    }

    private static func line(_ text: String?, _ parameter: String, limit: Int) throws(BillingError) -> String? {
        guard let text else { return nil }
        let line = try FreeText.line(text, parameter: parameter, limit: limit)
        return line.isEmpty ? nil : line
    }

    private static func address(_ text: String?, _ parameter: String) throws(BillingError) -> String? {
        guard let text, !text.isEmpty else { return nil }
        return try ReturnAddress.checked(text, parameter: parameter)
    }
}

extension PortalConfiguration.Features {
    /// What is switched on must leave the customer something to do with it.
    func check() throws(BillingError) {
        guard signIn.contains(.code) || signIn.contains(.link) else {
            throw .invalid("features[sign_in][ways]", "Customers must be able to sign in with a code or a link.")
        }
        guard !customerUpdate || !customerFields.isEmpty else {
            throw .missing("features[customer_update][allowed_updates]")
        }
        guard !paymentMethodUpdate || !methodKinds.isEmpty else {
            throw .missing("features[payment_method_update][allowed_types]")
        }
        guard !cancellationReasons || !reasonOptions.isEmpty else {
            throw .missing("features[subscription_cancel][cancellation_reason][options]")
        }
        try subscriptionUpdate?.check()
        try partialPayment?.check()
        try paymentPlan?.check()
        try bankInstalments?.check()
        try retention?.check()
        try checkRefund()
        guard (subscriptionPause?.lengths.count ?? 0) <= 10 else {
            throw .invalid("features[subscription_pause][duration][interval_options]", "At most 10 are offered.")
        }
    }
}
