import Billing
import Core

/// What lets somebody in whose app is lost: ten codes of 50 bits, shown once, each good once.
enum RecoveryCode {
    static let count = 10

    /// `ABCDE-23456`.
    static func new(using chance: Chance) -> String {
        let text = Base32.text(chance.bytes(7)).prefix(10)
        return "\(text.prefix(5))-\(text.suffix(5))"
    }

    /// What is stored: an HMAC under a key that is not in the database (A2).
    static func hash(_ typed: String, of person: Person.ID, _ keys: ServerKeys) -> String {
        let message = "recovery/\(person)/\(plain(typed).uppercased())"
        return Base64URL.text(keys.authenticationCode(Array(message.utf8), for: .code))
    }

    /// Without what people put between digits and letters.
    static func plain(_ typed: String) -> String { String(typed.prefix(64)).filter { !$0.isWhitespace && $0 != "-" } }
}

extension BillingTransaction {
    /// Uses up what somebody typed: a code of their app, or a recovery code.
    ///
    /// - Returns: whether it was one that had not been used.
    func use(code typed: String, of person: Person.ID, at now: Instant) throws -> Bool {
        let text = RecoveryCode.plain(typed)
        guard text.utf8.count == TOTP.digits else {
            return try recoveryCodes.use(RecoveryCode.hash(text, of: person, keys), of: person, at: now)
        }
        guard let factor = try secondFactors.inForce(of: person) else { return false }
        let app = TOTP(try keys.open(factor.secret, for: .credentials, context: person.rawValue))
        guard let step = app.step(of: text, at: now, after: factor.lastStep) else { return false }
        return try secondFactors.use(step, of: person)
    }
}
