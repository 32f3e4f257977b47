import Localization

/// To an address that is to get copies of invoices. It repeats nothing that was typed, so that nobody can send words of theirs to
/// others through it.
public struct ConfirmCopyLetter: Letter {
    public let link: String

    public init(link: String) { self.link = link }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        LetterContent(
            subject: say.confirmCopyMailSubject(merchant), paragraphs: [say.confirmCopyMailIntro(merchant)],
            button: .init(say.confirmCopyMailButton, link),
            smallPrint: [say.confirmCopyMailLink, say.ignoreIfNotYou], to: .copy)
    }
}

/// To the address that the account has: copies go to another one too.
public struct CopyAddedLetter: Letter {
    /// In part: `c…@example.com`.
    public let email: String
    public let link: String

    public init(email: String, link: String) {
        self.email = email
        self.link = link
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        LetterContent(
            subject: say.copyAddedMailSubject(merchant), paragraphs: [say.copyAddedMailIntro(email)],
            button: .init(say.copyAddedMailButton, link), smallPrint: [say.tellUsIfNotYou(merchant)])
    }
}

/// To an address that got copies, when they end by no wish of its own: whoever counts on them asks for them anew.
public struct CopiesEndedLetter: Letter {
    public init() {}

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        LetterContent(
            subject: say.copiesEndedMailSubject(merchant), paragraphs: [say.copiesEndedMailIntro(merchant)], to: .copy)
    }
}

/// The copy: one paper, and the way to end the copies. Nothing in it lets anybody in.
public struct InvoiceCopyLetter: Letter {
    public let number: String
    public let billedTo: String?
    public let amount: String
    public let issuedOn: String
    public let isPaid: Bool
    /// How much came; nil where that was not a part.
    public let part: String?
    public let link: String
    public let stop: String

    public init(
        number: String, billedTo: String?, amount: String, issuedOn: String, isPaid: Bool, part: String? = nil,
        link: String, stop: String
    ) {
        self.number = number
        self.billedTo = billedTo
        self.amount = amount
        self.issuedOn = issuedOn
        self.isPaid = isPaid
        self.part = part
        self.link = link
        self.stop = stop
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        var facts = [LetterContent.Fact(say.paymentMailInvoice, number)]
        if let billedTo { facts.append(.init(say.billedTo, billedTo)) }
        facts.append(.init(say.total, amount))
        facts.append(.init(say.issuedOn, issuedOn))
        return LetterContent(
            subject: say.copyMailSubject(number, merchant, state(in: say)),
            paragraphs: [news(in: say, from: merchant)], facts: facts,
            button: .init(say.downloadPDF, link), to: .copy, foot: .init(say.stopCopiesLink, stop))
    }

    /// By which several copies are told apart in a list of letters: `pagada, $9.990`.
    private func state(in say: any Language) -> String {
        if let part { return say.copyStatePartPaid(part) }
        return isPaid ? say.copyStatePaid(amount) : say.copyStateIssued(amount)
    }

    private func news(in say: any Language, from merchant: String) -> String {
        if let part { return say.copyMailPartPaid(merchant, part) }
        return isPaid ? say.copyMailPaid(merchant) : say.copyMailIssued(merchant)
    }
}
