import Core
import Storage

/// The mail that carries a challenge's code: its own, or one that waits to leave for the same address.
enum SignInLetter: Sendable {
    case own(at: Instant)
    /// Asks beyond what leaves at once share the next mail: one code, which is worth something only in the browsers that asked.
    case shared(CustomerNotification.ID, code: SignInCode, at: Instant)

    /// When it leaves.
    var leavesAt: Instant {
        switch self {
        case .own(let instant), .shared(_, _, let instant): instant
        }
    }
}

extension BillingTransaction {
    /// Which mail the next challenge of this address goes with. Known and unknown addresses have their mails alike (A7).
    ///
    /// - Parameters:
    ///   - atOnce: how many leave when they are asked for.
    ///   - needsLink: a mail that waits without a link is not shared.
    func nextLetter(
        to email: String, in scope: Scope, atOnce: Int, needsLink: Bool, at now: Instant
    ) throws -> SignInLetter {
        let newest = try first(
            """
            SELECT letter_id, mailed_at, link_mailed FROM sign_in_challenges
            WHERE \(scope) AND email_folded = \(email) AND letter_id IS NOT NULL AND mailed_at IS NOT NULL
            ORDER BY mailed_at DESC, link_mailed DESC
            LIMIT 1
            """)
        guard let newest, let leaves = try newest.instantIfAny("mailed_at") else { return .own(at: now) }
        if leaves > now {
            guard try !needsLink || newest.bool("link_mailed") else { return .own(at: leaves) }
            let letter: CustomerNotification.ID = try newest.id("letter_id")
            if let code = try code(of: letter, in: scope) { return .shared(letter, code: code, at: leaves) }
        }
        let mails =
            try first(
                """
                SELECT COUNT(DISTINCT letter_id) AS count FROM sign_in_challenges
                WHERE \(scope) AND email_folded = \(email) AND mailed_at > \(now - SignInLimits.challengeWindow)
                """)?.int("count") ?? 0
        return .own(at: mails < atOnce ? now : max(now, leaves + SignInLimits.turn))
    }

    /// The code of a mail that has not left; of one that nobody will get, too.
    private func code(of letter: CustomerNotification.ID, in scope: Scope) throws -> SignInCode? {
        let queued = try first("SELECT payload FROM notifications WHERE \(scope) AND id = \(letter)")
        let blank = try first(
            "SELECT payload FROM sign_in_blanks WHERE merchant_id = \(scope.merchant) AND id = \(letter)")
        guard let payload = try (queued ?? blank)?.blobIfAny("payload") else { return nil }
        let mail = try SignInMail(sealed: payload, for: letter, keys)
        return try SignInCode(typed: mail.code)
    }
}
