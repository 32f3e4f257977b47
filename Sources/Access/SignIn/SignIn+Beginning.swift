import Billing
import Core

extension BillingTransaction {
    /// The sign-in page of a configuration, when it may be used.
    /// - Throws: ``BillingError``: `portal_disabled`, `login_page_disabled`, or `resource_missing` for a configuration that
    ///   is another's, inactive or none.
    func door(_ id: PortalConfiguration.ID?, in scope: Scope, cookie: Secret?) throws -> SignInDoor {
        let merchant = try merchants.find(scope.merchant).open()
        let configuration = try page(id, in: scope)
        guard configuration.isActive else { throw BillingError.notFound("configuration", id?.rawValue ?? "") }
        guard configuration.loginPageIsEnabled else {
            throw BillingError.forbidden("login_page_disabled", "This portal has no public sign-in page.")
        }
        let hash = Token.hash(cookie?.exposed ?? "")
        return SignInDoor(
            slug: merchant.slug, offersLink: configuration.features.signIn.contains(.link),
            knowsCookie: try signInChallenges.findIfAny(cookieHash: hash, in: scope) != nil)
    }

    /// The configuration of a sign-in page: the one named, or the default.
    func page(_ id: PortalConfiguration.ID?, in scope: Scope) throws -> PortalConfiguration {
        guard let id else { return try configurations.findDefault(in: scope) }
        return try configurations.find(id, in: scope)
    }

    /// Stores the challenge and queues its mail to `customer`, or writes as much for nobody (A7).
    func post(
        _ draft: SignInDraft, with letter: SignInLetter, to customer: Customer?, client: SignInClient
    ) throws {
        let challenge = draft.challenge.posted(with: letter, isKnown: customer != nil, keys)
        let (scope, now) = (challenge.scope, challenge.createdAt)
        try signInChallenges.replaceCodes(ofCookie: challenge.cookieHash, in: scope)
        try signInChallenges.insert(challenge)
        try signInAttempts.log(.asked, challenge, client: client, at: now)
        if case .shared = letter { return }
        if let customer {
            try notify(
                .signIn, customer.id, about: challenge.id.rawValue, in: scope, at: now, id: draft.notification,
                recipient: customer.details.email, payload: draft.payload, expiresAt: challenge.expiresAt,
                sendAt: letter.leavesAt)
        } else {
            try signInBlanks.insert(draft.notification.rawValue, of: challenge, payload: draft.payload)
            try signInBlanks.insert("job_" + draft.notification.rawValue, of: challenge, payload: nil)
        }
    }
}
