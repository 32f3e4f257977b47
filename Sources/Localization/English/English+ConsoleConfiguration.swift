extension English {
    public var consoleConfigurationsTitle: String { "Configurations" }
    public var consoleConfigurationsIntro: String {
        "What your customers can do in the portal. All have the main one, except those to whom you assign another."
    }
    public var consoleMainConfiguration: String { "Main configuration" }
    public var consoleUnnamedConfiguration: String { "Without a name" }
    public var consoleNewConfiguration: String { "New configuration" }
    public var consoleNewConfigurationIntro: String {
        "It begins by allowing the usual, and then you take away what you do not want. Nobody has it until you assign it or share its link."
    }
    public var consoleConfigurationMade: String { "The configuration is there. Choose what it allows." }
    public var consoleConfigurationSaved: String { "The configuration is saved. It holds from now on." }
    public var consoleIsDefault: String { "Main" }
    public var consoleIsActive: String { "Active" }
    public var consoleIsInactive: String { "Deactivated" }
    public var consoleConfigurationState: String { "State" }
    public var consoleWithoutLabel: String { "Does not allow" }

    public var consoleConfigurationName: String { "Name" }
    public var consoleConfigurationNameHint: String { "So that you recognise it. Your customers do not see it." }
    public var consoleHeadlineLabel: String { "Title of the sign-in page" }
    public var consoleHeadlineHint: String { "In place of ours. Up to 60 characters." }
    public var consoleReturnLabel: String { "Address of the way back to your site" }
    public var consoleReturnHint: String { "With it, the portal shows a link back." }
    public var consolePrivacyLabel: String { "Address of your privacy policy" }
    public var consoleTermsLabel: String { "Address of your terms of service" }
    public var consoleAddressIsInvalid: String { "Write a whole address that begins with https://." }
    public var consoleReturnIsNotAllowed: String {
        "That address is not among the sites that the portal may return to."
    }

    public var consolePermissionsTitle: String { "What it allows" }
    public var consolePermissionsIntro: String {
        "What you take away disappears from the portal, and cannot be done in another way either."
    }
    public var consoleCancelModeLabel: String { "When it ends" }
    public var consoleCancelAtPeriodEnd: String { "At the end of the period that was paid" }
    public var consoleCancelAtPeriodEndDetail: String { "They use it until that day, and can change their mind." }
    public var consoleCancelAtOnce: String { "At once" }
    public var consoleCancelAtOnceDetail: String { "It stops working right then." }
    public var consoleCancelCaution: String {
        "In several countries, what is bought online must be cancellable online. Before you take it away, find out what the law asks where you sell."
    }
    public var consoleReasonsLabel: String { "Reasons that are offered" }
    public var consolePublicCancellationLabel: String { "Cancelling without signing in" }
    public var consolePublicCancellationHint: String {
        "A public page to cancel and withdraw, which asks for no account."
    }
    public var consolePublicByCountry: String { "What your country asks" }
    public var consolePublicOff: String { "No such page" }
    public var consolePublicArgentina: String { "As in Argentina: 10 days to withdraw" }
    public var consolePublicEurope: String { "As in the European Union: 14 days to withdraw" }
    public var consolePlansLabel: String { "Between which products" }
    public var consoleNoPlansYet: String { "You have no products with a recurring price yet." }

    public var consoleNeedsWayIn: String { "Leave the code or the link: without either, nobody could get in." }
    public var consoleNeedsMethodKind: String { "Choose at least one kind of method." }
    public var consoleNeedsReason: String { "Choose at least one reason, or do not ask." }
    public var consoleNeedsField: String { "Choose at least one detail, or do not allow changing them." }
    public var consoleNeedsPlan: String { "Choose at least one product between which one may change." }
    public var consoleTooManyPlans: String { "Choose 10 products at most, with 10 prices each." }
    public var consoleRefundNeedsPeriodEnd: String {
        "A refund rule is set by API, and with it a subscription ends with its period: the customer chooses."
    }

    public var consoleByAPITitle: String { "Set by API" }
    public var consoleByAPIIntro: String { "Your program changes this. Here you see how it is, and it is kept." }
    public var consolePauseLengthsLabel: String { "How long a pause may be" }
    public var consoleRetentionLabel: String { "Offer to who cancels" }
    public func consoleRetentionOffer(_ coupon: String, holdout: Int) -> String {
        "The coupon \(coupon); \(holdout) in 100 do not see it, to compare"
    }
    public var consoleRefundRuleLabel: String { "Refund on cancelling" }
    public var consoleLeastPartLabel: String { "The least that may be paid" }
    public var consolePaymentPlanLabel: String { "Payment promises" }
    public func consolePaymentPlanRules(days: Int, instalments: Int, every interval: Int) -> String {
        instalments == 1
            ? "One day, up to \(days) days later"
            : "Up to \(days) days later, or up to \(instalments) instalments, one every \(interval) days"
    }
    public var consoleBankInstalmentsLabel: String { "Instalments of the bank" }
    public func consoleBankInstalmentsUpTo(_ most: String) -> String { "Up to \(most)" }
    public var consoleProrationLabel: String { "On changing plans" }
    public func consoleProration(_ rule: ProrationRule) -> String {
        switch rule {
        case .none: "The difference is neither charged nor credited"
        case .withNextInvoice: "The difference goes onto the next invoice"
        case .atOnce: "The difference is charged right then"
        }
    }

    public var consoleConfigurationLinkTitle: String { "Its link" }
    public var consoleConfigurationLinkIntro: String { "Whoever gets in here sees the portal with this configuration." }
    public var consoleConfigurationHasNoLink: String {
        "Its public page is closed: people get in by a session made here or by API."
    }

    public var consoleMakeDefault: String { "Use as the main one" }
    public var consoleMakeDefaultQuestion: String { "Use it as the main configuration?" }
    public func consoleMakeDefaultFollows(_ before: String) -> [String] {
        [
            "It holds for all customers to whom you have assigned no other, and for the portal's public address.",
            "Whoever is in with “\(before)” will have to sign in again.",
            "“\(before)” stays active, and you can use it again.",
        ]
    }
    public var consoleMadeDefault: String { "It is the main configuration from now on." }
    public var consoleDeactivate: String { "Deactivate" }
    public var consoleDeactivateQuestion: String { "Deactivate this configuration?" }
    public var consoleDeactivateFollows: [String] {
        [
            "Its link stops working, and whoever got in with it will have to sign in again.",
            "Customers who have it assigned have the main one while it is deactivated.",
            "You can activate it again whenever you want.",
        ]
    }
    public var consoleDeactivated: String { "The configuration is deactivated." }
    public var consoleActivate: String { "Activate" }
    public var consoleActivated: String { "The configuration is active." }

    public var consoleAssignedTitle: String { "Customers who have it" }
    public var consoleAssignedIntro: String { "It holds for them in place of the main one, whichever way they get in." }
    public var consoleNobodyAssigned: String { "It is assigned to nobody yet." }
    public func consoleAssignedMore(_ count: String) -> String { "The first \(count) are shown." }
    public var consoleAssignLabel: String { "E-mail or identifier of the customer" }
    public var consoleAssignHint: String { "If they are in the portal, they will have to sign in again." }
    public var consoleAssign: String { "Assign" }
    public var consoleNobodyFound: String { "There is no customer with that e-mail or identifier in this mode." }
    public var consoleSeveralFound: String {
        "Several customers have that e-mail. Write the identifier (cus_…) of the one you mean."
    }
    public func consoleAssigned(_ customer: String) -> String { "\(customer) has this configuration now." }
    public var consoleUnassign: String { "Take away" }
    public func consoleUnassigned(_ customer: String) -> String { "\(customer) has the main configuration again." }
}
