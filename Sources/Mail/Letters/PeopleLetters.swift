import Localization

/// To somebody whom a merchant wants to work with them. It repeats nothing that was typed, so that nobody can send words of theirs
/// to others through it.
public struct InvitationLetter: Letter {
    public let link: String

    public init(link: String) { self.link = link }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        LetterContent(
            subject: say.invitationMailSubject(merchant), paragraphs: [say.invitationMailIntro(merchant)],
            button: .init(say.invitationMailButton, link),
            smallPrint: [say.invitationMailLink, say.invitationMailIgnore], to: .person)
    }
}

/// To somebody of a merchant's who asked for it: the link that sets a password.
public struct PasswordResetLetter: Letter {
    public let link: String

    public init(link: String) { self.link = link }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        LetterContent(
            subject: say.passwordResetMailSubject, paragraphs: [say.passwordResetMailIntro],
            button: .init(say.passwordResetMailButton, link),
            smallPrint: [say.passwordResetMailLink, say.ignoreIfNotYou], to: .person)
    }
}

/// Another password, or another app: whoever did not do it is to act (A11).
public struct ConsoleAccessChangedLetter: Letter {
    public enum Change: Hashable, Sendable { case password, secondFactor }

    public let change: Change

    public init(_ change: Change) { self.change = change }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        switch change {
        case .password:
            LetterContent(
                subject: say.consolePasswordChangedMailSubject, paragraphs: [say.consolePasswordChangedMailIntro],
                smallPrint: [say.consoleAccessNotYou(merchant)], to: .person)
        case .secondFactor:
            LetterContent(
                subject: say.secondFactorChangedMailSubject, paragraphs: [say.secondFactorChangedMailIntro],
                smallPrint: [say.consoleAccessNotYou(merchant)], to: .person)
        }
    }
}

/// Somebody came, or tries to come, into the console as this person: whoever it was not is to act (A11).
public struct SignInWarningLetter: Letter {
    public enum Cause: Hashable, Sendable { case codesTried, newBrowser }

    public let cause: Cause

    public init(_ cause: Cause) { self.cause = cause }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        switch cause {
        case .codesTried:
            LetterContent(
                subject: say.codesTriedMailSubject, paragraphs: [say.codesTriedMailIntro],
                smallPrint: [say.consoleAccessNotYou(merchant)], to: .person)
        case .newBrowser:
            LetterContent(
                subject: say.newBrowserMailSubject, paragraphs: [say.newBrowserMailIntro],
                smallPrint: [say.consoleAccessNotYou(merchant)], to: .person)
        }
    }
}
