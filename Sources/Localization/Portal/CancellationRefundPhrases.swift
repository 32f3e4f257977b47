/// What a merchant's rule gives back of the period that runs.
public enum RefundShare: CaseIterable, Sendable { case everything, unusedDays }

/// What goes back to whoever leaves at once, by the merchant's rule (M14).
public protocol CancellationRefundPhrases {
    /// The rule in plain words, made of what it says and of nothing else.
    ///
    /// - Parameters:
    ///   - days: after the charge, to the end of the last; nil: as long as the period runs.
    ///   - percent: of the period that may be used; nil: however much.
    func refundRule(_ merchant: String, _ share: RefundShare, days: Int?, percent: Int?) -> String
    /// Of who stays to the end of the period.
    var waitingGivesNothing: String { get }
    var leaveNowTitle: String { get }
    var leaveNowEnds: String { get }
    var goesBackLabel: String { get }
    func goesBackTo(_ amount: String, _ method: String) -> String
    /// To what was used at the processor's page.
    func goesBackSameWay(_ amount: String) -> String
    /// What was paid with the balance, or cannot go back by the way it came.
    func goesBackAsCredit(_ amount: String) -> String
    var refundWhenLabel: String { get }
    var refundLeavesToday: String { get }
    /// What an open invoice no longer asks for.
    var noLongerAskedLabel: String { get }
    var stillOwedLabel: String { get }
    var refundLastDayLabel: String { get }
    /// Beside that day, where what goes back is of the days that are left.
    var refundFallsDaily: String { get }
    /// Before the button.
    var leaveNowIsFinal: String { get }
    var leaveNow: String { get }
    func leaveNowAndReceive(_ amount: String) -> String
    func leaveNowWithCredit(_ amount: String) -> String
    func leaveNowOwingLess(_ amount: String) -> String
    func refundIsTooLate(_ lastDay: String) -> String
    var refundIsUnderWay: String { get }
    /// Between two presses something has changed.
    var refundHasChanged: String { get }
    func leftAndRefunded(_ amount: String) -> String
    func leftWithCredit(_ amount: String) -> String
    func leftOwingLess(_ amount: String) -> String
    /// On the page of what has ended.
    var refundedOnCancelingLabel: String { get }
    /// - Parameter what: an amount, and where it went.
    func refundMade(_ what: String, on date: String) -> String
    /// The same, of what its processor has not done yet.
    func refundAsked(_ what: String, on date: String) -> String
    /// It has not arrived yet.
    var refundPendingLabel: String { get }
    var refundRefusedLabel: String { get }
    func refundRefused(_ amount: String) -> String
}
