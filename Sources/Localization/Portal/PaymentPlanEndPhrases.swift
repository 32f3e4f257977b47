/// How a promise to pay ended with a payment that somebody reads about.
public enum PaymentPlanEnd: Sendable, CaseIterable {
    case kept
    /// What was left of it was paid otherwise.
    case settled
    /// A charge of it failed.
    case broken
    /// Its first charge was refused at once.
    case declined
}

/// A promise to pay that ends: undone by its customer, or with what became of a payment; and why none is made.
public protocol PaymentPlanEndPhrases {
    func planEnded(_ end: PaymentPlanEnd) -> String

    var undoPlanTitle: String { get }
    func undoPlanLeft(_ amount: String) -> String
    /// - Parameter isAll: whether nothing of it waits to be paid by hand.
    func undoPlanNextTry(_ date: String, isAll: Bool) -> String
    /// Nothing of it is tried by itself.
    var undoPlanByHand: String { get }
    /// Of what has come already.
    var undoPlanPaid: String { get }
    /// - Parameter mayAgain: whether the merchant's rules allow another.
    func undoPlanFinal(mayAgain: Bool) -> String
    var backToAgreement: String { get }

    /// It was promised as often as the merchant allows.
    var planIsUsedUp: String { get }
    var planPaymentUnderWay: String { get }
    var planNothingOwed: String { get }
}
