/// How what stays owed of a subscription that is cancelled comes to be paid.
public enum StillOwed: Hashable, Sendable {
    /// It is charged by itself, until the last day.
    case collected
    /// Its customer pays it, among what is to be paid.
    case byHand
    /// Its customer pays it, and this portal shows no payments.
    case elsewhere
}

/// What a customer pays each period, when and with what.
public protocol SubscriptionPhrases {
    var noSubscriptions: String { get }
    var currentSubscriptions: String { get }
    var endedSubscriptions: String { get }
    func renewsOn(_ date: String) -> String
    func trialEndsOn(_ date: String) -> String
    func trialEndsByHand(_ date: String) -> String
    /// On its badge.
    func endsOnDay(_ day: String) -> String
    /// - Parameter lastDay: the last day of access, included.
    func endsAfter(_ lastDay: String) -> String
    func endedOn(_ date: String) -> String
    var isPastDue: String { get }
    /// Of one that was cancelled and ends later.
    func isPastDueUntil(_ lastDay: String) -> String
    var isUnpaid: String { get }
    var isIncomplete: String { get }
    /// All that it owes is on its way.
    var isBeingPaid: String { get }
    /// All that it owes is promised for days to come.
    var isPromised: String { get }
    var isPaused: String { get }
    func chargedTo(_ method: String) -> String
    /// Where an invoice is sent.
    var invoicedByHand: String { get }
    var chargedToNothing: String { get }
    var includesLabel: String { get }
    var periodLabel: String { get }
    var nextChargeLabel: String { get }
    var nextInvoiceLabel: String { get }
    /// Of one that waits for it.
    var firstPaymentLabel: String { get }
    func amountPending(_ amount: String) -> String
    var methodLabel: String { get }
    var sinceLabel: String { get }
    func amountOnDate(_ amount: String, _ date: String) -> String
    func invoiceOnDate(_ amount: String, _ date: String) -> String
    var noMoreCharges: String { get }
    var editMethod: String { get }
    var chooseMethodTitle: String { get }
    var addAnotherMethod: String { get }
    var confirmMethodTitle: String { get }
    func confirmMethod(_ plan: String, _ method: String) -> String
    func retryNotice(_ amount: String) -> String
    /// S49.
    var update: String { get }
    var methodUpdated: String { get }
    var cancelSubscription: String { get }
    func cancelTitle(_ plan: String) -> String
    func cancelAtEnd(_ lastDay: String) -> String
    /// While something is owed for it: that is charged all the same.
    func cancelAtEndOwing(_ lastDay: String) -> String
    var cancelNow: String { get }
    /// Cancelling leaves what was billed before.
    func cancelStillOwed(_ amount: String, _ payment: StillOwed) -> String
    var cancelCanBeUndone: String { get }
    /// What is charged when it ends, for what waited for its next invoice.
    func cancelLastCharge(_ amount: String) -> String
    /// What is left in the customer's favour when it ends.
    func cancelLastCredit(_ amount: String) -> String
    var lastDayLabel: String { get }
    var reasonLabel: String { get }
    var commentLabel: String { get }
    var keepSubscription: String { get }
    func canceledUntil(_ lastDay: String) -> String
    var canceledNow: String { get }
    var alreadyCanceled: String { get }
    var undoCancellation: String { get }
    var cancellationUndone: String { get }
    func cancelByAsking(_ merchant: String) -> String
    /// Beside the method that is charged as things stand.
    var usedNow: String { get }
    var useThisOne: String { get }
}
