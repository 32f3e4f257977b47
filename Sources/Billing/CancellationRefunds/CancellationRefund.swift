import Core

/// What cancelling a subscription at once gives back of its period, by the merchant's rule (M14): as credit notes of what that was
/// billed with.
public struct CancellationRefund: Hashable, Sendable {
    /// What goes back by one method.
    public struct Way: Hashable, Sendable {
        /// Nil: it was paid at the processor's page, and goes back by the way it came.
        public let method: PaymentMethod.ID?
        public let money: Money
    }

    /// One credit note.
    struct Note: Hashable, Sendable {
        let invoice: Invoice.ID
        /// What an open invoice no longer asks for. Then nothing goes back by this one.
        let takenOff: Money
        let ways: [Way]
        /// What becomes credit of the customer: it was paid with their balance, or cannot go back by the way it came.
        let credit: Money
    }

    /// What a credit of an earlier change paid, and a last invoice makes credit again.
    struct Carried: Hashable, Sendable {
        let invoice: Invoice.ID
        let money: Money
    }

    let notes: [Note]
    let carried: [Carried]
    /// What goes back by the ways it came, one for each method.
    public let ways: [Way]
    /// The sum of ``ways``.
    public let refunded: Money
    public let credited: Money
    /// What open invoices no longer ask for.
    public let takenOff: Money
    /// What stays to be paid of the subscription.
    public let stillOwed: Money
    /// What is billed now: what else waits for the next invoice, less what a credit of an earlier change paid of this period; nil
    /// for nothing. Below zero it becomes credit.
    public let last: LastInvoice?
    /// The last day on which anything goes back.
    public let lastDay: CalendarDate
}

/// What a customer who cancels at once is offered.
public enum RefundOffer: Hashable, Sendable {
    /// There is no rule, or nothing to give back.
    case nothing
    /// By the rule nothing goes back any more since that day.
    case tooLate(since: CalendarDate)
    /// A charge of the period is under way: until it ends nobody knows what there is to give back.
    case underWay
    case offered(CancellationRefund)
}
