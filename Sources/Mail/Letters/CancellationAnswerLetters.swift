import Localization

/// To whoever proved a request: that it is confirmed, with its number, what it ends, what is due back and by when the merchant
/// answers. It repeats nothing that was typed: who typed it may have been another.
public struct CancellationOutcomeLetter: Letter {
    public let way: PublicCancellation
    public let number: String
    /// When it was confirmed, to the second.
    public let moment: String
    /// Whether anything was ended by it.
    public let endsCharges: Bool
    public let lastDays: [LastDay]
    public let dueBack: String?
    /// Nil where nothing waits for the merchant.
    public let answerBy: String?

    public struct LastDay: Hashable, Sendable {
        public let plan: String
        public let day: String

        public init(plan: String, day: String) {
            self.plan = plan
            self.day = day
        }
    }

    public init(
        _ way: PublicCancellation, number: String, moment: String, endsCharges: Bool, lastDays: [LastDay] = [],
        dueBack: String? = nil, answerBy: String? = nil
    ) {
        self.way = way
        self.number = number
        self.moment = moment
        self.endsCharges = endsCharges
        self.lastDays = lastDays
        self.dueBack = dueBack
        self.answerBy = answerBy
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        var paragraphs = [say.requestOutcomeMailIntro(way, merchant)]
        if endsCharges { paragraphs.append(say.requestNoMoreCharges) }
        if let answerBy { paragraphs.append(say.requestWaits(merchant, dueBack: dueBack, by: answerBy)) }
        var facts = [
            LetterContent.Fact(say.requestNumberLabel, number), .init(say.requestConfirmedLabel, moment),
        ]
        for last in lastDays { facts.append(.init(say.requestLastDay(last.plan), last.day)) }
        if let dueBack { facts.append(.init(say.dueBackLabel, dueBack)) }
        if let answerBy { facts.append(.init(say.requestAnswerByLabel, answerBy)) }
        return LetterContent(
            subject: say.requestOutcomeMailSubject(way, number), paragraphs: paragraphs, facts: facts, to: .stranger)
    }
}

/// To whoever proved a request: the merchant has closed it, what they gave back of what was due, and why.
public struct CancellationClosedLetter: Letter {
    public let way: PublicCancellation
    public let number: String
    public let closedOn: String
    /// Nil where nothing was known to be due.
    public let givenBack: GivenBack?
    /// The merchant's own words.
    public let reason: String?

    public enum GivenBack: Hashable, Sendable {
        case whole(String)
        case part(String, of: String)
        case nothing(of: String)
    }

    public init(
        _ way: PublicCancellation, number: String, closedOn: String, givenBack: GivenBack? = nil, reason: String? = nil
    ) {
        self.way = way
        self.number = number
        self.closedOn = closedOn
        self.givenBack = givenBack
        self.reason = reason
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        var paragraphs = [say.requestClosedMailIntro(way, merchant)]
        switch givenBack {
        case .whole(let amount): paragraphs.append(say.requestGaveBack(merchant, amount))
        case .part(let given, let due): paragraphs.append(say.requestGaveBackPart(merchant, given, of: due))
        case .nothing(let due): paragraphs.append(say.requestGaveNothingBack(merchant, of: due))
        case nil: break
        }
        paragraphs.append(
            reason.map { say.requestClosedReason(merchant, $0) } ?? say.requestClosedWithoutReason(merchant))
        return LetterContent(
            subject: say.requestClosedMailSubject(merchant, number), paragraphs: paragraphs,
            facts: [.init(say.requestNumberLabel, number), .init(say.requestClosedLabel, closedOn)],
            smallPrint: [say.requestClosedAdvice(merchant)], to: .stranger)
    }
}
