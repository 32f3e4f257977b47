import Billing
import Core

extension Rendering {
    func configurations(_ ids: [PortalConfiguration.ID]) throws -> [PortalConfiguration.ID: JSON] {
        let found = try tx.configurations.find(ids, in: scope)
        return Dictionary(zip(found.map(\.id), try configurations(found)), uniquingKeysWith: { $1 })
    }

    func configurations(_ configurations: [PortalConfiguration]) throws -> [JSON] {
        guard !configurations.isEmpty else { return [] }
        let merchant = try tx.merchants.find(scope.merchant)
        let portal = "\(baseURL)/p/\(merchant.slug)"
        return configurations.map { json($0, portal: portal, country: merchant.country) }
    }

    func configuration(_ configuration: PortalConfiguration) throws -> JSON { try configurations([configuration])[0] }

    private func json(_ it: PortalConfiguration, portal: String, country: String) -> JSON {
        let loginPage = it.isDefault ? portal : "\(portal)/c/\(it.id)"
        return [
            "id": .text(it.id.rawValue),
            "object": "billing_portal.configuration",
            "active": .boolean(it.isActive),
            "application": nil,
            "business_profile": [
                "headline": JSON(it.headline),
                "privacy_policy_url": JSON(it.privacyPolicyURL),
                "terms_of_service_url": JSON(it.termsOfServiceURL),
            ],
            "created": JSON(it.createdAt),
            "default_return_url": JSON(it.defaultReturnURL),
            "features": features(it.features, country: country),
            "is_default": .boolean(it.isDefault),
            "livemode": .boolean(it.scope.mode.isLive),
            "login_page": [
                "enabled": .boolean(it.loginPageIsEnabled), "url": it.loginPageIsEnabled ? .text(loginPage) : nil,
            ],
            "metadata": JSON(it.metadata),
            "name": JSON(it.name),
            "updated": JSON(it.updatedAt),
        ]
    }

    private func features(_ it: PortalConfiguration.Features, country: String) -> JSON {
        [
            "bank_instalments": [
                "enabled": .boolean(it.bankInstalments != nil), "maximum": JSON(it.bankInstalments?.maximum),
            ],
            "customer_update": [
                "allowed_updates": .array(it.customerFields.map(\.rawValue).sorted().map(JSON.text)),
                "enabled": .boolean(it.customerUpdate),
            ],
            "invoice_history": [
                "enabled": .boolean(it.invoiceHistory), "downloadable": .boolean(it.invoicesDownloadable ?? true),
            ],
            "payment_method_update": [
                "enabled": .boolean(it.paymentMethodUpdate),
                "allowed_types": .array(it.methodKinds.map(\.rawValue).sorted().map(JSON.text)),
                "last_method_removable": .boolean(it.lastMethodMayBeRemoved),
                "payment_method_configuration": nil,
            ],
            "partial_payment": [
                "enabled": .boolean(it.partialPayment != nil), "minimum": JSON(it.partialPayment?.minimum),
            ],
            "payment_plan": PaymentPlanRules.json(it.paymentPlan),
            "pending_payments": ["enabled": .boolean(it.pendingPayments)],
            "public_cancellation": ["preset": .text(it.cancellationPreset(in: country).rawValue)],
            "sign_in": ["ways": .array(it.signIn.map(\.rawValue).sorted().map(JSON.text))],
            "subscription_cancel": [
                "cancellation_reason": [
                    "enabled": .boolean(it.cancellationReasons),
                    "options": .array(it.reasonOptions.map { .text($0.rawValue) }),
                ],
                "enabled": .boolean(it.subscriptionCancel),
                "mode": .text(it.cancelEffect.rawValue),
                "proration_behavior": "none",
                "refund": RefundRule.json(it.cancellationRefund),
                "retention": it.retention?.json ?? RetentionOffer.off,
            ],
            "subscription_list": ["enabled": .boolean(it.subscriptions)],
            "subscription_pause": pause(it.subscriptionPause),
            "subscription_return": ["enabled": .boolean(it.subscriptionReturn ?? true)],
            "subscription_update": it.subscriptionUpdate?.json ?? [
                "billing_cycle_anchor": nil, "default_allowed_updates": [], "enabled": false, "only_upgrades": false,
                "products": [], "proration_behavior": "none", "schedule_at_period_end": ["conditions": []],
                "trial_update_behavior": "continue_trial",
            ],
        ]
    }

    private func pause(_ choices: PauseChoices?) -> JSON {
        guard let choices else { return ["enabled": false, "duration": nil] }
        let options = choices.lengths.map { length -> JSON in
            ["interval": .text(length.interval.rawValue), "interval_count": .integer(Int64(length.count))]
        }
        return [
            "enabled": true,
            "duration": [
                "type": options.isEmpty ? "indefinite" : "interval_options",
                "interval_options": options.isEmpty ? nil : .array(options),
            ],
        ]
    }

    /// - Parameter url: the address that opens it, known only to whoever asked for it.
    func portalSession(_ it: PortalSession, url: String?) -> JSON {
        [
            "id": .text(it.id.rawValue),
            "object": "billing_portal.session",
            "after_expiration": nil,
            "configuration": .reference(.configuration(it.configuration)),
            "created": JSON(it.createdAt),
            "customer": .text(it.customer.rawValue),
            "customer_account": nil,
            "flow": it.flow?.json ?? .null,
            "livemode": .boolean(it.scope.mode.isLive),
            "locale": JSON(it.locale),
            "on_behalf_of": nil,
            "return_url": JSON(it.returnURL),
            "url": JSON(url),
        ]
    }
}
