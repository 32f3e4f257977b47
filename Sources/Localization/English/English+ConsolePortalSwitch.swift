extension English {
    public func consoleSwitchGroup(_ group: PortalSwitchGroup) -> String {
        switch group {
        case .signIn: "How people get in"
        case .methods: "Payment methods"
        case .payments: "Payments"
        case .invoices: "History and invoices"
        case .subscriptions: "Subscriptions"
        case .cancellation: "Cancelling"
        case .plans: "Changing plans"
        case .details: "Billing details"
        }
    }
    public func consoleSwitch(_ box: PortalSwitch) -> String {
        switch box {
        case .signInPage: "Public sign-in page"
        case .signInByCode: "Code of 8 digits by e-mail"
        case .signInByLink: "Link by e-mail"
        case .signInByPassword: "Password"
        case .methods: "Add, change and delete payment methods"
        case .lastMethod: "Delete the only method left"
        case .cards: "Cards"
        case .bankDebits: "Bank account debit"
        case .transfers: "Transfers"
        case .pendingPayments: "See and pay what is owed"
        case .partialPayment: "Pay a part of what is owed"
        case .paymentPlan: "Choose a day or pay in instalments"
        case .bankInstalments: "Instalments of the bank"
        case .invoices: "See the history of payments and invoices"
        case .downloads: "Download invoices as PDF"
        case .subscriptions: "See their subscriptions"
        case .takeUpAgain: "Take up an ended subscription again"
        case .pause: "Pause their subscription"
        case .cancel: "Cancel their subscription"
        case .askReasons: "Ask why they cancel"
        case .changePlan: "Change plans"
        case .changeQuantity: "Change the quantity"
        case .promotionCodes: "Use promotion codes"
        case .details: "Change their details"
        case .name: "Name"
        case .email: "E-mail"
        case .phone: "Phone"
        case .address: "Address"
        case .taxID: "Tax identifier and purchase order"
        }
    }
    public func consoleSwitchDetail(_ box: PortalSwitch) -> String? {
        switch box {
        case .signInPage: "Without it, people get in by a session made here or by API only."
        case .methods: "Without this, they only see those they have."
        case .lastMethod: "The next payment would wait."
        case .partialPayment, .paymentPlan, .downloads, .changeQuantity: nil
        case .bankInstalments: "Their bank lends them, and you receive everything at once."
        case .subscriptions: "If you sell no subscriptions, take the section away."
        case .pendingPayments: "If you collect in another way, take the section away."
        case .promotionCodes: "Those that your program made by API."
        case .email: "They sign in with it: the new one is confirmed before it changes."
        case .signInByCode, .signInByLink, .signInByPassword, .cards, .bankDebits, .transfers, .invoices, .takeUpAgain,
            .pause, .cancel, .askReasons, .changePlan, .details, .name, .phone, .address, .taxID:
            nil
        }
    }
}
