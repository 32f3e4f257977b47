import Billing
import Core

/// Why a code or a link does not sign in. The same for addresses that nobody has (A7).
public enum SignInRefusal: Error, Hashable, Sendable {
    /// This browser has asked for several mails to this address: the last one still works (A3).
    case tooManyChallenges(until: Instant)
    /// Very many ask from the network that this browser is in: it need not be anything that this person did (A3).
    case networkIsBusy(until: Instant)
    /// This browser asked for no code, or so long ago that it is forgotten.
    case noChallenge
    /// What was typed is not eight digits. It does not count as a try.
    case codeIncomplete
    case wrongCode(triesLeft: Int)
    case codeExpired
    /// It was used, here or by its link.
    case codeSpent
    /// A newer mail carries another code (A2).
    case codeReplaced
    /// Five wrong codes: this challenge takes no more (A2).
    case tooManyTries
    /// Too many wrong codes today, for this address or from this network: the link of the next mail works (A3).
    case codesLocked
    /// The configuration of this portal does not sign in by code alone (C3).
    case codeNotOffered
    /// Or nobody has the address, or it has no password.
    case wrongPassword
    /// Too many wrong passwords today, for this address or from this network: the mail still lets in (A3).
    case passwordsLocked
    /// The configuration of this portal takes no passwords (C3).
    case passwordNotOffered
    /// This browser did not ask for the link: it must show the code of the same mail as well (A4).
    case codeNeeded
    case linkExpired
    case linkSpent
    /// No such link at this merchant.
    case linkUnknown
    /// The choice among customers came too late or was made already.
    case proofSpent

    /// Stable, for phrases and logs.
    public var code: String {
        switch self {
        case .tooManyChallenges: "too_many_challenges"
        case .networkIsBusy: "network_is_busy"
        case .noChallenge: "no_challenge"
        case .codeIncomplete: "code_incomplete"
        case .wrongCode: "wrong_code"
        case .codeExpired: "code_expired"
        case .codeSpent: "code_spent"
        case .codeReplaced: "code_replaced"
        case .tooManyTries: "too_many_tries"
        case .codesLocked: "codes_locked"
        case .codeNotOffered: "code_not_offered"
        case .wrongPassword: "wrong_password"
        case .passwordsLocked: "passwords_locked"
        case .passwordNotOffered: "password_not_offered"
        case .codeNeeded: "code_needed"
        case .linkExpired: "link_expired"
        case .linkSpent: "link_spent"
        case .linkUnknown: "link_unknown"
        case .proofSpent: "proof_spent"
        }
    }
}
