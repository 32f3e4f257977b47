import Billing
import Core

extension BillingTransaction {
    /// Lets a browser in: a new token each time (S1). Only its hash is stored.
    func beginBrowserSession(
        of customer: Customer, by origin: BrowserSession.Origin, configuration: PortalConfiguration.ID,
        returnURL: String?,
        locale: String?, userAgent: String?, at now: Instant
    ) throws -> (BrowserSession, token: Secret) {
        let token = Token(using: chance)
        let it = BrowserSession(
            id: .new(at: now, using: chance), scope: customer.scope, customer: customer.id,
            configuration: configuration, origin: origin, returnURL: returnURL, locale: locale,
            browser: BrowserLabel.of(userAgent), createdAt: now, lastSeenAt: now)
        try browserSessions.insert(it, tokenHash: token.hash)
        try countEntrance(MonthlyFigure(origin), of: it.id.rawValue, in: it.scope, at: now)
        return (it, token: token.secret)
    }
}
