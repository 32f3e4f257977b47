import Access
import Billing
import Core
import Localization
import Mail
import Web
import Wording

/// A letter that somebody looks at before it is sent, and whose facts are in it.
struct PreviewedLetter: Sendable {
    let written: ComposedLetter
    /// What its variables say; none where merchants do not word it.
    let values: [LetterVariable: String]
    /// Where it is alone, as a mail program shows it.
    let address: String
    /// Who it is about: their name or address; nil for nobody.
    let customer: String?
}

extension ConsoleContext {
    /// Shows a letter in words that were typed, or else in those that are kept.
    ///
    /// - Parameters:
    ///   - words: that make a template; nil for the letter's own.
    ///   - customer: nil for nobody's facts.
    func preview(
        _ kind: CustomerNotification.Kind, in language: any Language, words: (subject: String, body: String)?,
        of customer: Billing.Customer?
    ) async throws -> PreviewedLetter {
        let draft = LetterDraft(
            kind: kind.rawValue, language: language.code, subject: words?.subject, body: words?.body,
            customer: customer?.id.rawValue)
        let preview = try await letterPreview(in: language, of: customer)
        let sealed = try draft.sealed(billing.keys, for: scope)
        return PreviewedLetter(
            written: try preview.write(kind, in: draft.wording(of: kind)), values: try preview.values(kind),
            address: "\(paths.letter(kind))/html?\(LetterDraft.parameter)=\(sealed)",
            customer: customer.map { $0.details.name ?? $0.details.email ?? $0.id.rawValue })
    }

    func letterPreview(in language: any Language, of customer: Billing.Customer?) async throws -> LetterPreview {
        var facts: PreviewFacts?
        if let customer { facts = try await PreviewFacts.of(customer, at: merchant, in: language, billing) }
        return LetterPreview(
            at: merchant, in: language, baseURL: billing.baseURL, on: merchant.zone.date(at: now),
            isTest: !mode.isLive, of: facts)
    }

    /// Whose facts a preview has: who is looked for, or else the newest (C1).
    ///
    /// - Parameter typed: a name, an address or an id.
    /// - Returns: nil where there is nobody. What is typed and fits nobody is told from that by the caller.
    func customerToPreview(_ typed: String) async throws -> Billing.Customer? {
        guard typed.isEmpty else {
            return try await CustomerSearch(billing).find(typed, in: scope).matches.first?.customer
        }
        return try await Customers(billing).list(in: scope, PageRequest(limit: 1)).elements
            .first { $0.deletedAt == nil }
    }
}
