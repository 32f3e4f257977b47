import Core

/// What a portal allows: Stripe's `billing_portal.configuration`, and what the sources have and it lacks.
///
/// Permissions are enforced where the action happens, not by hiding buttons (C3).
public struct PortalConfiguration: Hashable, Sendable, Identified {
    public static let idPrefix = "bpc_"
    public typealias ID = Core.ID<PortalConfiguration>

    public let id: ID
    public let scope: Scope
    public var name: String?
    public var isActive: Bool
    /// One per merchant and mode. It cannot be deactivated.
    public var isDefault: Bool
    public var defaultReturnURL: String?
    public var headline: String?
    public var privacyPolicyURL: String?
    public var termsOfServiceURL: String?
    /// Whether it has a public sign-in page (S06).
    public var loginPageIsEnabled: Bool
    public var features: Features
    public var metadata: [String: String]
    public let createdAt: Instant
    public var updatedAt: Instant

    /// Stored as one JSON column: it is always read and written whole.
    public struct Features: Hashable, Sendable, Codable {
        public enum CustomerField: String, Hashable, Sendable, Codable, CaseIterable {
            case address, email, name, phone, shipping
            case taxID = "tax_id"
        }
        public enum SignIn: String, Hashable, Sendable, Codable, CaseIterable { case code, link, password }

        public var customerUpdate = true
        public var customerFields: Set<CustomerField> = [.name, .email, .phone, .address, .taxID]
        public var invoiceHistory = true
        /// Whether invoices may be downloaded as PDF (S84); nil, as in configurations of before: they may.
        public var invoicesDownloadable: Bool? = true
        public var paymentMethodUpdate = true
        /// Which kinds of method may be added (S70).
        public var methodKinds: Set<PaymentMethod.Kind> = [.card, .bankDebit]
        /// Whether the only method may be deleted (S67).
        public var lastMethodMayBeRemoved = true
        public var pendingPayments = true
        /// Whether customers may pay an amount of their own towards what they owe (U6); nil when they may not.
        public var partialPayment: PartialPayment?
        /// Within which limits customers may promise to pay on a day of their own, or in instalments; nil when they may not.
        public var paymentPlan: PaymentPlanRules?
        /// How many instalments the bank of whoever pays may be asked for; nil for none.
        public var bankInstalments: BankInstalments?
        public var subscriptions = true
        public var subscriptionCancel = true
        public var cancelEffect: Cancellation.Effect = .atPeriodEnd
        /// Whether a reason is asked (S51), and which are offered.
        public var cancellationReasons = true
        public var reasonOptions: [Cancellation.Reason] = Cancellation.Reason.allCases
        /// What is offered to who is about to leave; nil for nothing.
        public var retention: RetentionOffer?
        /// What goes back to whoever leaves at once (M14); nil: nothing, and nobody is asked.
        public var cancellationRefund: RefundRule?
        /// What customers may choose when they pause a subscription; nil when they may not.
        public var subscriptionPause: PauseChoices? = PauseChoices()
        /// Whether customers may take up an ended subscription again; nil, as in configurations of before: they may.
        public var subscriptionReturn: Bool? = true
        /// What customers may change of their subscriptions; nil when they may not.
        public var subscriptionUpdate: PlanChoices?
        public var signIn: Set<SignIn> = [.code, .link]
        /// How people cancel and withdraw without an account; nil: as the merchant's country wants it.
        public var publicCancellation: CancellationPreset?

        public init() {}
    }

    package init(
        id: ID, scope: Scope, name: String?, isActive: Bool, isDefault: Bool, defaultReturnURL: String?,
        headline: String?, privacyPolicyURL: String?, termsOfServiceURL: String?, loginPageIsEnabled: Bool,
        features: Features, metadata: [String: String], createdAt: Instant, updatedAt: Instant
    ) {
        self.id = id
        self.scope = scope
        self.name = name
        self.isActive = isActive
        self.isDefault = isDefault
        self.defaultReturnURL = defaultReturnURL
        self.headline = headline
        self.privacyPolicyURL = privacyPolicyURL
        self.termsOfServiceURL = termsOfServiceURL
        self.loginPageIsEnabled = loginPageIsEnabled
        self.features = features
        self.metadata = metadata
        self.createdAt = createdAt
        self.updatedAt = updatedAt
    }
}

/// How long a customer may pause for.
public struct PauseChoices: Hashable, Sendable, Codable {
    /// In the order in which they are offered; empty: until they resume it themselves.
    public var lengths: [Recurrence]

    /// One, two or three months unless told otherwise.
    public init(_ lengths: [Recurrence] = [1, 2, 3].compactMap { try? Recurrence(every: $0, .month) }) {
        self.lengths = lengths
    }
}

extension PaymentMethod.Kind: Codable {}
extension Cancellation.Effect: Codable {}
extension Cancellation.Reason: Codable {}
