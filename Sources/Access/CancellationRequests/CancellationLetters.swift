import Billing
import Core

/// The letters of one kind that an address had lately, or is about to have.
struct CancellationLetters: Hashable, Sendable {
    let newest: Instant
    /// Those that leave after yesterday.
    let today: Int
    /// Those of the last 15 minutes.
    let lately: Int
}

extension CancellationLimits {
    /// When the next letter leaves for an address: at once, or when the next one does, which carries the links of all that
    /// wait for it (A3).
    ///
    /// - Parameter letters: what the address has had; nil for nothing.
    /// - Returns: also whether that letter is another request's.
    func nextLetter(after letters: CancellationLetters?, at now: Instant) -> (at: Instant, isShared: Bool) {
        guard let letters else { return (now, false) }
        if letters.newest > now { return (letters.newest, true) }
        if letters.today >= lettersADay { return (max(now, letters.newest + Self.longTurn), false) }
        let isFree = letters.lately < lettersAtOnce
        return (isFree ? now : max(now, letters.newest + Self.turn), false)
    }
}
