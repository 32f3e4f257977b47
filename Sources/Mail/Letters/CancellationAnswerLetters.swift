import Localization

/// To whoever proved a request: that it is confirmed, with its number, what it ends, what is due back and by when the merchant
/// answers. It repeats what was typed only where it has ended nothing, and the merchant has nothing else to go by: who typed it
/// may have been another.
public struct CancellationOutcomeLetter: Letter {
    /// What it has come to: a withdrawal past its days is a cancellation.
    public let way: PublicCancellation
    public let number: String
    /// When it was confirmed, to the second.
    public let moment: String
    /// Whether anything was ended by it.
    public let endsCharges: Bool
    public let lastDays: [LastDay]
    /// The plans of what it could not end.
    public let left: [String]
    public let dueBack: String?
    /// Nil where nothing waits for the merchant.
    public let answerBy: String?
    /// In which one could have withdrawn, where it came too late for that, or for something of it.
    public let missedDays: Int?
    /// Of what has ended nothing.
    public let asked: AskedWithoutAccount?

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
        left: [String] = [], dueBack: String? = nil, answerBy: String? = nil, missedDays: Int? = nil,
        asked: AskedWithoutAccount? = nil
    ) {
        self.way = way
        self.number = number
        self.moment = moment
        self.endsCharges = endsCharges
        self.lastDays = lastDays
        self.left = left
        self.dueBack = dueBack
        self.answerBy = answerBy
        self.missedDays = missedDays
        self.asked = asked
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        var paragraphs =
            endsCharges
            ? [say.requestOutcomeMailIntro(way, merchant)]
            : [say.requestReceivedMailIntro(way, merchant)]
        if !endsCharges, left.isEmpty { paragraphs.append(say.requestEndedNothing(merchant)) }
        if let missedDays {
            paragraphs.append(
                way == .cancel && left.isEmpty
                    ? say.requestWasLate(days: missedDays) : say.requestLateAmongOthers(merchant, days: missedDays))
        }
        if endsCharges {
            paragraphs.append(left.isEmpty ? say.requestNoMoreCharges : say.requestNoMoreChargesOfEnded)
        }
        paragraphs += left.map(say.requestLeft)
        if let answerBy { paragraphs.append(say.requestWaits(merchant, dueBack: dueBack, by: answerBy)) }
        var facts = [
            LetterContent.Fact(say.requestNumberLabel, number), .init(say.requestConfirmedLabel, moment),
        ]
        if let asked { facts += asked.facts(way, in: say) }
        for last in lastDays { facts.append(.init(say.requestLastDay(last.plan), last.day)) }
        if let dueBack { facts.append(.init(say.dueBackLabel, dueBack)) }
        if let answerBy { facts.append(.init(say.requestAnswerByLabel, answerBy)) }
        let subject =
            endsCharges
            ? say.requestOutcomeMailSubject(way, number) : say.requestReceivedMailSubject(way, number)
        return LetterContent(subject: subject, paragraphs: paragraphs, facts: facts, to: .stranger)
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
    /// Of what has ended nothing.
    public let asked: AskedWithoutAccount?

    public enum GivenBack: Hashable, Sendable {
        case whole(String)
        case part(String, of: String)
        case nothing(of: String)
    }

    public init(
        _ way: PublicCancellation, number: String, closedOn: String, givenBack: GivenBack? = nil, reason: String? = nil,
        asked: AskedWithoutAccount? = nil
    ) {
        self.way = way
        self.number = number
        self.closedOn = closedOn
        self.givenBack = givenBack
        self.reason = reason
        self.asked = asked
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
        var facts = [LetterContent.Fact(say.requestNumberLabel, number)]
        if let asked { facts += asked.facts(way, in: say) }
        facts.append(.init(say.requestClosedLabel, closedOn))
        return LetterContent(
            subject: say.requestClosedMailSubject(merchant, number), paragraphs: paragraphs, facts: facts,
            smallPrint: [say.requestClosedAdvice(merchant)], to: .stranger)
    }
}
