extension English {
    public var methodsIntro: String { "We charge the default one." }
    public var noMethodsYet: String { "You have no payment method yet" }
    public var noMethodsAdvice: String { "Add one so that your payments are made by themselves and on time." }
    public var noMethodsAdviceByHand: String { "Add one and pay your invoices with one click." }
    public func firstMethodPays(_ amount: String) -> String { "Adding it pays what you owe: \(amount)." }
    public var addMethod: String { "Add a payment method" }
    public var addMethodHint: String {
        "We will take you to the payment processor's secure page. We never see or keep your card number."
    }
    public var useForAll: String { "Use it for all my charges" }
    public func offerTitle(_ amount: String, _ method: String) -> String { "Pay the \(amount) now with \(method)?" }
    public var offerMakesDefault: String {
        "If you pay, it also becomes your default method: your next charges go to it."
    }
    public func yesPay(_ amount: String) -> String { "Yes, pay \(amount)" }
    public var onlyStore: String { "Only save it" }
    public var useAsDefault: String { "Use as default" }
    public func useAsDefaultTitle(_ method: String) -> String { "Use \(method) as default?" }
    public func haveTheirOwnMethod(_ plans: String) -> String { "These have a payment method of their own: \(plans)." }
    public var useEverywhere: String { "Use for all my subscriptions" }
    public func nowDefault(_ method: String) -> String { "\(method) is now your default method." }
    public func deleteMethodTitle(_ method: String) -> String { "Delete \(method)?" }
    public var deleteMethodWarning: String { "We will no longer be able to charge this method." }
    public func deletePromotes(_ method: String) -> String { "Your new default method will be \(method)." }
    public var deleteLeavesNone: String {
        "It is your only method. The next payment will stay pending and we will email you to choose how to pay it."
    }
    public func deleteCharges(_ amount: String) -> String {
        "When you delete it, we will charge the pending \(amount) to the next one right away."
    }
    public func deleteMovesSubscriptions(_ plans: String) -> String {
        "You use it for: \(plans). Your default method will be charged instead."
    }
    public var lastMethodStays: String { "It is your only method and cannot be deleted. Add another one first." }
    public var keepMethod: String { "Go back" }
    public func methodDeleted(_ method: String) -> String { "\(method) was deleted." }
    public func methodAdded(_ method: String) -> String { "\(method) was added." }
    public var enrolmentRefused: String { "The payment method could not be added." }
    public var enrolmentLeft: String { "You did not add a payment method." }
    public func recovered(_ amount: String) -> String { "We charged the pending \(amount). You're up to date." }
    public func stillDeclined(_ amount: String) -> String { "We tried to charge the pending \(amount) and could not." }
    public func stillConfirming(_ amount: String) -> String {
        "We are confirming the charge of \(amount). Do not pay again."
    }
    public func needsYou(_ amount: String) -> String { "Your bank asks you to confirm the payment of \(amount)." }
}
