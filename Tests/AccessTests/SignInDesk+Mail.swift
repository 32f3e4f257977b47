import Core
import Storage
import TestSupport

@testable import Access
@testable import Billing

extension SignInDesk {
    struct Mail {
        let recipient: String?
        let code: String
        let link: Secret?
        let leavesAt: Instant
        let expiresAt: Instant?

        /// Eight digits that are not the code.
        var wrongCode: String { code == "00000000" ? "11111111" : "00000000" }
    }

    /// What is queued for this merchant, oldest first, opened as the mailer will.
    func mails() async throws -> [Mail] {
        let rows = try await database.read { [scope] db in
            try db.query(
                """
                SELECT n.*, j.run_at FROM notifications n JOIN jobs j
                    ON j.merchant_id = n.merchant_id AND j.subject_id = n.id AND j.kind = 'notification'
                WHERE n.merchant_id = \(scope.merchant) AND n.kind = 'sign_in' AND n.state = 'queued'
                ORDER BY n.created_at
                """)
        }
        return try rows.map { row in
            let mail = try SignInMail(sealed: row.blob("payload"), for: row.id("id"), context.keys)
            return Mail(
                recipient: try row.textIfAny("recipient"), code: mail.code,
                link: mail.link.map { Secret(String($0.split(separator: "/").last ?? "")) },
                leavesAt: try row.instant("run_at"), expiresAt: try row.instantIfAny("expires_at"))
        }
    }

    func lastMail() async throws -> Mail {
        guard let mail = try await mails().last else { throw BillingError.notFound("mail") }
        return mail
    }
}
