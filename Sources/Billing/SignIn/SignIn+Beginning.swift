import Core
import Storage

extension BillingTransaction {
    /// The sign-in page of a configuration, when it may be used.
    /// - Throws: ``BillingError``: `portal_disabled`, `login_page_disabled`, or `resource_missing` for a configuration that
    ///   is another's, inactive or none.
    func door(_ id: PortalConfiguration.ID?, in scope: Scope, cookie: Secret?) throws -> SignInDoor {
        let merchant = try merchant(scope.merchant).open()
        let configuration = try page(id, in: scope)
        guard configuration.isActive else { throw BillingError.notFound("configuration", id?.rawValue ?? "") }
        guard configuration.loginPageIsEnabled else {
            throw BillingError.forbidden("login_page_disabled", "This portal has no public sign-in page.")
        }
        let hash = Token.hash(cookie?.exposed ?? "")
        return SignInDoor(
            slug: merchant.slug, offersLink: configuration.features.signIn.contains(.link),
            knowsCookie: try challenge(cookieHash: hash, in: scope) != nil)
    }

    /// The configuration of a sign-in page: the one named, or the default.
    func page(_ id: PortalConfiguration.ID?, in scope: Scope) throws -> PortalConfiguration {
        guard let id else { return try defaultConfiguration(in: scope) }
        return try configuration(id, in: scope)
    }

    /// Stores the challenge and queues its mail to `customer`, or writes as much for nobody (A7).
    func post(
        _ draft: SignInDraft, with letter: SignInLetter, to customer: Customer?, client: SignInClient
    ) throws {
        var challenge = draft.challenge
        challenge.isKnown = customer != nil
        challenge.mailedAt = letter.leavesAt
        challenge.expiresAt = letter.leavesAt + SignInLimits.life
        let (scope, now) = (challenge.scope, challenge.createdAt)
        try replaceCodes(ofCookie: challenge.cookieHash, in: scope)
        if case .shared(let id, let code, _) = letter {
            challenge.letter = id
            challenge.linkIsMailed = false
            challenge.codeHash = code.hash(salt: challenge.codeSalt, of: challenge.id, keys)
            try insert(challenge)
            return try log(.asked, challenge, client: client, at: now)
        }
        try insert(challenge)
        try log(.asked, challenge, client: client, at: now)
        if let customer {
            try notify(
                .signIn, customer.id, about: challenge.id.rawValue, in: scope, at: now, id: draft.notification,
                recipient: customer.details.email, payload: draft.payload, expiresAt: challenge.expiresAt,
                sendAt: letter.leavesAt)
        } else {
            try insertBlank(draft.notification.rawValue, of: challenge, payload: draft.payload)
            try insertBlank("job_" + draft.notification.rawValue, of: challenge, payload: nil)
        }
    }

    private func insertBlank(_ id: String, of challenge: SignInChallenge, payload: [UInt8]?) throws {
        try execute(
            """
            INSERT INTO sign_in_blanks (merchant_id, id, challenge_id, payload, created_at)
            VALUES (\(challenge.scope.merchant), \(id), \(challenge.id), \(payload), \(challenge.createdAt))
            """)
    }
}
