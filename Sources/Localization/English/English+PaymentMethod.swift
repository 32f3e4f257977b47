extension English {
    public var methodsIntro: String { "We charge the default one." }
    public func methodsIntro(except plans: String, _ count: Int) -> String {
        "We charge the default one, except for \(plans), which " + (count == 1 ? "has its own." : "have their own.")
    }
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
    public var offerIsDefault: String { "It is already your default method: your next charges go to it." }
    public func yesPay(_ amount: String) -> String { "Yes, pay \(amount)" }
    public var onlyStore: String { "Only save it" }
    public var useAsDefault: String { "Use as default" }
    public func useAsDefaultTitle(_ method: String) -> String { "Use \(method) as default?" }
    public func haveTheirOwnMethod(_ plans: String, _ count: Int) -> String {
        count == 1
            ? "\(plans) has a payment method of its own." : "These have a payment method of their own: \(plans)."
    }
    public var useEverywhere: String { "Use for all my subscriptions" }
    public func nowDefault(_ method: String) -> String { "\(method) is now your default method." }
    public func deleteMethodTitle(_ method: String) -> String { "Delete \(method)?" }
    public var deleteMethodWarning: String { "We will no longer be able to charge this method." }
    public var lastChargeRefused: String { "The last charge was refused." }
    public func deletePromotes(_ method: String) -> String { "Your new default method will be \(method)." }
    public func deletePassesOn(_ plans: String) -> String { "It will be charged for: \(plans)." }
    public var deleteLeavesNone: String {
        "It is your only method. The next payment will stay pending and we will email you to choose how to pay it."
    }
    public func deleteLeavesWithout(_ plans: String) -> String { "Left without a payment method: \(plans)." }
    public func deleteCharges(_ amount: String) -> String {
        "When you delete it, we will charge the pending \(amount) to the next one right away."
    }
    public func deleteMovesSubscriptions(_ plans: String) -> String {
        "You use it for: \(plans). Your default method will be charged instead."
    }
    public func deleteEndsPayment(_ amount: String) -> String {
        "The payment of \(amount) that waits for your bank will not be made with this method."
    }
    public var lastMethodStays: String { "It is your only method and cannot be deleted. Add another one first." }
    public var keepMethod: String { "Go back" }
    public func methodDeleted(_ method: String) -> String { "\(method) was deleted." }
    public var methodIsGoneTitle: String { "This payment method is no longer there" }
    public var methodIsGone: String {
        "You may have deleted it in another tab. Nothing was charged or changed."
    }
    public func methodAdded(_ method: String) -> String { "\(method) was added." }
    public func methodAddedAsDefault(_ method: String) -> String { "\(method) was added, and is your default method." }
    public var setupRefused: String { "The payment method could not be added." }
    public var setupLeft: String { "You did not add a payment method." }
    public func recovered(_ amount: String) -> String { "We charged the pending \(amount). You're up to date." }
    public func stillDeclined(_ amount: String) -> String { "We tried to charge the pending \(amount) and could not." }
    public func stillConfirming(_ amount: String) -> String {
        "We are confirming the charge of \(amount). Do not pay again."
    }
    public func needsYou(_ amount: String) -> String { "Your bank asks you to confirm the payment of \(amount)." }
}
