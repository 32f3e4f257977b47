import Billing
import Localization
import Web
import Wording

/// The sections of the portal (S23), in the order of the menu.
enum PortalSection: CaseIterable, Sendable {
    case summary, payments, subscriptions, methods, invoices, details

    /// What a configuration does not offer has no section (S86). The actions themselves are refused where they happen (C3).
    func isOffered(by features: PortalConfiguration.Features) -> Bool {
        switch self {
        case .summary, .methods: true
        case .payments: features.pendingPayments
        case .subscriptions: features.subscriptions
        case .invoices: features.invoiceHistory
        case .details: features.customerUpdate
        }
    }

    func label(in say: any Language) -> String {
        switch self {
        case .summary: say.summarySection
        case .payments: say.pendingSection
        case .subscriptions: say.subscriptionsSection
        case .methods: say.methodsSection
        case .invoices: say.invoicesSection
        case .details: say.detailsSection
        }
    }

    func address(in paths: PortalPaths) -> String {
        switch self {
        case .summary: paths.home
        case .payments: paths.payments
        case .subscriptions: paths.subscriptions
        case .methods: paths.methods
        case .invoices: paths.invoices
        case .details: paths.details
        }
    }

    static func links(
        _ features: PortalConfiguration.Features, current: PortalSection?, paths: PortalPaths, say: any Language
    ) -> [SectionLink] {
        allCases.filter { $0.isOffered(by: features) }.map {
            SectionLink(
                $0.label(in: say), to: $0.address(in: paths), isCurrent: $0 == current, isTab: $0 != .details)
        }
    }
}
