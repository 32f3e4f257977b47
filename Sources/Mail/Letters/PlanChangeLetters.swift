import Localization

/// The reader's plan is another one, or will be from a day on.
public struct PlanChangedLetter: Letter {
    /// `Plan Hogar, $9.990 al mes`.
    public let old: String
    public let new: String
    /// What the new one is called, without its price.
    public let name: String
    /// The civil day from which it holds; nil where it does already.
    public let startsOn: String?
    public let cost: Cost
    public let endsDiscount: Bool
    /// The next charge: `$9.990 el 1 de abril`; nil when none is to come.
    public let nextCharge: String?
    /// Whether the reader pays it by hand.
    public let isByHand: Bool
    /// Whether there is more or less of the same, and nothing else.
    public let isOfQuantity: Bool
    public let link: String

    /// What the change comes to, ready to print.
    public enum Cost: Hashable, Sendable {
        case charged(String)
        case invoiced(String)
        /// A sentence: it goes with the next charge, is the reader's credit, or is nothing.
        case other(String)
        /// It has not begun.
        case none
    }

    public init(
        from old: String, to new: String, name: String, startsOn: String? = nil, cost: Cost,
        endsDiscount: Bool = false, nextCharge: String?, isByHand: Bool = false, isOfQuantity: Bool = false,
        link: String
    ) {
        self.isOfQuantity = isOfQuantity
        self.old = old
        self.new = new
        self.name = name
        self.startsOn = startsOn
        self.cost = cost
        self.endsDiscount = endsDiscount
        self.nextCharge = nextCharge
        self.isByHand = isByHand
        self.link = link
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        let (subject, intro) = opening(in: say)
        var paragraphs = [intro]
        var facts = [
            LetterContent.Fact(startsOn == nil ? say.planBeforeLabel : say.planNowLabel, old),
            LetterContent.Fact(startsOn.map(say.planFromLabel) ?? say.planNowLabel, new),
        ]
        switch cost {
        case .charged(let amount): facts.append(.init(say.chargedForChangeLabel, amount))
        case .invoiced(let amount): facts.append(.init(say.invoicedForChangeLabel, amount))
        case .other(let sentence): paragraphs.append(sentence)
        case .none: break
        }
        if endsDiscount { paragraphs.append(say.offerEndsWithChange) }
        if let nextCharge { facts.append(.init(isByHand ? say.nextInvoiceLabel : say.nextChargeLabel, nextCharge)) }
        return LetterContent(
            subject: subject, paragraphs: paragraphs, facts: facts,
            button: .init(say.subscriptionMailButton, link), smallPrint: [say.tellUsIfNotYou(merchant)])
    }

    private func opening(in say: any Language) -> (subject: String, intro: String) {
        switch (startsOn, isOfQuantity) {
        case (let day?, false): (say.planWillChangeMailSubject(day), say.planWillChangeMailIntro(day))
        case (let day?, true): (say.quantityWillChangeMailSubject(day), say.quantityWillChangeMailIntro(day))
        case (nil, false): (say.planChangedMailSubject(name), say.planChangedMailIntro)
        case (nil, true): (say.quantityChangedMailSubject(name), say.quantityChangedMailIntro)
        }
    }
}

/// A change of plan that waited is not made: the reader took it back, or it could no longer be had.
public struct PlanKeptLetter: Letter {
    /// What the reader keeps.
    public let current: String
    /// What was asked for.
    public let plan: String
    public let nextCharge: String?
    public let isByHand: Bool
    public let link: String

    public init(current: String, plan: String, nextCharge: String?, isByHand: Bool = false, link: String) {
        self.current = current
        self.plan = plan
        self.nextCharge = nextCharge
        self.isByHand = isByHand
        self.link = link
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        LetterContent(
            subject: say.planKeptMailSubject(current), paragraphs: [say.planKeptMailIntro(plan, current)],
            facts: nextCharge.map { [.init(isByHand ? say.nextInvoiceLabel : say.nextChargeLabel, $0)] } ?? [],
            button: .init(say.subscriptionMailButton, link))
    }
}
