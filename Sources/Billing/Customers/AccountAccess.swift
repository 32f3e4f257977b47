import Core

/// The ways into portals that are open. Whoever takes a right away ends them in the same transaction (S2): billing knows when, and
/// whoever composes a ``BillingContext`` hands in who knows which there are.
///
/// All are dated by the server's clock, also those of customers of a test clock.
public protocol AccountAccess: Sendable {
    /// Ends those of a customer whose address has changed.
    ///
    /// - Parameters:
    ///   - email: the address that they signed in with until now.
    ///   - kept: the id of the browser session that asked for it, if any: it goes on.
    /// - Returns: whether copies of invoices went to another address until now.
    func end(
        _ tx: BillingTransaction, of customer: Customer.ID, at email: String?, keeping kept: String?, in scope: Scope,
        at now: Instant
    ) throws -> Bool

    /// Ends those of a customer who was deleted, and what would lead to them later.
    func endForGood(
        _ tx: BillingTransaction, of customer: Customer.ID, at email: String?, in scope: Scope, at now: Instant
    ) throws

    /// Ends what began under another configuration than the one that rules the customer now.
    func endSessions(_ tx: BillingTransaction, of customer: Customer.ID, in scope: Scope, at now: Instant) throws

    /// Ends everything that leads into a merchant's portal, when it is switched off.
    func end(_ tx: BillingTransaction, to merchant: Merchant, at now: Instant) throws
}
