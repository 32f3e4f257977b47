import Billing
import Core

extension BillingTransaction {
    /// What the audit trail says of a configuration (K4).
    ///
    /// - Parameter actor: nothing is said where nobody is named.
    func audit(
        _ action: AuditAction, _ configuration: PortalConfiguration, details: [String: String] = [:],
        by actor: AuditActor?
    ) throws {
        try audit(action, about: configuration.id.rawValue, details, by: actor, in: configuration.scope)
    }
}

extension PortalConfiguration {
    /// What is otherwise than it was, each under its name, and what it was under the same with `.before`.
    func changes(from before: PortalConfiguration) -> [String: String] {
        var changes: [String: String] = [:]
        func compare<Value: Equatable & AuditedValue>(_ name: String, _ value: (PortalConfiguration) -> Value) {
            let (old, new) = (value(before), value(self))
            guard old != new else { return }
            changes[name] = new.audited
            changes[name + ".before"] = old.audited
        }
        compare("active") { $0.isActive }
        compare("login_page") { $0.loginPageIsEnabled }
        compare("name") { $0.name }
        compare("headline") { $0.headline }
        compare("default_return_url") { $0.defaultReturnURL }
        compare("privacy_policy_url") { $0.privacyPolicyURL }
        compare("terms_of_service_url") { $0.termsOfServiceURL }
        compare("customerUpdate") { $0.features.customerUpdate }
        compare("customerFields") { $0.features.customerFields }
        compare("invoiceHistory") { $0.features.invoiceHistory }
        // What configurations of before do not say is allowed.
        compare("invoicesDownloadable") { $0.features.invoicesDownloadable ?? true }
        compare("paymentMethodUpdate") { $0.features.paymentMethodUpdate }
        compare("methodKinds") { $0.features.methodKinds }
        compare("lastMethodMayBeRemoved") { $0.features.lastMethodMayBeRemoved }
        compare("pendingPayments") { $0.features.pendingPayments }
        compare("partialPayment") { $0.features.partialPayment }
        compare("paymentPlan") { $0.features.paymentPlan }
        compare("bankInstalments") { $0.features.bankInstalments }
        compare("subscriptions") { $0.features.subscriptions }
        compare("subscriptionCancel") { $0.features.subscriptionCancel }
        compare("cancelEffect") { $0.features.cancelEffect }
        compare("cancellationReasons") { $0.features.cancellationReasons }
        compare("reasonOptions") { $0.features.reasonOptions }
        compare("retention") { $0.features.retention }
        compare("cancellationRefund") { $0.features.cancellationRefund }
        compare("subscriptionPause") { $0.features.subscriptionPause }
        compare("subscriptionReturn") { $0.features.subscriptionReturn ?? true }
        compare("subscriptionUpdate") { $0.features.subscriptionUpdate }
        compare("signIn") { $0.features.signIn }
        compare("publicCancellation") { $0.features.publicCancellation }
        return changes
    }
}
