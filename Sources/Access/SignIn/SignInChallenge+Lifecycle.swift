import Billing
import Core

/// What a challenge still takes. It is open until it is met, is too old, or has been guessed at too often; a newer one of its
/// browser takes its code away and leaves its link (A2, A3).
extension SignInChallenge {
    /// Why its code is refused before it is looked at, if it is.
    func codeRefusal(at now: Instant) -> SignInRefusal? {
        if consumedAt != nil { return .codeSpent }
        if codeIsReplaced { return .codeReplaced }
        if expiresAt <= now { return .codeExpired }
        return tries < SignInLimits.tries ? nil : .tooManyTries
    }

    /// How its link stands.
    enum LinkStanding: Hashable { case open, spent, expired }

    func linkStanding(at now: Instant) -> LinkStanding {
        if consumedAt != nil { return .spent }
        return expiresAt <= now ? .expired : .open
    }

    func linkRefusal(at now: Instant) -> SignInRefusal? {
        switch linkStanding(at: now) {
        case .open: nil
        case .spent: .linkSpent
        case .expired: .linkExpired
        }
    }

    /// What the page of its link shows.
    ///
    /// - Parameter cookie: the browser's challenge cookie, if it has one.
    func linkState(cookie: Secret?, at now: Instant) -> SignIn.LinkState {
        // Only somebody with the mail has a link: whose address nobody has any more learns no more than that it is over.
        guard isKnown else { return .expired }
        return switch linkStanding(at: now) {
        case .open: .ready(needsCode: !belongs(to: cookie))
        case .spent: .spent
        case .expired: .expired
        }
    }

    /// Ready to be stored: with the mail that it goes with, from whose leaving it lives.
    ///
    /// - Parameters:
    ///   - letter: one that is shared carries its code, and no link of this challenge.
    ///   - isKnown: whether somebody has the address.
    func posted(with letter: SignInLetter, isKnown: Bool, _ keys: ServerKeys) -> SignInChallenge {
        var posted = self
        posted.isKnown = isKnown
        posted.mailedAt = letter.leavesAt
        posted.expiresAt = letter.leavesAt + SignInLimits.life
        switch letter {
        case .own: break
        case .shared(let id, let code, _):
            posted.letter = id
            posted.linkIsMailed = false
            posted.codeHash = code.hash(salt: codeSalt, of: self.id, keys)
        }
        return posted
    }
}
