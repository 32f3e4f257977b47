/// What a configuration of the portal allows or not, as its form asks: a box each.
public enum PortalSwitch: String, CaseIterable, Sendable {
    case signInPage = "login_page"
    case signInByCode = "sign_in_code"
    case signInByLink = "sign_in_link"
    case signInByPassword = "sign_in_password"
    case methods = "payment_methods"
    case lastMethod = "last_method"
    case cards = "method_card"
    case bankDebits = "method_bank_debit"
    case transfers = "method_transfer"
    case pendingPayments = "pending_payments"
    case partialPayment = "partial_payment"
    case paymentPlan = "payment_plan"
    case bankInstalments = "bank_instalments"
    case invoices = "invoice_history"
    case downloads = "invoice_downloads"
    case subscriptions
    case takeUpAgain = "subscription_return"
    case pause = "subscription_pause"
    case cancel = "subscription_cancel"
    case askReasons = "cancellation_reasons"
    case changePlan = "change_plan"
    case changeQuantity = "change_quantity"
    case promotionCodes = "promotion_codes"
    case details = "customer_update"
    case name = "update_name"
    case email = "update_email"
    case phone = "update_phone"
    case address = "update_address"
    case taxID = "update_tax_id"
}

/// What the boxes are filed under, in the order of the form.
public enum PortalSwitchGroup: String, CaseIterable, Sendable {
    case signIn = "sign_in"
    case methods, payments, invoices, subscriptions, cancellation, plans, details

    public var switches: [PortalSwitch] {
        switch self {
        case .signIn: [.signInPage, .signInByCode, .signInByLink, .signInByPassword]
        case .methods: [.methods, .cards, .bankDebits, .transfers, .lastMethod]
        case .payments: [.pendingPayments, .partialPayment, .paymentPlan, .bankInstalments]
        case .invoices: [.invoices, .downloads]
        case .subscriptions: [.subscriptions, .pause, .takeUpAgain]
        case .cancellation: [.cancel, .askReasons]
        case .plans: [.changePlan, .changeQuantity, .promotionCodes]
        case .details: [.details, .name, .email, .phone, .address, .taxID]
        }
    }
}
