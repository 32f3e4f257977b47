import Billing
import Core

/// Why a password is not taken (A10).
public enum PasswordRefusal: Error, Hashable, Sendable {
    case tooShort, tooLong, tooCommon
    /// It is what the merchant, the account or its owner is called.
    case tooPersonal
    /// Whoever sits at the browser has not proved the mailbox just now, or has none (A11).
    case unproven
}

/// What a password must be: long enough, and not what everybody tries first. Nothing else is asked of it.
///
/// - SeeAlso: NIST SP 800-63B, 5.1.1.2.
enum PasswordRule {
    static let shortest = 8
    /// In bytes: more is refused before it is hashed.
    static let longest = 1_024

    /// - Parameter context: words that somebody who knows the account would try.
    static func check(_ password: Secret, context: [String]) throws(PasswordRefusal) {
        let text = password.exposed
        guard text.utf8.count <= longest else { throw .tooLong }
        guard text.count >= shortest else { throw .tooShort }
        let folded = CommonPasswords.plain(text)
        guard Set(folded).count > 3, !isRun(folded), !CommonPasswords.contain(text) else { throw .tooCommon }
        // A known word with a few characters beside it is still that word, and so it is without its spaces.
        let typed = CommonPasswords.bare(folded)
        guard
            !words(of: context).contains(where: {
                typed.contains($0) && typed.count <= $0.count + CommonPasswords.beside
            })
        else { throw .tooPersonal }
    }

    /// What the account and its merchant are called, whole and word by word.
    private static func words(of context: [String]) -> [String] {
        context.map(CommonPasswords.plain).flatMap { text in
            [CommonPasswords.bare(text)] + text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        }.filter { $0.count >= 4 }
    }

    /// Letters or digits one after the other, forwards or backwards: `abcdefgh`, `98765432`.
    private static func isRun(_ text: String) -> Bool {
        let values = text.unicodeScalars.map { Int($0.value) }
        let steps = Set(zip(values, values.dropFirst()).map { $1 - $0 })
        return steps == [1] || steps == [-1]
    }
}
