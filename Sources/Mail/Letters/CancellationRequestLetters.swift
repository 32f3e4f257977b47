import Localization

/// To whoever has the address that was typed without an account: the receipt, and the link that proves the mailbox. It repeats
/// nothing that was typed, so that nobody can send words of theirs to others through it.
public struct CancellationReceiptLetter: Letter {
    public let way: PublicCancellation
    public let first: Receipt
    /// Those that waited for the same letter.
    public let others: [Receipt]

    public struct Receipt: Sendable {
        public let number: String
        /// To the second.
        public let moment: String
        public let link: String

        public init(number: String, moment: String, link: String) {
            self.number = number
            self.moment = moment
            self.link = link
        }
    }

    public init(_ way: PublicCancellation, _ first: Receipt, others: [Receipt] = []) {
        self.way = way
        self.first = first
        self.others = others
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        var paragraphs = [say.requestMailIntro(way, merchant), say.requestMailNextStep]
        var facts = [
            LetterContent.Fact(say.requestNumberLabel, first.number), .init(say.requestMomentLabel, first.moment),
        ]
        if !others.isEmpty { paragraphs.append(say.requestMailOthers) }
        for other in others { facts.append(.init("\(other.number), \(other.moment)", other.link)) }
        return LetterContent(
            subject: say.requestMailSubject(way, first.number), paragraphs: paragraphs, facts: facts,
            button: .init(say.requestMailButton, first.link), smallPrint: [say.requestMailLink, say.ignoreIfNotYou],
            to: .stranger)
    }
}

/// To the merchant: a request that was proven waits for them, with the day by which they answer.
public struct CancellationWaitsLetter: Letter {
    public let way: PublicCancellation
    /// As the API knows it: `crq_…`.
    public let id: String
    public let number: String
    public let name: String
    public let email: String
    public let what: String
    public let dueBack: String?
    /// What waited to be billed, and is not any more.
    public let unbilled: String?
    /// The plans of what could not be ended.
    public let left: [String]
    public let answerBy: String

    public init(
        _ way: PublicCancellation, id: String, number: String, name: String, email: String, what: String,
        dueBack: String?,
        unbilled: String? = nil, left: [String] = [], answerBy: String
    ) {
        self.way = way
        self.id = id
        self.number = number
        self.name = name
        self.email = email
        self.what = what
        self.dueBack = dueBack
        self.unbilled = unbilled
        self.left = left
        self.answerBy = answerBy
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        var facts = [
            LetterContent.Fact(say.requestNumberLabel, number), .init(say.nameLabel, name),
            .init(say.emailLabel, email), .init(say.waitingRequestWhatLabel, what),
        ]
        if let dueBack { facts.append(.init(say.dueBackLabel, dueBack)) }
        if let unbilled { facts.append(.init(say.unbilledLabel, unbilled)) }
        for plan in left { facts.append(.init(say.waitingRequestLeftLabel, plan)) }
        facts.append(.init(say.waitingRequestIDLabel, id))
        return LetterContent(
            subject: say.waitingRequestSubject(way, number),
            paragraphs: [say.waitingRequestIntro(way, by: answerBy), say.waitingRequestAdvice(id)], facts: facts,
            to: .merchant)
    }
}
