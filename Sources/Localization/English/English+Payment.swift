extension English {
    public var pendingIntro: String { "What is left to pay and what you have paid." }
    public var nothingPaidYet: String { "No payments yet." }
    public var paymentsMade: String { "Payments made" }
    public func paidOnDate(_ date: String) -> String { "Paid on \(date)" }
    public func dueOnDate(_ date: String) -> String { "Due on \(date)" }
    public func wasDueOnDate(_ date: String) -> String { "Was due on \(date)" }
    public func issuedOnDate(_ date: String) -> String { "Issued on \(date)" }
    public func nextTryOn(_ date: String) -> String { "We will try to charge it again on \(date)." }
    public var paymentIncomplete: String { "Choose how to pay it." }
    public var paymentReceivedTitle: String { "Payment received" }
    public func paymentReceived(_ amount: String, on date: String) -> String {
        "We received \(amount) on \(date). Thank you."
    }
    public var confirmingTitle: String { "We are confirming your payment" }
    public var confirming: String {
        "The bank has not confirmed the payment yet. Do not pay again: as soon as it answers, you will see it here."
    }
    public var underWayTitle: String { "Your payment is on its way" }
    public var underWay: String { "Do not pay again: we will email you." }
    public var bankTakesDays: String { "Your bank takes up to 2 days." }
    public var doNotPayAgain: String { "Do not pay again." }
    public var paymentsUnderWay: String { "On its way" }
    public func underWayCount(_ count: Int, _ amount: String) -> String {
        count == 1 ? "1 payment on its way: \(amount)." : "\(count) payments on their way: \(amount)."
    }
    public func confirmingCount(_ count: Int, _ amount: String) -> String {
        count == 1 ? "We are confirming 1 payment: \(amount)." : "We are confirming \(count) payments: \(amount)."
    }
    public func awaitedTransfers(_ count: Int, _ amount: String) -> String {
        count == 1 ? "We await your transfer of \(amount)." : "We await \(count) transfers, \(amount) in all."
    }
    public var checkAgain: String { "Check again" }
    public var looksAgain: String { "This page refreshes by itself for two minutes." }
    public var stopLooking: String { "Stop refreshing" }
    public var paymentFailedTitle: String { "The payment did not go through" }
    public var nothingCharged: String { "You were not charged." }
    public var tryAnotherWay: String { "Pay another way" }
    public var unfinishedTitle: String { "Your payment is not finished" }
    public var unfinished: String { "You left the payment page before finishing. You were not charged." }
    public var continuePayment: String { "Continue the payment" }
    public var alreadyPaid: String { "This payment is already made." }
    public var noLongerOwed: String { "This payment is no longer due." }
    public var backToPending: String { "Back to payments" }
    public func payWith(_ amount: String, _ method: String) -> String { "Pay \(amount) with \(method)" }
    public var useAnother: String { "Use another method" }
    public var changeCard: String { "Change card" }
    public var offerOutdated: String {
        "What you owe changed while you had the page open. You were not charged: check it and confirm again."
    }
    public var payHint: String { "We will take you to a secure page to choose how to pay." }
    public func bankInstalments(_ most: String) -> String {
        "On the payment page you can choose up to \(most) instalments with a credit card. Your bank gives them."
    }
    public var processorIsDown: String {
        "We could not reach the payment processor. You were not charged. Try again in a few minutes."
    }
}
