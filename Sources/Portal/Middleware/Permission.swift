import Billing
import Core

/// What a portal configuration may allow, and the merchant's processor can do. Each action asks for its own where it happens; hiding a button is not enough (C3).
enum Permission: Sendable {
    case seePayments, seeSubscriptions, cancelSubscriptions, pauseSubscriptions, returnToSubscriptions, changePlans,
        usePromotionCodes, changeMethods, seeInvoices, downloadInvoices, updateDetails, updateEmail, usePassword
    /// To the processor's page and back: it must have one.
    case addMethods, checkOut
    /// An amount of their own towards what is owed (U6).
    case payParts
    /// A day of their own, or instalments.
    case arrangePayments

    func isGranted(by features: PortalConfiguration.Features, _ capabilities: ProcessorCapabilities) -> Bool {
        switch self {
        case .addMethods: features.paymentMethodUpdate && capabilities.contains(.hostedSetup)
        case .checkOut: features.pendingPayments && capabilities.contains(.hostedCheckout)
        case .seePayments: features.pendingPayments
        case .arrangePayments: features.pendingPayments && features.paymentPlan != nil
        case .payParts: features.pendingPayments && features.partialPayment != nil
        case .seeSubscriptions: features.subscriptions
        case .cancelSubscriptions: features.subscriptions && features.subscriptionCancel
        case .pauseSubscriptions: features.subscriptions && features.subscriptionPause != nil
        case .returnToSubscriptions: features.subscriptions && features.subscriptionReturn ?? true
        case .changePlans: features.subscriptions && features.subscriptionUpdate != nil
        case .usePromotionCodes:
            features.subscriptions && features.subscriptionUpdate?.updates.contains(.promotionCode) ?? false
        case .changeMethods: features.paymentMethodUpdate
        case .seeInvoices: features.invoiceHistory
        case .downloadInvoices: features.letsPapersBeDownloaded
        case .updateDetails: features.customerUpdate
        case .updateEmail: features.customerUpdate && features.customerFields.contains(.email)
        case .usePassword: features.signIn.contains(.password)
        }
    }
}

extension ProcessorCapabilities {
    /// Whether an invoice can be paid otherwise, or further, after this attempt at it.
    func offerAnotherWay(after attempt: PaymentAttempt) -> Bool {
        switch attempt.state {
        case .requiresAction: true
        // What is awaited has to be given up first.
        case .pending: isSuperset(of: [.hostedCheckout, .cancel])
        case .created, .sent, .unknown, .succeeded, .failed: contains(.hostedCheckout)
        }
    }
}

extension CustomerContext {
    func may(_ permission: Permission) -> Bool { permission.isGranted(by: features, capabilities) }

    /// For what only the customer does: the merchant's own people see the portal, and act elsewhere.
    ///
    /// - Throws: `forbidden`.
    func demandCustomer() throws(BillingError) {
        guard browserSession.origin != .console, !browserSession.isOnlyViewing else {
            throw .forbidden("not_offered", "Only the customer does this.")
        }
    }

    /// For every change: one of the merchant's people who sees the portal as the customer changes nothing in it (S4).
    ///
    /// - Throws: `forbidden`.
    func demandMoreThanViewing() throws(BillingError) {
        guard !browserSession.isOnlyViewing else {
            throw .forbidden("not_offered", "Who sees the portal as a customer changes nothing.")
        }
    }

    /// - Throws: `forbidden` when the browser session's configuration does not allow it.
    func demand(_ permission: Permission) throws(BillingError) {
        guard may(permission) else { throw .forbidden("not_offered", "This portal does not allow it.") }
    }
}
