import Core

/// How a promise to pay stands.
public enum PaymentPlanStanding: Sendable, CaseIterable {
    case active, kept, broken, canceled, declined, ended
}

/// How an instalment stands.
public enum InstalmentStanding: Sendable, CaseIterable {
    case toCome
    /// Its day has come, and it could not be tried yet.
    case due
    case underWay
    /// The bank wants to see its customer.
    case toBeConfirmed
    case paid
    /// It was settled otherwise.
    case dropped
    /// The plan was over before it came.
    case unpaid
}

/// Paying on a day of one's own, or in instalments.
public protocol PaymentPlanPhrases {
    /// `viernes 14 de marzo de 2026`.
    func dayInWords(_ date: CalendarDate) -> String

    /// - Parameter isDivided: whether instalments are offered too.
    func arrangePayment(isDivided: Bool) -> String
    func arrangeIntro(_ total: String) -> String
    var planCountLegend: String { get }
    func planCount(_ count: Int, _ amount: String) -> String
    func planInterval(days: Int) -> String
    /// - Parameter isDivided: whether it is the first of several.
    func planDate(isDivided: Bool) -> String
    func planDateHint(_ last: String) -> String
    var planCountMissing: String { get }
    var planDateMissing: String { get }
    func planTooEarly(_ first: String) -> String
    func planTooLate(_ last: String) -> String

    var planReview: String { get }
    func planInstalment(_ number: Int, of count: Int) -> String
    var planToday: String { get }
    /// - Parameter methods: that would be charged as things stand.
    func planChargedTo(_ methods: String) -> String
    /// Of an instalment that its customer hears of again.
    var planReminded: String { get }
    /// What a promise does meanwhile.
    var planTerms: String { get }
    var agreeToPlan: String { get }
    func agreeToPlan(paying amount: String) -> String
    var changePlanTerms: String { get }

    var paymentPlan: String { get }
    var paymentPlans: String { get }
    func status(_ standing: PaymentPlanStanding) -> String
    func status(_ standing: InstalmentStanding) -> String
    /// Of money that came while it stood, and was no instalment.
    var planPaidBesides: String { get }
    /// What it means for its customer.
    func explained(_ standing: PaymentPlanStanding) -> String
    var seePlan: String { get }
    var undoPlan: String { get }
    /// Of one thing that is owed.
    func promised(_ amount: String, on day: String) -> String
    func planSummary(_ total: String, instalments: Int) -> String

    var planAgreed: String { get }
    /// A charge of today could not be tried.
    var planAgreedUncharged: String { get }
    var planUndone: String { get }
    var planIsOver: String { get }
    var planStands: String { get }
    var planNotPossible: String { get }
}
