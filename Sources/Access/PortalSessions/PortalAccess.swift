import Billing
import Core

/// Whose portal is asked for, and who is at its door: one snapshot, for every page begins here.
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

    /// What a request finds at its door, all of one moment.
    public struct Snapshot: Sendable {
        public let merchant: Merchant
        public let configuration: PortalConfiguration
        /// Nil when nobody is signed in, or nobody was asked for.
        public let signedIn: Result<SignedInCustomer?, any Error>
        /// What the first page tells them; nil when nobody is signed in, or nobody asked.
        public let overview: Result<CustomerOverview, any Error>?
    }

    /// A merchant's portal as its address names it, and who is in with this cookie.
    ///
    /// - Parameters:
    ///   - named: an active configuration of either mode; nil for the default one of the public mode.
    ///   - token: nil where it does not matter who is signed in.
    ///   - count: how many of their newest invoices the first page shows; nil for another page.
    /// - Throws: `resource_missing` when there is no such merchant or configuration; ``PortalHasMoved`` for a slug of before.
    public func snapshot(
        slug: String, configuration named: PortalConfiguration.ID?, with token: Secret? = nil,
        overviewWith count: Int? = nil
    ) async throws -> Snapshot {
        let hash = token.map { Token.hash($0.exposed) }
        let (limits, now) = (BrowserSessions(context).limits, context.clock.now())
        return try await context.read { tx -> Snapshot in
            let (merchant, configuration) = try tx.portal(slug: slug, configuration: named, at: now)
            let signedIn = Result<SignedInCustomer?, any Error> {
                guard let hash else { return nil }
                return try tx.signedIn(hash, at: merchant.id, within: limits, now: now, read: configuration)
            }
            var overview: Result<CustomerOverview, any Error>?
            if let count, merchant.portalIsEnabled, case .success(let someone?) = signedIn {
                overview = Result<CustomerOverview, any Error> {
                    try tx.overview(
                        of: someone.customer.id, in: someone.browserSession.scope, at: someone.now, invoices: count)
                }
            }
            return Snapshot(merchant: merchant, configuration: configuration, signedIn: signedIn, overview: overview)
        }
    }

    /// Who is in with this cookie. See ``BrowserSessions/find(_:at:)``.
    ///
    /// - Returns: nil when nobody is.
    public func signedIn(_ token: Secret, at merchant: Merchant.ID) async throws -> SignedInCustomer? {
        let hash = Token.hash(token.exposed)
        let (limits, now) = (BrowserSessions(context).limits, context.clock.now())
        return try await context.read { tx in try tx.signedIn(hash, at: merchant, within: limits, now: now) }
    }

    /// Writes down that they were seen, at most once a minute.
    public func noteSight(of signedIn: SignedInCustomer) async {
        await BrowserSessions(context).noteSight(of: signedIn.browserSession)
    }
}

extension BillingTransaction {
    fileprivate func portal(
        slug: String, configuration named: PortalConfiguration.ID?, at now: Instant
    ) throws -> (Merchant, PortalConfiguration) {
        guard let merchant = try merchants.findIfAny(slug: slug) else {
            if let successor = try oldSlugs.successor(of: slug, at: now) { throw PortalHasMoved(slug: successor) }
            throw BillingError.notFound("portal")
        }
        guard let named else {
            let scope = Scope(merchant: merchant.id, mode: try publicMode(of: merchant.id))
            return (merchant, try configurations.findDefault(in: scope))
        }
        for mode in Mode.allCases {
            let scope = Scope(merchant: merchant.id, mode: mode)
            if let found = try configurations.findIfAny(named, in: scope), found.isActive { return (merchant, found) }
        }
        throw BillingError.notFound("configuration", named.rawValue)
    }

    /// - Parameter known: a configuration that was read in this transaction, and is often the browser session's too.
    fileprivate func signedIn(
        _ tokenHash: String, at merchant: Merchant.ID, within limits: BrowserSessionLimits, now: Instant,
        read known: PortalConfiguration? = nil
    ) throws -> PortalAccess.SignedInCustomer? {
        let found = try browserSessions.findIfAny(tokenHash: tokenHash, at: merchant, within: limits, now: now)
        guard let browserSession = found else { return nil }
        let customer = try customers.find(named: browserSession.customer, in: browserSession.scope)
        let isRead = known?.id == browserSession.configuration && known?.scope == browserSession.scope
        let read = isRead ? known : nil
        return PortalAccess.SignedInCustomer(
            browserSession: browserSession, customer: customer,
            configuration: try read ?? configurations.find(browserSession.configuration, in: browserSession.scope),
            now: try self.now(for: customer), others: try others(than: customer, in: browserSession))
    }
}
