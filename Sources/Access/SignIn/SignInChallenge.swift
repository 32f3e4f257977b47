import Billing
import Core

/// One mail with a code and a link, and the browser that asked for it (A1–A4).
///
/// An address that nobody has gets one too, which nothing can meet (A7).
struct SignInChallenge: Sendable, Identified {
    static let idPrefix = "sic_"
    typealias ID = Core.ID<SignInChallenge>

    let id: ID
    let scope: Scope
    /// Folded (A8).
    let email: String
    /// Whether somebody had the address when it was typed.
    var isKnown: Bool
    /// Asked for by the address of the sign-in page.
    let configuration: PortalConfiguration.ID?
    let locale: String
    let cookieHash: String
    let codeSalt: String
    var codeHash: String
    let codeIsReplaced: Bool
    let tries: Int
    let linkHash: String
    let linkTries: Int
    /// Whether the mail carries the link: it then lets in, whatever the configuration says (A3).
    var linkIsMailed: Bool
    /// The mail with its code. Several challenges of one address may share one. Nil in challenges of an older release.
    var letter: CustomerNotification.ID?
    /// When that mail leaves.
    var mailedAt: Instant?
    let createdAt: Instant
    var expiresAt: Instant
    let consumedAt: Instant?
    /// Met by a password: it proves nothing of the mailbox (A11).
    var isByPassword = false

    func matches(_ code: SignInCode, _ keys: ServerKeys) -> Bool {
        let typed = code.hash(salt: codeSalt, of: id, keys)
        return equalInConstantTime(Array(typed.utf8), Array(codeHash.utf8)) && isKnown
    }

    func belongs(to cookie: Secret?) -> Bool {
        guard let cookie else { return false }
        return equalInConstantTime(Array(Token.hash(cookie.exposed).utf8), Array(cookieHash.utf8))
    }
}
