import Billing
import Core

extension BillingTransaction {
    /// Lets a browser in: a new token each time (S1). Only its hash is stored.
    ///
    /// - Parameter opener: which of the merchant's people made the session that it begins by; nil where nobody did.
    func beginBrowserSession(
        of customer: Customer, by origin: BrowserSession.Origin, configuration: PortalConfiguration.ID,
        returnURL: String?,
        locale: String?, userAgent: String?, opener: String? = nil, at now: Instant
    ) throws -> (BrowserSession, token: Secret) {
        let token = Token(using: chance)
        let it = BrowserSession(
            id: .new(at: now, using: chance), scope: customer.scope, customer: customer.id,
            configuration: configuration, origin: origin, returnURL: returnURL, locale: locale,
            browser: BrowserLabel.of(userAgent), createdAt: now, lastSeenAt: now, openedBy: opener)
        try browserSessions.insert(it, tokenHash: token.hash)
        try countEntrance(MonthlyFigure(origin), of: it.id.rawValue, in: it.scope, at: now)
        return (it, token: token.secret)
    }
}
