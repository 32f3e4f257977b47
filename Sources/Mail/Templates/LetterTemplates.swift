import Billing
import Core
import Localization

/// The merchants' own words for their letters (S88): one for each mode, letter and language.
public struct LetterTemplates: Sendable {
    private let billing: BillingContext

    public init(_ billing: BillingContext) { self.billing = billing }

    /// - Returns: nil where the letter has its own words.
    public func find(
        _ kind: CustomerNotification.Kind, in language: any Language, _ scope: Scope
    ) async throws -> LetterTemplate? {
        try await billing.read { try $0.letterTemplates.find(kind, language.code, in: scope) }
    }

    public func all(in scope: Scope) async throws -> [LetterTemplate] {
        try await billing.read { try $0.letterTemplates.all(in: scope) }
    }

    /// Keeps a merchant's words for what leaves from now on. What was sent stays as it was. What is as it was is no change.
    ///
    /// - Throws: ``LetterWording/Refusal`` for what is no template, and ``BillingError`` for `subject` or `body`: one that is
    ///   missing, too long, or holds what must not be kept (W11); `letter` for one that merchants do not word.
    public func save(
        subject: String, body: String, of kind: CustomerNotification.Kind, in language: any Language, _ scope: Scope,
        by actor: AuditActor
    ) async throws {
        let (subject, body) = try Self.checked(subject: subject, body: body, of: kind)
        try await billing.write { tx in
            let before = try tx.letterTemplates.find(kind, language.code, in: scope)
            guard before?.subject != subject || before?.body != body else { return }
            try tx.letterTemplates.keep(
                LetterTemplate(
                    scope: scope, kind: kind, language: language.code, subject: subject, body: body,
                    updatedAt: tx.clock.now()))
            try tx.audit(
                .letterTemplateChanged, about: kind.rawValue, ["language": language.code], by: actor, in: scope)
        }
    }

    /// The letter has its own words again. Asked twice, it is done and kept in the trail once.
    public func restore(
        _ kind: CustomerNotification.Kind, in language: any Language, _ scope: Scope, by actor: AuditActor
    ) async throws {
        try await billing.write { tx in
            guard try tx.letterTemplates.delete(kind, language.code, in: scope) else { return }
            try tx.audit(
                .letterTemplateRestored, about: kind.rawValue, ["language": language.code], by: actor, in: scope)
        }
    }

    /// What is kept of words that were typed.
    ///
    /// - Throws: as ``save(subject:body:of:in:_:by:)``.
    public static func checked(
        subject: String, body: String, of kind: CustomerNotification.Kind
    ) throws -> (subject: String, body: String) {
        guard kind.isWordedByMerchants else {
            throw BillingError.invalid("letter", "It says the same at every merchant.")
        }
        let title = try FreeText.line(subject, parameter: "subject", limit: LetterTemplate.longestSubject)
        guard !title.isEmpty else { throw BillingError.missing("subject") }
        let text = try FreeText.text(body, parameter: "body", limit: LetterTemplate.longestBody)
        guard !text.isEmpty else { throw BillingError.missing("body") }
        _ = try LetterWording(subject: title, body: text, of: kind)
        return (title, text)
    }
}

/// What the mailer asks before it writes.
extension LetterTemplates {
    func isSilenced(_ kind: CustomerNotification.Kind, in scope: Scope) async throws -> Bool {
        guard kind.canBeSilenced else { return false }
        return try await billing.read { try $0.silencedLetters.contains(kind, in: scope) }
    }

    /// - Returns: nil for the letter's own words: also where kept ones name what is no longer known, so that no letter is held up.
    func wording(
        of kind: CustomerNotification.Kind, in language: any Language, _ scope: Scope
    ) async throws -> LetterWording? {
        guard kind.isWordedByMerchants, let template = try await find(kind, in: language, scope) else { return nil }
        // It was checked when it was saved: one that a later version cannot read any more leaves the letter its own words.
        return try? LetterWording(subject: template.subject, body: template.body, of: kind)
    }
}
