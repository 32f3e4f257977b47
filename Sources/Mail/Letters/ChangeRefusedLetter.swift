import Localization

/// What a change of plan costs was refused: the reader keeps what they had, and owes nothing for it.
public struct ChangeRefusedLetter: Letter {
    /// What was asked for.
    public let plan: String
    /// What the reader keeps.
    public let current: String
    public let amount: String
    public let reason: String
    public let advice: String
    public let link: String

    public init(plan: String, current: String, amount: String, reason: String, advice: String, link: String) {
        self.plan = plan
        self.current = current
        self.amount = amount
        self.reason = reason
        self.advice = advice
        self.link = link
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        LetterContent(
            subject: say.changeRefusedMailSubject(plan),
            paragraphs: [
                "\(say.changeRefusedMailIntro(amount, plan)) \(reason) \(advice)", say.changeRefusedMailKept(current),
            ],
            button: .init(say.subscriptionMailButton, link))
    }
}
