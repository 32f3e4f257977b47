import Access
import Billing
import Core
import Localization

/// What the trail keeps of an act, in a reader's words; what has none is told as it is kept. The file keeps all of it so.
struct AuditDetailWords: Sendable {
    let reader: Reader

    private var say: any Language { reader.say }

    func name(_ code: String) -> String {
        if let detail = AuditDetail(rawValue: code) { return say.consoleAuditDetail(detail) }
        if let field = MerchantField(rawValue: code) { return name(of: field) }
        if let box = Self.boxes[code] { return say.consoleSwitch(box) }
        return nameOfFeature(code) ?? code
    }

    func value(_ text: String, of code: String) -> String {
        switch (code, text) {
        case (MerchantField.portalIsEnabled.rawValue, "true"): return say.consolePortalIsOn
        case (MerchantField.portalIsEnabled.rawValue, "false"): return say.consolePortalIsOff
        case ("active", "true"): return say.consoleIsActive
        case ("active", "false"): return say.consoleIsInactive
        case (_, "true"): return say.consoleAuditSays(true)
        case (_, "false"): return say.consoleAuditSays(false)
        case (MerchantField.locale.rawValue, _): return Languages.named(text)?.name ?? text
        case ("cancelEffect", "at_period_end"), ("effect", "at_period_end"): return say.consoleCancelAtPeriodEnd
        default: return AuditDetail(rawValue: code).flatMap { value(text, of: $0) } ?? text
        }
    }

    private func value(_ text: String, of detail: AuditDetail) -> String? {
        switch detail {
        case .amount, .total: money(text)
        case .length: length(text)
        case .role, .from, .to: Role(rawValue: text).map { say.consoleRole($0.word) }
        case .mode: Mode(rawValue: text).map { $0.isLive ? say.consoleLiveMode : say.consoleTestMode }
        case .how, .state: AuditValue(rawValue: text).map { say.consoleAuditValue($0) }
        case .status: SubscriptionStanding(rawValue: text).map { say.status($0) }
        case .way: CreditWay(rawValue: text).map { say.consoleCreditWay($0) }
        default: nil
        }
    }

    /// `9990 clp`, as the trail keeps it.
    private func money(_ text: String) -> String? {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let amount = Int64(parts[0]), let currency = try? Currency(String(parts[1])) else {
            return nil
        }
        return reader.money(Money(amount, currency))
    }

    /// `2 month`, as the trail keeps it, or `indefinite`.
    private func length(_ text: String) -> String? {
        let parts = text.split(separator: " ")
        if text == "indefinite" { return say.consolePauseUntilAsked }
        guard parts.count == 2, let count = Int(parts[0]),
            let interval = Recurrence.Interval(rawValue: String(parts[1])),
            let length = try? Recurrence(every: count, interval)
        else { return nil }
        return say.length(length)
    }

    private func name(of field: MerchantField) -> String {
        switch field {
        case .icon: say.consoleIconLabel
        case .logo: say.consoleLogoLabel
        case .color: say.consoleColorDigits
        case .dunning: say.consoleDunningTitle
        case .portalIsEnabled: say.consolePortalSwitchTitle
        case .frameOrigins: say.consoleFrameOriginsLabel
        case .headline: say.consoleBrandHeadline
        case .privacyPolicyURL: say.consoleBrandPrivacy
        case .returnOrigins: say.consoleOriginsLabel
        case .slug: say.consolePortalAddressLabel
        case .termsOfServiceURL: say.consoleBrandTerms
        case .name, .supportEmail, .supportPhone, .website, .email, .zone, .address, .numberPrefix, .taxID, .senderName,
            .replyTo, .locale:
            MerchantForm.Question.allCases.first { $0.field == field }?.label(in: say) ?? field.rawValue
        }
    }

    private func nameOfFeature(_ code: String) -> String? {
        switch code {
        case "active": say.consoleConfigurationState
        case "headline": say.consoleHeadlineLabel
        case "default_return_url": say.consoleReturnLabel
        case "privacy_policy_url": say.consolePrivacyLabel
        case "terms_of_service_url": say.consoleTermsLabel
        case "customerFields": say.consoleSwitchGroup(.details)
        case "methodKinds": say.consoleSwitchGroup(.methods)
        case "signIn": say.consoleSwitchGroup(.signIn)
        case "subscriptionUpdate": say.consoleSwitchGroup(.plans)
        case "cancelEffect": say.consoleCancelModeLabel
        case "reasonOptions": say.consoleReasonsLabel
        case "retention": say.consoleRetentionLabel
        case "cancellationRefund": say.consoleRefundRuleLabel
        case "publicCancellation": say.consolePublicCancellationLabel
        default: nil
        }
    }

    /// What a configuration allows, by the name it is stored under, and the box that asks for it.
    private static let boxes: [String: PortalSwitch] = [
        "login_page": .signInPage, "customerUpdate": .details, "invoiceHistory": .invoices,
        "invoicesDownloadable": .downloads, "paymentMethodUpdate": .methods, "lastMethodMayBeRemoved": .lastMethod,
        "pendingPayments": .pendingPayments, "partialPayment": .partialPayment, "paymentPlan": .paymentPlan,
        "bankInstalments": .bankInstalments, "subscriptions": .subscriptions, "subscriptionCancel": .cancel,
        "cancellationReasons": .askReasons, "subscriptionPause": .pause, "subscriptionReturn": .takeUpAgain,
    ]
}
