import Billing
import Core

extension PortalSession.Origin {
    /// Whether it was the address that let the browser in, and with it any account that has the address (A8).
    var isByAddress: Bool {
        switch self {
        case .signIn, .password: true
        case .api, .console, .viewAs: false
        }
    }
}

extension BillingTransaction {
    /// Who else has the address that let a browser in: its person may change to them. No more than a menu shows.
    func others(than customer: Customer, in browserSession: BrowserSession) throws -> [OtherAccount] {
        guard browserSession.origin.isByAddress, let email = customer.details.email else { return [] }
        return try customers.others(of: EmailAddress.folded(email), than: customer.id, in: browserSession.scope)
    }

    /// One of them, whether or not the menu shows it.
    fileprivate func other(
        _ id: Customer.ID, than customer: Customer, in browserSession: BrowserSession
    ) throws -> Customer? {
        guard browserSession.origin.isByAddress, id != customer.id,
            let email = customer.details.email.map(EmailAddress.folded),
            let other = try customers.findIfAny(id, in: browserSession.scope),
            other.details.email.map(EmailAddress.folded) == email
        else { return nil }
        return other
    }
}

extension BrowserSessions {
    /// Goes on in the same browser as another customer who has the address that let it in.
    ///
    /// What was proved, and when, stays what it was: the session that begins is as old as the one that ends (S1, A11).
    ///
    /// - Throws: ``BillingError`` `resource_missing` for any other customer (C2).
    public func change(
        _ browserSession: BrowserSession, to customer: Customer.ID, userAgent: String? = nil
    ) async throws -> (BrowserSession, token: Secret) {
        let scope = browserSession.scope
        return try await context.write { tx in
            let now = tx.clock.now()
            let current = try tx.customers.find(named: browserSession.customer, in: scope)
            guard let chosen = try tx.other(customer, than: current, in: browserSession) else {
                throw BillingError.notFound("customer", customer.rawValue)
            }
            // Through which page the browser came in: what rules the current customer alone is no page of the other's.
            let isByPage = try tx.effectiveConfiguration(for: current, requested: nil).isDefault
            guard try tx.browserSessions.end(browserSession, at: now) else {
                throw BillingError.notFound("visit", browserSession.id.rawValue)
            }
            let configuration = try tx.configuration(
                for: chosen, cameBy: isByPage ? browserSession.configuration : nil)
            let (next, token) = try tx.beginBrowserSession(
                of: chosen, by: browserSession.origin, configuration: configuration.id,
                returnURL: configuration.defaultReturnURL, locale: browserSession.locale, userAgent: userAgent,
                opener: browserSession.openedBy, at: browserSession.createdAt)
            try tx.browserSessions.touch(next, at: now, unlessSince: now)
            return (next, token: token)
        }
    }
}
