import Billing
import Localization

/// Where each box of the form stands in a configuration.
extension PortalSwitch {
    func isOn(in it: PortalConfiguration) -> Bool {
        let features = it.features
        return switch self {
        case .signInPage: it.loginPageIsEnabled
        case .signInByCode: features.signIn.contains(.code)
        case .signInByLink: features.signIn.contains(.link)
        case .signInByPassword: features.signIn.contains(.password)
        case .methods: features.paymentMethodUpdate
        case .lastMethod: features.lastMethodMayBeRemoved
        case .cards: features.methodKinds.contains(.card)
        case .bankDebits: features.methodKinds.contains(.bankDebit)
        case .transfers: features.methodKinds.contains(.transfer)
        case .pendingPayments: features.pendingPayments
        case .partialPayment: features.partialPayment != nil
        case .paymentPlan: features.paymentPlan != nil
        case .bankInstalments: features.bankInstalments != nil
        case .invoices: features.invoiceHistory
        case .downloads: features.invoicesDownloadable ?? true
        case .subscriptions: features.subscriptions
        case .takeUpAgain: features.subscriptionReturn ?? true
        case .pause: features.subscriptionPause != nil
        case .cancel: features.subscriptionCancel
        case .askReasons: features.cancellationReasons
        case .changePlan: features.subscriptionUpdate?.updates.contains(.price) ?? false
        case .changeQuantity: features.subscriptionUpdate?.updates.contains(.quantity) ?? false
        case .promotionCodes: features.subscriptionUpdate?.updates.contains(.promotionCode) ?? false
        case .details: features.customerUpdate
        case .name: features.customerFields.contains(.name)
        case .email: features.customerFields.contains(.email)
        case .phone: features.customerFields.contains(.phone)
        case .address: features.customerFields.contains(.address)
        case .taxID: features.customerFields.contains(.taxID)
        }
    }

    /// What is on stays as it was set in detail.
    func set(_ isOn: Bool, in it: inout PortalConfiguration) {
        guard isOn != self.isOn(in: it) else { return }
        switch self {
        case .signInPage: it.loginPageIsEnabled = isOn
        case .signInByCode: it.features.signIn.set(.code, isOn)
        case .signInByLink: it.features.signIn.set(.link, isOn)
        case .signInByPassword: it.features.signIn.set(.password, isOn)
        case .methods: it.features.paymentMethodUpdate = isOn
        case .lastMethod: it.features.lastMethodMayBeRemoved = isOn
        case .cards: it.features.methodKinds.set(.card, isOn)
        case .bankDebits: it.features.methodKinds.set(.bankDebit, isOn)
        case .transfers: it.features.methodKinds.set(.transfer, isOn)
        case .pendingPayments: it.features.pendingPayments = isOn
        case .partialPayment: it.features.partialPayment = isOn ? PartialPayment() : nil
        case .paymentPlan: it.features.paymentPlan = isOn ? PaymentPlanRules() : nil
        case .bankInstalments: it.features.bankInstalments = isOn ? BankInstalments() : nil
        case .invoices: it.features.invoiceHistory = isOn
        case .downloads: it.features.invoicesDownloadable = isOn
        case .subscriptions: it.features.subscriptions = isOn
        case .takeUpAgain: it.features.subscriptionReturn = isOn
        case .pause: it.features.subscriptionPause = isOn ? PauseChoices() : nil
        case .cancel: it.features.subscriptionCancel = isOn
        case .askReasons: it.features.cancellationReasons = isOn
        case .changePlan: it.features.setUpdate(.price, isOn)
        case .changeQuantity: it.features.setUpdate(.quantity, isOn)
        case .promotionCodes: it.features.setUpdate(.promotionCode, isOn)
        case .details: it.features.customerUpdate = isOn
        case .name: it.features.customerFields.set(.name, isOn)
        case .email: it.features.customerFields.set(.email, isOn)
        case .phone: it.features.customerFields.set(.phone, isOn)
        case .address: it.features.customerFields.set(.address, isOn)
        case .taxID: it.features.customerFields.set(.taxID, isOn)
        }
    }
}

extension Set {
    fileprivate mutating func set(_ element: Element, _ isIn: Bool) {
        if isIn { insert(element) } else { remove(element) }
    }
}

extension PortalConfiguration.Features {
    /// With nothing left to change there is no such feature.
    fileprivate mutating func setUpdate(_ update: PlanChoices.Update, _ isOn: Bool) {
        var choices = subscriptionUpdate ?? PlanChoices()
        choices.updates.set(update, isOn)
        subscriptionUpdate = choices.updates.isEmpty ? nil : choices
    }
}
