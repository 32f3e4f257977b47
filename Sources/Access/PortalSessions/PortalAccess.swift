import Billing
import Core

/// Whose portal is asked for, and who is at its door: a snapshot each, for every page begins here.
public struct PortalAccess: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// Somebody who is signed in, and what rules their browser session.
    public struct SignedInCustomer: Sendable {
        public let browserSession: BrowserSession
        public let customer: Customer
        public let configuration: PortalConfiguration
        /// What time it is for them: their test clock's, or everybody's.
        public let now: Instant
        /// The same person's other accounts: the first of those with the address that let the browser in (A8).
        public let others: [OtherAccount]
    }

    /// A merchant's portal as its address names it.
    ///
    /// - Parameter named: an active configuration of either mode; nil for the default one of the public mode.
    /// - Throws: `resource_missing` when there is no such merchant or configuration.
    public func portal(
        slug: String, configuration named: PortalConfiguration.ID?
    ) async throws -> (Merchant, PortalConfiguration) {
        try await context.read { tx in
            guard let merchant = try tx.merchants.findIfAny(slug: slug) else { throw BillingError.notFound("portal") }
            guard let named else {
                let scope = Scope(merchant: merchant.id, mode: try tx.publicMode(of: merchant.id))
                return (merchant, try tx.configurations.findDefault(in: scope))
            }
            for mode in Mode.allCases {
                let scope = Scope(merchant: merchant.id, mode: mode)
                if let found = try tx.configurations.findIfAny(named, in: scope), found.isActive {
                    return (merchant, found)
                }
            }
            throw BillingError.notFound("configuration", named.rawValue)
        }
    }

    /// Who is in with this cookie. See ``BrowserSessions/find(_:at:)``.
    ///
    /// - Returns: nil when nobody is.
    public func signedIn(_ token: Secret, at merchant: Merchant.ID) async throws -> SignedInCustomer? {
        let browserSessions = BrowserSessions(context)
        let hash = Token.hash(token.exposed)
        let (limits, now) = (browserSessions.limits, context.clock.now())
        let signedIn = try await context.read { tx -> SignedInCustomer? in
            let found = try tx.browserSessions.findIfAny(tokenHash: hash, at: merchant, within: limits, now: now)
            guard let browserSession = found else { return nil }
            let customer = try tx.customers.find(named: browserSession.customer, in: browserSession.scope)
            return SignedInCustomer(
                browserSession: browserSession, customer: customer,
                configuration: try tx.configurations.find(browserSession.configuration, in: browserSession.scope),
                now: try tx.now(for: customer), others: try tx.others(than: customer, in: browserSession))
        }
        if let signedIn { await browserSessions.noteSight(of: signedIn.browserSession) }
        return signedIn
    }
}
