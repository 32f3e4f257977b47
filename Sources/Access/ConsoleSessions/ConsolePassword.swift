import Billing
import Core

/// What a password of the console must be: as a customer's, and nothing that its person or their merchants are called (A10).
enum ConsolePassword {
    /// - Parameter name: what the person calls themselves, or is about to.
    static func check(
        _ password: Secret, of email: String, called name: String, at merchants: [Merchant]
    ) throws(ConsoleSignInRefusal) {
        let words =
            [email, String(email.prefix { $0 != "@" }), name, "ventanilla"]
            + merchants.flatMap { [$0.name, $0.slug] }
        do {
            try PasswordRule.check(password, context: words)
        } catch {
            switch error {
            case .tooShort: throw .passwordTooShort
            case .tooLong: throw .passwordTooLong
            case .tooCommon, .tooPersonal, .unproven: throw .passwordTooCommon
            }
        }
    }
}
