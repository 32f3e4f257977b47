import Billing
import Core

/// How billing ends the ways in that are open: whoever composes a ``BillingContext`` hands it in.
public struct AccessEnding: AccountAccess {
    public init() {}

    public func end(
        _ tx: BillingTransaction, of customer: Customer.ID, at email: String?, keeping kept: String?, in scope: Scope,
        at now: Instant
    ) throws -> Bool {
        let copy = try tx.invoiceCopies.active(of: customer, in: scope)
        try tx.endAccess(of: customer, at: email, keeping: kept.map { BrowserSession.ID($0) }, in: scope, at: now)
        try tx.tell(copy, thatCopiesEndedAt: now)
        return copy != nil
    }

    public func endForGood(
        _ tx: BillingTransaction, of customer: Customer.ID, at email: String?, in scope: Scope, at now: Instant
    ) throws {
        try tx.endAccess(of: customer, at: email, in: scope, at: now)
        try tx.customerAddresses.remove(of: customer, in: scope)
    }

    public func endSessions(
        _ tx: BillingTransaction, of customer: Customer.ID, in scope: Scope, at now: Instant
    ) throws {
        _ = try tx.browserSessions.endAll(of: customer, in: scope, at: now)
        try tx.portalSessions.endAll(of: customer, in: scope, at: now)
    }

    public func end(_ tx: BillingTransaction, to merchant: Merchant, at now: Instant) throws {
        try tx.endAccess(to: merchant, at: now)
    }
}
