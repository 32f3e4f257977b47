import Billing
import Core

/// The eight digits of a mail (A2).
struct SignInCode: Sendable {
    let digits: String

    /// Each of the hundred million is as likely as any other.
    init(using chance: Chance) {
        let text = String(chance.number(below: 100_000_000))
        digits = String(repeating: "0", count: 8 - text.count) + text
    }

    /// - Parameter text: as typed or pasted: spaces and hyphens between the digits do not matter.
    /// - Throws: ``SignInRefusal/codeIncomplete``.
    init(typed text: String) throws(SignInRefusal) {
        guard text.utf8.count <= 64 else { throw .codeIncomplete }
        let digits = text.filter { !$0.isWhitespace && $0 != "-" }
        guard digits.utf8.count == 8, digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { throw .codeIncomplete }
        self.digits = digits
    }

    /// What is stored: an HMAC under a key that is not in the database, for eight digits alone are soon guessed.
    func hash(salt: String, of challenge: SignInChallenge.ID, _ keys: ServerKeys) -> String {
        let message = "\(challenge)/\(salt)/\(digits)"
        return Base64URL.text(keys.authenticationCode(Array(message.utf8), for: .code))
    }
}
