import Billing
import Core
import Storage

extension SignInAttemptRows {
    /// - Parameter email: folded.
    func newest(_ count: Int, of email: String, in scope: Scope) throws -> [SignInAttempt] {
        try query(
            """
            SELECT * FROM sign_in_attempts WHERE \(scope) AND email_folded = \(email)
            ORDER BY created_at DESC, id DESC LIMIT \(count)
            """
        ).map(SignInAttempt.init)
    }

    /// What was typed that no customer had, and begins as this address does: a range of the index.
    ///
    /// - Parameter email: folded.
    func unknown(like email: String, in scope: Scope) throws -> [SignInAttempt] {
        let beginning = String(email.prefix { $0 != "@" }.prefix(3))
        return try query(
            """
            SELECT * FROM sign_in_attempts
            WHERE \(scope) AND email_folded >= \(beginning) AND email_folded < \(beginning + "zzzz") AND known = 0
            ORDER BY created_at DESC, id DESC LIMIT 50
            """
        ).map(SignInAttempt.init)
    }
}
