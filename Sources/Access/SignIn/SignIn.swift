import Billing
import Core

/// How customers come in: an address, a mail with a code and a link, and the proof of one of them (S15–S19).
///
/// ``begin(email:in:configuration:locale:client:cookie:)`` queues the mail; ``confirm(code:cookie:in:client:userAgent:)``
/// takes its code, ``consume(link:code:cookie:in:client:userAgent:)`` its link. An address that nobody has gets the same
/// answers, from the same work (A7).
public struct SignIn: Sendable {
    let context: BillingContext
    let limits: SignInLimits

    public init(_ context: BillingContext, limits: SignInLimits = SignInLimits()) {
        self.context = context
        self.limits = limits
    }

    /// Queues a mail to whoever has this address at the merchant, if anybody has.
    ///
    /// - Parameters:
    ///   - email: as typed. Mail goes to the stored address, not to this one (A8).
    ///   - configuration: named by the address of the page; nil for the default.
    ///   - locale: the page's language, and the mail's.
    ///   - client: who asks, for limits: the IP address.
    ///   - cookie: the challenge cookie that the browser has already, if any.
    /// - Returns: the challenge cookie: a code is worth nothing without it (A2).
    /// - Throws: ``BillingError``: `email_invalid`, `portal_disabled`, `login_page_disabled`, `resource_missing`;
    ///   ``SignInRefusal/tooManyChallenges(until:)``, ``SignInRefusal/networkIsBusy(until:)``.
    public func begin(
        email typed: String, in scope: Scope, configuration: PortalConfiguration.ID? = nil, locale: String,
        client: String, cookie: Secret? = nil
    ) async throws -> Secret {
        let email = try EmailAddress(typed)
        let (context, limits, client) = (context, limits, SignInClient(client, context.keys))
        let now = context.clock.now()
        let (door, atOnce) = try await context.read { tx in
            try limits.checkChallenges(tx, from: client, in: scope, at: now)
            var door = try tx.door(configuration, in: scope, cookie: cookie)
            // Whatever keeps codes away leaves a way that only the mailbox opens (A3).
            if try limits.codesAreLocked(for: email.folded, from: client, tx, in: scope, at: now) {
                door.offersLink = true
            }
            return (door, try limits.mailsAtOnce(tx, in: scope, at: now))
        }
        let fresh = Token(using: context.chance).secret
        let token = door.knowsCookie ? cookie ?? fresh : fresh
        let draft = try SignInDraft(
            to: email, in: scope, through: door, configuration: configuration, locale: locale, cookie: token,
            at: now, context)
        return try await context.write { tx -> Result<Secret, SignInRefusal> in
            let earlier = now - SignInLimits.challengeWindow
            let asked = try tx.signInChallenges.count(
                for: email.folded, cookieHash: draft.challenge.cookieHash, in: scope, since: earlier)
            guard asked < limits.challengesPerBrowser else {
                return .failure(.tooManyChallenges(until: now + SignInLimits.challengeWindow))
            }
            let letter = try tx.nextLetter(
                to: email.folded, in: scope, atOnce: atOnce, needsLink: door.offersLink, at: now)
            try tx.post(
                draft, with: letter, to: try tx.customers.all(email: email, in: scope).first, client: client)
            return .success(token)
        }.get()
    }

    /// When the mail leaves that this browser has asked for last, if it has to wait for its turn (A3).
    ///
    /// - Parameter cookie: the challenge cookie, which says nothing about whether anybody has the address (A7).
    public func turn(of cookie: Secret, in scope: Scope) async throws -> Instant? {
        let now = context.clock.now()
        let hash = Token.hash(cookie.exposed)
        let leaves = try await context.read { try $0.signInChallenges.findIfAny(cookieHash: hash, in: scope)?.mailedAt }
        return leaves.flatMap { $0 > now + .seconds(30) ? $0 : nil }
    }
}
