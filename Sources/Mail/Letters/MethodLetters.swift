import Localization

/// Something that pays was added to the account.
public struct MethodAddedLetter: Letter {
    /// `Visa terminada en 4242`.
    public let method: String
    public let isDefault: Bool
    public let link: String

    public init(method: String, isDefault: Bool, link: String) {
        self.method = method
        self.isDefault = isDefault
        self.link = link
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        LetterContent(
            subject: say.addedMailSubject,
            paragraphs: [say.addedMailIntro(method, merchant)] + (isDefault ? [say.addedMailIsDefault] : []),
            button: .init(say.methodMailButton, link), smallPrint: [say.tellUsIfNotYou(merchant)])
    }
}

/// Something that paid was taken out of the account.
public struct MethodRemovedLetter: Letter {
    public let method: String
    /// What is charged from now on. None: nothing is left (P11).
    public let nextMethod: String?
    public let link: String

    public init(method: String, nextMethod: String?, link: String) {
        self.method = method
        self.nextMethod = nextMethod
        self.link = link
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        LetterContent(
            subject: say.removedMailSubject,
            paragraphs: [
                say.removedMailIntro(method, merchant),
                nextMethod.map { say.removedMailNext($0) } ?? say.removedMailLeavesNone,
            ],
            button: .init(nextMethod == nil ? say.addMethod : say.methodMailButton, link),
            smallPrint: [say.tellUsIfNotYou(merchant)])
    }
}

/// A card that pays for something is about to expire.
public struct CardExpiringLetter: Letter {
    public let method: String
    /// As printed on it: `08/2026`.
    public let expiry: String
    public let link: String

    public init(method: String, expiry: String, link: String) {
        self.method = method
        self.expiry = expiry
        self.link = link
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        LetterContent(
            subject: say.expiringMailSubject(method),
            paragraphs: ["\(say.expiringMailIntro(method, expiry)) \(say.expiringMailAdvice)"],
            button: .init(say.failedMailButton, link))
    }
}
