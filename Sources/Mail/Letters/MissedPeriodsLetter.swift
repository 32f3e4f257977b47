import Localization

/// Several periods were billed late on one day: one letter for all of them (T4).
public struct MissedPeriodsLetter: Letter {
    /// One invoice: which days it is for, and how it stands.
    public struct Line: Hashable, Sendable {
        /// `1 mar 2026 – 31 mar 2026`.
        public let period: String
        public let amount: String
        public let standing: InvoiceStanding

        public init(period: String, amount: String, standing: InvoiceStanding) {
            self.period = period
            self.amount = amount
            self.standing = standing
        }
    }

    public let lines: [Line]
    /// To what is still to be paid, or to the invoices.
    public let link: String

    public init(lines: [Line], link: String) {
        self.lines = lines
        self.link = link
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        let isPaid = lines.allSatisfy { $0.standing == .paid }
        return LetterContent(
            subject: say.missedMailSubject(merchant),
            paragraphs: [say.missedMailIntro, isPaid ? say.missedMailAllPaid : say.missedMailSomeOpen],
            facts: lines.map { .init($0.period, "\($0.amount) · \(say.status($0.standing))") },
            button: .init(isPaid ? say.missedMailSee : say.missedMailPay, link))
    }
}
