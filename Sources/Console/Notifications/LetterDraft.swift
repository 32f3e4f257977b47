import Billing
import Core
import Foundation
import Mail
import Web

/// Words for a letter that were typed and not saved, or none, and whose facts they are shown with. It travels in a preview's
/// address, sealed, so that nobody else can show words of theirs on a page of ours.
struct LetterDraft: Hashable, Sendable, Codable {
    /// ``CustomerNotification/Kind``
    let kind: String
    let language: String
    /// Nil for the letter's own words.
    let subject: String?
    let body: String?
    let customer: String?

    /// The name of the query's part that holds it.
    static let parameter = "draft"
    private static let longest = 40_000
}

extension LetterDraft {
    /// - Parameter scope: whose console shows it; it is worth nothing in another's, nor in the other mode.
    func sealed(_ keys: ServerKeys, for scope: Scope) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let text = Base64URL.text(Array(try encoder.encode(self)))
        return text + "." + Self.seal(text, keys, scope)
    }

    /// - Returns: nil for what we did not seal for this merchant and mode.
    init?(_ sealed: String, _ keys: ServerKeys, for scope: Scope) {
        let parts = sealed.split(separator: ".")
        guard parts.count == 2, parts[0].utf8.count <= Self.longest,
            equalInConstantTime(Array(parts[1].utf8), Array(Self.seal(String(parts[0]), keys, scope).utf8)),
            let bytes = Base64URL.bytes(parts[0]),
            let draft = try? JSONDecoder().decode(LetterDraft.self, from: Data(bytes))
        else { return nil }
        self = draft
    }

    private static func seal(_ text: String, _ keys: ServerKeys, _ scope: Scope) -> String {
        let whole = "letter-draft:\(scope.merchant):\(scope.mode.rawValue):\(text)"
        return Base64URL.text(keys.authenticationCode(Array(whole.utf8), for: .cookie))
    }

    /// - Returns: nil for the letter's own words.
    func wording(of kind: CustomerNotification.Kind) -> LetterWording? {
        guard let subject, let body else { return nil }
        // It was checked before it was sealed.
        return try? LetterWording(subject: subject, body: body, of: kind)
    }
}
