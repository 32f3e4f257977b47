import Billing
import Core

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

    /// One of its own, once `mails` went to the address lately, the newest of which leaves when it says: those beyond what leaves
    /// at once take turns.
    static func next(after newest: Instant, mails: Int, atOnce: Int, at now: Instant) -> SignInLetter {
        .own(at: mails < atOnce ? now : max(now, newest + SignInLimits.turn))
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
        guard let newest = try signInChallenges.newestLetter(to: email, in: scope) else { return .own(at: now) }
        if newest.leaves > now {
            guard !needsLink || newest.hasLink else { return .own(at: newest.leaves) }
            if let code = try code(of: newest.id, in: scope) {
                return .shared(newest.id, code: code, at: newest.leaves)
            }
        }
        let mails = try signInChallenges.countLetters(
            to: email, in: scope, since: now - SignInLimits.challengeWindow)
        return .next(after: newest.leaves, mails: mails, atOnce: atOnce, at: now)
    }

    /// The code of a mail that has not left; of one that nobody will get, too.
    private func code(of letter: CustomerNotification.ID, in scope: Scope) throws -> SignInCode? {
        // Both are asked for, whoever has the address (A7).
        let queued = try notifications.payload(of: letter, in: scope)
        let blank = try signInBlanks.payload(of: letter, in: scope)
        guard let payload = queued ?? blank else { return nil }
        let mail = try SignInMail(sealed: payload, for: letter, keys)
        return try SignInCode(typed: mail.code)
    }
}
