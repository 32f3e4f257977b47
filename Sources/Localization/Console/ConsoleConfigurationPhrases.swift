/// What a merchant's people read about the portal's configurations: what each allows, and who has it (S82–S87, S92).
public protocol ConsoleConfigurationPhrases {
    var consoleConfigurationsTitle: String { get }
    var consoleConfigurationsIntro: String { get }
    /// Of one that nobody has named.
    var consoleMainConfiguration: String { get }
    var consoleUnnamedConfiguration: String { get }
    var consoleNewConfiguration: String { get }
    var consoleNewConfigurationIntro: String { get }
    var consoleConfigurationMade: String { get }
    var consoleConfigurationSaved: String { get }
    var consoleIsDefault: String { get }
    var consoleIsActive: String { get }
    var consoleIsInactive: String { get }
    var consoleConfigurationState: String { get }
    /// Above what it takes away.
    var consoleWithoutLabel: String { get }

    var consoleConfigurationName: String { get }
    var consoleConfigurationNameHint: String { get }
    var consoleHeadlineLabel: String { get }
    var consoleHeadlineHint: String { get }
    var consoleReturnLabel: String { get }
    var consoleReturnHint: String { get }
    var consolePrivacyLabel: String { get }
    var consoleTermsLabel: String { get }
    var consoleAddressIsInvalid: String { get }
    var consoleReturnIsNotAllowed: String { get }

    var consolePermissionsTitle: String { get }
    var consolePermissionsIntro: String { get }
    func consoleSwitchGroup(_ group: PortalSwitchGroup) -> String
    func consoleSwitch(_ box: PortalSwitch) -> String
    /// What a customer does not see without it, or what it needs; nil where the name says it all.
    func consoleSwitchDetail(_ box: PortalSwitch) -> String?
    var consoleCancelModeLabel: String { get }
    var consoleCancelAtPeriodEnd: String { get }
    var consoleCancelAtPeriodEndDetail: String { get }
    var consoleCancelAtOnce: String { get }
    var consoleCancelAtOnceDetail: String { get }
    /// S85: some places want it.
    var consoleCancelCaution: String { get }
    var consoleReasonsLabel: String { get }
    var consolePublicCancellationLabel: String { get }
    var consolePublicCancellationHint: String { get }
    var consolePublicByCountry: String { get }
    var consolePublicOff: String { get }
    var consolePublicArgentina: String { get }
    var consolePublicEurope: String { get }
    var consolePlansLabel: String { get }
    var consoleNoPlansYet: String { get }

    var consoleNeedsWayIn: String { get }
    var consoleNeedsMethodKind: String { get }
    var consoleNeedsReason: String { get }
    var consoleNeedsField: String { get }
    var consoleNeedsPlan: String { get }
    var consoleTooManyPlans: String { get }
    /// A refund rule is set by API.
    var consoleRefundNeedsPeriodEnd: String { get }

    var consoleByAPITitle: String { get }
    var consoleByAPIIntro: String { get }
    var consolePauseLengthsLabel: String { get }
    var consoleRetentionLabel: String { get }
    func consoleRetentionOffer(_ coupon: String, holdout: Int) -> String
    var consoleRefundRuleLabel: String { get }
    var consoleLeastPartLabel: String { get }
    var consolePaymentPlanLabel: String { get }
    func consolePaymentPlanRules(days: Int, instalments: Int, every interval: Int) -> String
    var consoleBankInstalmentsLabel: String { get }
    func consoleBankInstalmentsUpTo(_ most: String) -> String
    var consoleProrationLabel: String { get }
    func consoleProration(_ rule: ProrationRule) -> String

    var consoleConfigurationLinkTitle: String { get }
    var consoleConfigurationLinkIntro: String { get }
    /// Its page to sign in is closed.
    var consoleConfigurationHasNoLink: String { get }

    var consoleMakeDefault: String { get }
    var consoleMakeDefaultQuestion: String { get }
    func consoleMakeDefaultFollows(_ before: String) -> [String]
    var consoleMadeDefault: String { get }
    var consoleDeactivate: String { get }
    var consoleDeactivateQuestion: String { get }
    var consoleDeactivateFollows: [String] { get }
    var consoleDeactivated: String { get }
    var consoleActivate: String { get }
    var consoleActivated: String { get }

    var consoleAssignedTitle: String { get }
    var consoleAssignedIntro: String { get }
    var consoleNobodyAssigned: String { get }
    func consoleAssignedMore(_ count: String) -> String
    var consoleAssignLabel: String { get }
    var consoleAssignHint: String { get }
    var consoleAssign: String { get }
    var consoleNobodyFound: String { get }
    var consoleSeveralFound: String { get }
    func consoleAssigned(_ customer: String) -> String
    var consoleUnassign: String { get }
    func consoleUnassigned(_ customer: String) -> String
}

/// How a change of plan is charged.
public enum ProrationRule: String, CaseIterable, Sendable { case none, withNextInvoice, atOnce }
