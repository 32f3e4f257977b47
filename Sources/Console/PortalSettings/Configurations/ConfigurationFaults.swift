import Billing
import Core
import Localization

extension FormFaults {
    /// What the domain refused of a configuration, at the box or the field that it is about.
    ///
    /// - Throws: the error itself where nothing on the form can put it right.
    init(_ error: BillingError, ofConfigurationIn say: any Language) throws {
        self.init()
        guard error.kind == .invalid || error.kind == .notFound, let parameter = error.parameter else { throw error }
        if let text = ConfigurationForm.Text.allCases.first(where: { $0.parameter == parameter }) {
            add(text.rawValue, Self.message(error, about: text, in: say))
            return
        }
        switch parameter {
        case "features[sign_in][ways]": add(PortalSwitch.signInByCode.rawValue, say.consoleNeedsWayIn)
        case "features[customer_update][allowed_updates]": add(PortalSwitch.name.rawValue, say.consoleNeedsField)
        case "features[payment_method_update][allowed_types]":
            add(PortalSwitch.cards.rawValue, say.consoleNeedsMethodKind)
        case "features[subscription_cancel][cancellation_reason][options]":
            add(ConfigurationForm.name(of: Cancellation.Reason.allCases[0]), say.consoleNeedsReason)
        case "features[subscription_cancel][mode]":
            add(ConfigurationForm.cancelMode, say.consoleRefundNeedsPeriodEnd)
        case _ where parameter.hasPrefix("features[subscription_update]"):
            add(
                PortalSwitch.changePlan.rawValue,
                error.code == "parameter_missing" ? say.consoleNeedsPlan : say.consoleTooManyPlans)
        default: throw error
        }
    }

    private static func message(
        _ error: BillingError, about text: ConfigurationForm.Text, in say: any Language
    ) -> String {
        switch error.code {
        case "url_invalid": say.consoleAddressIsInvalid
        case "url_not_allowed": say.consoleReturnIsNotAllowed
        default: say.consoleFault(error, label: text.label(in: say), limit: text.limit)
        }
    }
}

extension ConfigurationForm.Text {
    func label(in say: any Language) -> String {
        switch self {
        case .name: say.consoleConfigurationName
        case .headline: say.consoleHeadlineLabel
        case .returnURL: say.consoleReturnLabel
        case .privacyURL: say.consolePrivacyLabel
        case .termsURL: say.consoleTermsLabel
        }
    }

    func hint(in say: any Language) -> String? {
        switch self {
        case .name: say.consoleConfigurationNameHint
        case .headline: say.consoleHeadlineHint
        case .returnURL: say.consoleReturnHint
        case .privacyURL, .termsURL: nil
        }
    }
}
