extension English {
    public var noSubscriptions: String { "You have no subscriptions." }
    public var currentSubscriptions: String { "Current" }
    public var endedSubscriptions: String { "Ended" }
    public func renewsOn(_ date: String) -> String { "Renews on \(date)" }
    public func trialEndsOn(_ date: String) -> String { "Your trial ends on \(date), when the first charge is made" }
    public func trialEndsByHand(_ date: String) -> String {
        "Your trial ends on \(date), when we send you the first invoice"
    }
    public func endsOnDay(_ day: String) -> String { "Ends on \(day)" }
    public func endsAfter(_ lastDay: String) -> String { "Yours until \(lastDay). There will be no more charges" }
    public func endedOn(_ date: String) -> String { "Ended on \(date)" }
    public var isPastDue: String { "A payment is late. Pay it to keep the subscription active" }
    public func isPastDueUntil(_ lastDay: String) -> String { "A payment is late. Yours until \(lastDay)" }
    public var isUnpaid: String { "Suspended for lack of payment" }
    public var isIncomplete: String { "The first payment is missing to activate it" }
    public var isBeingPaid: String { "A payment is on its way" }
    public var isPromised: String { "What it owes has an agreed date" }
    public var isPaused: String { "Paused: nothing is charged for now" }
    public func chargedTo(_ method: String) -> String { "Will be charged to \(method)" }
    public var invoicedByHand: String { "We send you the invoice; you pay it" }
    public var chargedToNothing: String { "A payment method is missing" }
    public var includesLabel: String { "Includes" }
    public var periodLabel: String { "Current period" }
    public var nextChargeLabel: String { "Next charge" }
    public var nextInvoiceLabel: String { "Next invoice" }
    public var firstPaymentLabel: String { "First payment" }
    public func amountPending(_ amount: String) -> String { "\(amount), pending" }
    public var methodLabel: String { "Payment method" }
    public var sinceLabel: String { "Since" }
    public func amountOnDate(_ amount: String, _ date: String) -> String { "\(amount) on \(date)" }
    public func invoiceOnDate(_ amount: String, _ date: String) -> String { "Invoice for \(amount) on \(date)" }
    public var noMoreCharges: String { "No more charges" }
    public var editMethod: String { "Change" }
    public var chooseMethodTitle: String { "Choose how to pay" }
    public var addAnotherMethod: String { "Add another method" }
    public var confirmMethodTitle: String { "Confirm the change" }
    public func confirmMethod(_ plan: String, _ method: String) -> String {
        "From now on, \(plan) will be charged to \(method)."
    }
    public func retryNotice(_ amount: String) -> String {
        "When you update, we will charge the pending \(amount) right away."
    }
    public var update: String { "Update" }
    public var methodUpdated: String { "The payment method was updated." }
    public var cancelSubscription: String { "Cancel subscription" }
    public func cancelTitle(_ plan: String) -> String { "Cancel \(plan)?" }
    public func cancelAtEnd(_ lastDay: String) -> String {
        "There will be no more automatic charges. You can use it through \(lastDay)."
    }
    public func cancelAtEndOwing(_ lastDay: String) -> String {
        "You can use it through \(lastDay), and it will not renew."
    }
    public var cancelNow: String { "It ends right away and there will be no more automatic charges." }
    public func cancelStillOwed(_ amount: String, _ payment: StillOwed) -> String {
        let next =
            switch payment {
            case .collected: "we will keep trying to charge it."
            case .byHand: "you can pay it whenever you like in “\(pendingSection)”, in your account."
            case .elsewhere: "you can pay it whenever you like."
            }
        return "You already owe \(amount), which stays due: " + next
    }
    public var cancelCanBeUndone: String { "You can undo this through that day." }
    public func cancelLastCharge(_ amount: String) -> String {
        "Only one charge is left: \(amount), for what has not been invoiced yet."
    }
    public func cancelLastCredit(_ amount: String) -> String { "\(amount) stay in your favor." }
    public var lastDayLabel: String { "Last day" }
    public var reasonLabel: String { "Why are you cancelling?" }
    public var commentLabel: String { "Anything else you want to tell us?" }
    public var keepSubscription: String { "Keep my subscription" }
    public func canceledUntil(_ lastDay: String) -> String {
        "Your subscription is cancelled. It is yours until \(lastDay)."
    }
    public var canceledNow: String { "Your subscription is cancelled. There will be no more charges." }
    public var alreadyCanceled: String { "This subscription was already cancelled." }
    public var undoCancellation: String { "Keep subscription" }
    public var cancellationUndone: String { "Your subscription stays active." }
    public func cancelByAsking(_ merchant: String) -> String { "To cancel, write to \(merchant)." }
    public var usedNow: String { "In use" }
    public var useThisOne: String { "Use this one" }
}
