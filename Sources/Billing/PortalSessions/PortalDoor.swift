import Core
import Storage

/// Whose portal is asked for, and who is at its door: a snapshot each, for every page begins here.
public struct PortalDoor: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// Somebody who is signed in, and what rules their visit.
    public struct Guest: Sendable {
        public let visit: Visit
        public let customer: Customer
        public let configuration: PortalConfiguration
        /// What time it is for them: their test clock's, or everybody's.
        public let now: Instant
    }

    /// A merchant's portal as its address names it.
    ///
    /// - Parameter named: an active configuration of either mode; nil for the default one of the public mode.
    /// - Throws: `resource_missing` when there is no such merchant or configuration.
    public func portal(
        slug: String, configuration named: PortalConfiguration.ID?
    ) async throws -> (Merchant, PortalConfiguration) {
        try await context.database.read { db in
            guard let merchant = try db.merchant(slug: slug) else { throw BillingError.notFound("portal") }
            guard let named else {
                let scope = Scope(merchant: merchant.id, mode: try db.publicMode(of: merchant.id))
                return (merchant, try db.defaultConfiguration(in: scope))
            }
            for mode in Mode.allCases {
                let scope = Scope(merchant: merchant.id, mode: mode)
                if let found = try db.configurationIfAny(named, in: scope), found.isActive { return (merchant, found) }
            }
            throw BillingError.notFound("configuration", named.rawValue)
        }
    }

    /// Who is in with this cookie. See ``Visits/find(_:at:)``.
    ///
    /// - Returns: nil when nobody is.
    public func guest(_ token: Secret, at merchant: Merchant.ID) async throws -> Guest? {
        let visits = Visits(context)
        let hash = Token.hash(token.exposed)
        let lasting = visits.lasting(at: context.clock.now())
        let context = context
        let guest = try await context.database.read { db -> Guest? in
            guard let visit = try db.visit(tokenHash: hash, at: merchant, lasting: lasting) else { return nil }
            let customer = try db.customer(named: visit.customer, in: visit.scope)
            return Guest(
                visit: visit, customer: customer,
                configuration: try db.configuration(visit.configuration, in: visit.scope),
                now: try db.now(for: customer, context))
        }
        if let guest { await visits.noteSight(of: guest.visit) }
        return guest
    }
}
