import Billing
import Core

/// Why a password is not taken (A10).
public enum PasswordRefusal: Error, Hashable, Sendable {
    case tooShort, tooLong, tooCommon
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
        let folded = text.lowercased()
        guard Set(folded).count > 3, !common.contains(folded), !isRun(folded) else { throw .tooCommon }
        // A known word with a few characters beside it is still that word, and so it is without its spaces.
        let typed = bare(folded)
        let words = context.map { bare($0.lowercased()) }.filter { $0.count >= 4 }
        guard !words.contains(where: { typed.contains($0) && typed.count < $0.count + 5 }) else { throw .tooCommon }
    }

    /// Letters and digits only: `nube tica`, `nube-tica` and `nubetica` are one word.
    private static func bare(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }

    /// Letters or digits one after the other, forwards or backwards: `abcdefgh`, `98765432`.
    private static func isRun(_ text: String) -> Bool {
        let values = text.unicodeScalars.map { Int($0.value) }
        let steps = Set(zip(values, values.dropFirst()).map { $1 - $0 })
        return steps == [1] || steps == [-1]
    }

    /// Of eight characters and more, the most used of published lists in the portal's languages.
    private static let common: Set<String> = [
        "12345678", "123456789", "1234567890", "0123456789", "87654321", "12341234", "11223344", "1122334455",
        "123123123", "123454321", "147258369", "1q2w3e4r", "1q2w3e4r5t", "1qaz2wsx", "q1w2e3r4", "qwertyui",
        "qwertyuiop", "qwerty12", "qwerty123", "qwerty1234", "asdfghjk", "asdfghjkl", "zxcvbnm1", "abcd1234",
        "abc12345", "a1b2c3d4", "aa123456", "password", "password1", "password12", "password123", "passw0rd",
        "p@ssw0rd", "p@ssword", "pass1234", "letmein1", "welcome1", "welcome123", "iloveyou", "iloveyou1", "sunshine",
        "princess", "princesa", "football", "baseball", "superman", "batman123", "starwars", "trustno1", "whatever",
        "computer", "internet", "michelle", "jennifer", "charlie1", "administrador", "administrator", "admin123",
        "admin1234", "changeme", "changeme1", "contraseña", "contrasena", "contraseña1", "contrasena1",
        "contrasena123", "contraseña123", "clave123", "clave1234", "miclave123", "tequiero", "teamo123", "teamomucho",
        "estrella", "mariposa", "alejandro", "alejandra", "fernando", "cristina", "carolina", "santiago", "colombia",
        "argentina", "barcelona", "realmadrid", "bocajuniors", "riverplate", "colocolo", "futbol123", "chocolate",
        "bienvenido", "bienvenido1", "hola1234", "hola12345", "senha123", "senha1234", "minhasenha", "mudar123",
        "brasil123", "flamengo", "corinthians", "palmeiras", "saopaulo", "amorzinho", "estrelinha", "ventanilla",
    ]
}
