/// A promise to pay as it goes on: what ends it, what is under way, and what has come.
public protocol PaymentPlanProgressPhrases {
    /// What becomes of it when a charge fails.
    var planBreaks: String { get }
    /// What its customer may do before its days.
    var planMayEnd: String { get }
    /// Of what is charged by itself until its last day, and is no part of it.
    ///
    /// - Parameter plan: of the subscription.
    func chargedBesides(_ amount: String, for plan: String, on day: String) -> String
    func invoicedBesides(_ amount: String, for plan: String, on day: String) -> String
    /// After either, where more of it comes until then.
    ///
    /// - Parameter interval: `cada mes`.
    func againBesides(_ interval: String, isByHand: Bool) -> String

    /// The bank has it.
    func planUnderWay(_ amount: String, since date: String) -> String
    /// Nobody has said yet what became of it (P3).
    func planConfirming(_ amount: String) -> String
    func planToBeConfirmed(_ amount: String) -> String
    var planNotChargedTwice: String { get }
    /// Of a charge of it that does not come.
    var planEndsWithoutIt: String { get }
    /// Of a payment by hand that does not come.
    var planGoesOnWithoutIt: String { get }

    func instalmentPaid(on date: String) -> String
    func instalmentPaidInPart(_ amount: String) -> String
}
