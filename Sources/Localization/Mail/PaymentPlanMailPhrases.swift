/// Mails about a promise to pay: what was agreed, what is charged tomorrow, and what has failed.
public protocol PaymentPlanMailPhrases {
    func planMailSubject(_ amount: String) -> String
    func planMailIntro(_ amount: String) -> String
    var planMailMeanwhile: String { get }
    func planReminderSubject(_ amount: String, on day: String) -> String
    func planReminderIntro(_ amount: String, on day: String) -> String
    func planReminderMethod(_ method: String) -> String
    var planReminderWithoutMethod: String { get }
    var planMailUndo: String { get }
    var planMailSee: String { get }
    func planBrokenSubject(_ amount: String) -> String
    func planBrokenIntro(_ amount: String) -> String
    /// Nothing was refused: there was nothing to charge.
    var planBrokenWithoutMethod: String { get }
    var planBrokenButton: String { get }
}
