/// What is owed, what was paid, and what came of a payment.
public protocol PaymentPhrases {
    var pendingIntro: String { get }
    var nothingPaidYet: String { get }
    var paymentsMade: String { get }
    func paidOnDate(_ date: String) -> String
    func dueOnDate(_ date: String) -> String
    func wasDueOnDate(_ date: String) -> String
    func issuedOnDate(_ date: String) -> String
    func nextTryOn(_ date: String) -> String
    /// S38: there was nothing to charge.
    var paymentIncomplete: String { get }
    var paymentReceivedTitle: String { get }
    func paymentReceived(_ amount: String, on date: String) -> String
    var confirmingTitle: String { get }
    /// The answer was lost, or the bank is slow: nobody should pay twice (P3).
    var confirming: String { get }
    /// The bank has it, and takes days.
    var underWayTitle: String { get }
    var underWay: String { get }
    var bankTakesDays: String { get }
    var doNotPayAgain: String { get }
    /// What is on its way, of several payments.
    var paymentsUnderWay: String { get }
    func underWayCount(_ count: Int, _ amount: String) -> String
    func confirmingCount(_ count: Int, _ amount: String) -> String
    func awaitedTransfers(_ count: Int, _ amount: String) -> String
    var checkAgain: String { get }
    /// The page that waits for the bank asks again by itself, until its reader wants it to stay.
    var looksAgain: String { get }
    var stopLooking: String { get }
    var paymentFailedTitle: String { get }
    var nothingCharged: String { get }
    var tryAnotherWay: String { get }
    var unfinishedTitle: String { get }
    var unfinished: String { get }
    var continuePayment: String { get }
    var alreadyPaid: String { get }
    var noLongerOwed: String { get }
    var backToPending: String { get }
    /// On the button that pays with a stored method.
    func payWith(_ amount: String, _ method: String) -> String
    var useAnother: String { get }
    /// Where the one that is stored has just been refused.
    var changeCard: String { get }
    /// What is owed is not what the button said.
    var offerOutdated: String { get }
    /// Before leaving to the processor's page.
    var payHint: String { get }
    /// That their bank may be asked for so many instalments there.
    func bankInstalments(_ most: String) -> String
    var processorIsDown: String { get }
}
