import Access
import Billing

extension `Portal permissions` {
    enum Needed: CaseIterable, Sendable {
        case payments, subscriptions, cancellation, pauses, returns, changes, methods, invoices, papers, details, email,
            password, promotions, parts, plans

        func takeAway(from features: inout PortalConfiguration.Features) {
            switch self {
            case .payments: features.pendingPayments = false
            case .subscriptions: features.subscriptions = false
            case .cancellation: features.subscriptionCancel = false
            case .pauses: features.subscriptionPause = nil
            case .returns: features.subscriptionReturn = false
            case .changes: features.subscriptionUpdate = nil
            case .promotions: features.subscriptionUpdate?.updates.remove(.promotionCode)
            case .methods: features.paymentMethodUpdate = false
            case .invoices: features.invoiceHistory = false
            case .papers: features.invoicesDownloadable = false
            case .details: features.customerUpdate = false
            case .email: features.customerFields.remove(.email)
            case .password: features.signIn = [.code, .link]
            case .parts: features.partialPayment = nil
            case .plans: features.paymentPlan = nil
            }
        }

        /// What cannot be had without what else.
        var includes: [Needed] {
            switch self {
            case .payments: [self, .parts, .plans]
            case .subscriptions: [self, .cancellation, .pauses, .returns, .changes, .promotions]
            case .changes: [self, .promotions]
            case .invoices: [self, .papers]
            case .details: [self, .email]
            default: [self]
            }
        }
    }
}
