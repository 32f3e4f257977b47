import Billing
import Core

/// What a portal configuration may allow. Each action asks for its own where it happens; hiding a button is not enough (C3).
enum Permission: Sendable {
    case seePayments, seeSubscriptions, cancelSubscriptions, pauseSubscriptions, returnToSubscriptions, changeMethods,
        seeInvoices, updateDetails

    func isGranted(by features: PortalConfiguration.Features) -> Bool {
        switch self {
        case .seePayments: features.pendingPayments
        case .seeSubscriptions: features.subscriptions
        case .cancelSubscriptions: features.subscriptions && features.subscriptionCancel
        case .pauseSubscriptions: features.subscriptions && features.subscriptionPause != nil
        case .returnToSubscriptions: features.subscriptions && features.subscriptionReturn ?? true
        case .changeMethods: features.paymentMethodUpdate
        case .seeInvoices: features.invoiceHistory
        case .updateDetails: features.customerUpdate
        }
    }
}

extension CustomerContext {
    func may(_ permission: Permission) -> Bool { permission.isGranted(by: features) }

    /// - Throws: `forbidden` when the browser session's configuration does not allow it.
    func demand(_ permission: Permission) throws(BillingError) {
        guard may(permission) else { throw .forbidden("not_offered", "This portal does not allow it.") }
    }
}
