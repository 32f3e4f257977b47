import Billing
import Core

/// Sessions that a merchant's program or people make for a customer (S08–S10).
public struct PortalSessions: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// Makes an address that opens the customer's portal once, within 300 s.
    ///
    /// - Parameters:
    ///   - configuration: nil for the customer's own, or the merchant's default.
    ///   - returnURL: where the portal's way back leads; nil for the configuration's.
    ///   - locale: a language tag; nil or `auto` for the browser's.
    ///   - flow: what the customer comes for; nil for the summary.
    ///   - actor: which of the merchant's people makes it: kept in the trail, and whose right it ends with; nil for a program.
    ///   - reason: why they look (S4).
    /// - Returns: the session, and its address, which cannot be shown again.
    /// - Throws: ``BillingError`` naming the parameter: `resource_missing`, `configuration_inactive`, `url_invalid`,
    ///   `url_not_allowed`;
    ///   `portal_disabled` while the merchant's portal is off.
    /// - SeeAlso: [Stripe, "Create a portal session"](https://docs.stripe.com/api/customer_portal/sessions/create)
    public func create(
        for customer: Customer.ID, configuration: PortalConfiguration.ID? = nil, returnURL: String? = nil,
        locale: String? = nil, opening: PortalSession.Opening = .redirect, origin: BrowserSession.Origin = .api,
        flow: PortalSession.Flow? = nil, in scope: Scope, by actor: AuditActor? = nil, because reason: String? = nil
    ) async throws -> (PortalSession, url: String) {
        let returnURL = try returnURL.map { text throws(BillingError) in
            try ReturnAddress.checked(text, parameter: "return_url")
        }
        let locale = try LanguageTag.checked(locale, parameter: "locale")
        let now = context.clock.now()
        let token = Token(using: context.chance)
        // What is read back would make those that are created side by side conflict with one another.
        return try await context.write { tx in
            let merchant = try tx.merchants.find(scope.merchant).open()
            try tx.requireReturn(to: returnURL, of: merchant.id, parameter: "return_url")
            guard let customer = try tx.customers.findIfAny(customer, in: scope) else {
                throw BillingError.notFound("customer", customer.rawValue, parameter: "customer")
            }
            let configuration = try tx.effectiveConfiguration(for: customer, requested: configuration)
            try tx.require(flow, of: customer.id, by: configuration, in: scope)
            let session = PortalSession(
                id: .new(at: now, using: tx.chance), scope: scope, customer: customer.id,
                configuration: configuration.id, returnURL: returnURL ?? configuration.defaultReturnURL,
                locale: locale, opening: opening, origin: origin, createdAt: now, expiresAt: now + PortalSession.life,
                openedAt: nil, flow: flow, openedBy: actor?.person)
            try tx.portalSessions.insert(session, tokenHash: token.hash)
            try tx.audit(session, because: reason, by: actor)
            try tx.record(
                .portalSessionCreated, .portalSession(session.id), of: customer.id, in: scope, at: now)
            return (session, url: "\(tx.baseURL)/p/\(merchant.slug)/s/\(token.secret.exposed)")
        }
    }

    /// What an address would open, without opening it: for the page with the button (A4, A12).
    /// - Throws: as ``open(_:of:userAgent:)``.
    public func find(_ token: Secret, of merchant: Merchant.ID) async throws -> PortalSession {
        let now = context.clock.now()
        return try await context.read { tx in
            let session = try tx.portalSessions.findIfAny(tokenHash: Token.hash(token.exposed), of: merchant)
            if let session, session.openedAt == nil, session.expiresAt > now { return session }
            throw PortalSession.refusal(session)
        }
    }

    /// Opens an address: once, within its 300 s, for one browser. The session's mode is the browser session's.
    ///
    /// - Parameters:
    ///   - token: the last part of the address.
    ///   - merchant: whose portal was asked; the token of another is unknown there (C1).
    /// - Returns: the browser session that begins, and the token for that browser's cookie.
    /// - Throws: ``BillingError``: `session_opened`, `session_expired`, `resource_missing`, `portal_disabled`.
    public func open(
        _ token: Secret, of merchant: Merchant.ID, userAgent: String? = nil
    ) async throws -> (BrowserSession, token: Secret) {
        let hash = Token.hash(token.exposed)
        let now = context.clock.now()
        return try await context.write { tx in
            _ = try tx.merchants.find(merchant).open()
            guard let session = try tx.portalSessions.open(tokenHash: hash, of: merchant, at: now) else {
                throw PortalSession.refusal(try tx.portalSessions.findIfAny(tokenHash: hash, of: merchant))
            }
            let customer = try tx.customers.find(named: session.customer, in: session.scope)
            return try tx.beginBrowserSession(
                of: customer, by: session.origin, configuration: session.configuration, returnURL: session.returnURL,
                locale: session.locale, userAgent: userAgent, opener: session.openedBy, at: now)
        }
    }
}

extension BillingTransaction {
    /// Who looks, at whom and why is in the trail before anything is seen (S4).
    fileprivate func audit(_ session: PortalSession, because reason: String?, by actor: AuditActor?) throws {
        if session.origin == .viewAs {
            return try audit(
                .customerViewed, about: session.customer.rawValue, ["reason": reason ?? ""], by: actor,
                in: session.scope)
        }
        try audit(
            .customerSessionOpened, about: session.customer.rawValue,
            ["session": session.id.rawValue, "configuration": session.configuration.rawValue], by: actor,
            in: session.scope)
    }
}

extension PortalSession {
    /// Why a session that does not open does not.
    static func refusal(_ session: PortalSession?) -> BillingError {
        guard let session else { return .notFound("portal session") }
        return session.openedAt == nil
            ? .conflict("session_expired", "This address has expired. Ask for a new one.")
            : .conflict("session_opened", "This address was opened before. Ask for a new one.")
    }
}

extension Merchant {
    /// The same merchant while its portal is on (S02).
    func open() throws(BillingError) -> Merchant {
        guard portalIsEnabled else { throw .forbidden("portal_disabled", "The customer portal is off.") }
        return self
    }
}
