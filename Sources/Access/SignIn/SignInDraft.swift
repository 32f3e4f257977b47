import Billing
import Core

/// The sign-in page that was asked for, as far as beginning a sign-in needs it.
struct SignInDoor: Sendable {
    let slug: String
    /// Whether the mail carries a link: where the configuration says so, and wherever codes are locked.
    var offersLink: Bool
    /// Whether the browser's challenge cookie is one that this server gave it.
    let knowsCookie: Bool
}

/// A challenge and its mail, made whole before it is known whether anybody has the address: the same work for both (A7).
struct SignInDraft: Sendable {
    let challenge: SignInChallenge
    let notification: CustomerNotification.ID
    let payload: [UInt8]

    init(
        to email: EmailAddress, in scope: Scope, through door: SignInDoor, configuration: PortalConfiguration.ID?,
        locale: String, cookie: Secret, at now: Instant, _ context: BillingContext
    ) throws {
        let chance = context.chance
        let id = SignInChallenge.ID.new(at: now, using: chance)
        let code = SignInCode(using: chance)
        let link = Token(using: chance)
        let salt = chance.base62(22)
        notification = .new(at: now, using: chance)
        challenge = SignInChallenge(
            id: id, scope: scope, email: email.folded, isKnown: false, configuration: configuration, locale: locale,
            cookieHash: Token.hash(cookie.exposed), codeSalt: salt,
            codeHash: code.hash(salt: salt, of: id, context.keys), codeIsReplaced: false, tries: 0,
            linkHash: link.hash, linkTries: 0, linkIsMailed: door.offersLink, letter: notification, mailedAt: now,
            createdAt: now, expiresAt: now + SignInLimits.life, consumedAt: nil)
        let address = "\(context.baseURL)/p/\(door.slug)/link/\(link.secret.exposed)"
        payload = try SignInMail(
            code: code.digits, link: door.offersLink ? address : nil, locale: locale, challenge: id.rawValue
        ).sealed(for: notification, context.keys, chance)
    }
}
