import Localization

/// The code and the link that let a reader in. Both last 10 minutes and work once (A1, A2).
public struct SignInLetter: Letter {
    /// 8 digits, without separators.
    public let code: String
    /// The page with one button; opening it consumes nothing (A4).
    /// None where only codes are accepted.
    public let link: String?
    /// Whether its reader may be about to choose a password (S20).
    public let choosesPassword: Bool

    public init(code: String, link: String?, choosesPassword: Bool = false) {
        self.code = code
        self.link = link
        self.choosesPassword = choosesPassword
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        LetterContent(
            subject: say.signInMailSubject(merchant),
            paragraphs: [choosesPassword ? say.signInMailIntroWithPassword : say.signInMailIntro], code: grouped,
            button: link.map { .init(say.signInMailButton, $0) },
            smallPrint: [link == nil ? say.signInMailCode : say.signInMailLink] + [
                say.signInMailSecret(merchant), say.ignoreIfNotYou,
            ])
    }

    /// `1234 5678`, which people type with fewer mistakes.
    private var grouped: String {
        code.count == 8 ? "\(code.prefix(4)) \(code.suffix(4))" : code
    }
}
