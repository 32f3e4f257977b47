import Localization

/// To the old address: the account has another one now (A11, U9).
public struct EmailChangedLetter: Letter {
    /// Shown only in part: `a…@example.com`. None: the account has no address any more.
    public let newAddress: String?
    /// Whether copies of invoices went to yet another one until now.
    public let endedCopies: Bool

    public init(newAddress: String?, endedCopies: Bool = false) {
        self.newAddress = newAddress
        self.endedCopies = endedCopies
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        LetterContent(
            subject: say.emailChangedMailSubject(merchant),
            paragraphs: [newAddress.map(say.emailChangedMailIntro) ?? say.emailRemovedMailIntro]
                + (endedCopies ? [say.copiesEndedWithAddress] : []),
            smallPrint: [say.tellUsIfNotYou(merchant)])
    }
}

/// To the new address: nothing changes until the reader confirms it (U9).
public struct ConfirmEmailLetter: Letter {
    public let link: String

    public init(link: String) { self.link = link }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        LetterContent(
            subject: say.confirmEmailMailSubject, paragraphs: [say.confirmEmailMailIntro(merchant)],
            button: .init(say.confirmEmailMailButton, link), smallPrint: [say.confirmEmailMailLink, say.ignoreIfNotYou])
    }
}

/// To the address whose password was set, changed or taken away (A11).
public struct PasswordLetter: Letter {
    public let isRemoved: Bool

    public init(isRemoved: Bool) { self.isRemoved = isRemoved }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        LetterContent(
            subject: isRemoved ? say.passwordRemovedMailSubject(merchant) : say.passwordChangedMailSubject(merchant),
            paragraphs: [
                isRemoved ? say.passwordRemovedMailIntro(merchant) : say.passwordChangedMailIntro(merchant)
            ],
            smallPrint: [say.tellUsIfNotYou(merchant)])
    }
}
