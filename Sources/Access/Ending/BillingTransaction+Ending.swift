import Billing
import Core

/// Every way into a portal that is open: browser sessions, sessions of programs, challenges, links of mails, addresses that wait
/// to be proven, and visits to a processor that would add a method. Whoever takes a right away ends them in the same transaction
/// (S2).
///
/// All are dated by the server's clock, also those of customers of a test clock.
extension BillingTransaction {
    /// Ends them for one customer: their address has changed, they are deleted, or the merchant shuts them out.
    ///
    /// - Parameters:
    ///   - email: the address that they signed in with until now.
    ///   - kept: the browser session that asked for it, if any.
    /// - Returns: how many browser sessions ended.
    @discardableResult
    func endAccess(
        of customer: Customer.ID, at email: String?, keeping kept: BrowserSession.ID? = nil, in scope: Scope,
        at now: Instant
    ) throws -> Int {
        let ended = try browserSessions.endAll(of: customer, keeping: kept, in: scope, at: now)
        try portalSessions.endAll(of: customer, in: scope, at: now)
        if let email {
            try signInChallenges.end(of: email, leftBy: customer, in: scope)
            try passwords.remove(of: email, leftBy: customer, in: scope)
        }
        try notifications.expireProofs(of: customer, in: scope, at: now)
        try emailChanges.endAll(of: customer, in: scope, at: now)
        try recoveryLinks.endAll(of: customer, in: scope, at: now)
        // Whoever asked for them may be whom this shuts out.
        try invoiceCopies.endAll(of: customer, in: scope, at: now)
        try setupIntents.cancelOpen(of: customer, in: scope)
        return ended
    }

    /// Ends what a configuration let in, when it is deactivated.
    func endAccess(by configuration: PortalConfiguration.ID, in scope: Scope, at now: Instant) throws {
        _ = try browserSessions.endAll(by: configuration, in: scope, at: now)
        try portalSessions.endAll(by: configuration, in: scope, at: now)
        try signInChallenges.endAll(by: configuration, in: scope)
    }

    /// Ends the looks of one of the merchant's people at what customers see, and every link of theirs that no customer has opened,
    /// when they may look no more. Nobody else's end.
    func endViews(by person: Person.ID, at merchant: Merchant.ID, at now: Instant) throws {
        for mode in Mode.allCases {
            let scope = Scope(merchant: merchant, mode: mode)
            try browserSessions.endViews(by: person, in: scope, at: now)
            try portalSessions.endAll(openedBy: person.rawValue, in: scope, at: now)
        }
    }

    /// Ends everything that leads into a merchant's portal, when it is switched off.
    func endAccess(to merchant: Merchant, at now: Instant) throws {
        let slugs = try [merchant.slug] + oldSlugs.all(of: merchant.id, at: now).map(\.slug)
        for mode in Mode.allCases {
            let scope = Scope(merchant: merchant.id, mode: mode)
            _ = try browserSessions.endAll(in: scope, at: now)
            try portalSessions.endAll(in: scope, at: now)
            try signInChallenges.endAll(in: scope)
            try emailChanges.endAll(in: scope, at: now)
            try recoveryLinks.endAll(in: scope, at: now)
            // Those that a program began go back to the program.
            for slug in slugs { try setupIntents.cancelOpen(returningTo: "\(baseURL)/p/\(slug)/", in: scope) }
        }
    }
}
