import Billing
import Core

extension Customers {
    /// Changes what a customer asks for in a browser. Another address ends every other session and link of the account.
    ///
    /// - Parameter browserSession: the one in which the customer asks for it. It goes on.
    public func update(
        _ id: Customer.ID, in scope: Scope, by browserSession: BrowserSession.ID,
        _ change: @escaping @Sendable (inout Customer) throws -> Void
    ) async throws -> Customer {
        try await context.write { tx in
            try tx.change(id, in: scope, keeping: browserSession.rawValue, change)
        }
    }

    /// Ends every session and link of the customer's portal, and whatever would let somebody in before they ask anew. Copies of
    /// their invoices end too, for whoever is shut out may have sent them there, and the address that got them is told.
    ///
    /// - Returns: how many browser sessions ended.
    /// - Throws: ``BillingError`` `resource_missing`.
    @discardableResult
    public func signOut(_ id: Customer.ID, in scope: Scope) async throws -> Int {
        return try await context.write { tx in
            let customer = try tx.customers.find(id, in: scope)
            // It may be what leaked: whoever else has the address sets another.
            if let email = customer.details.email.map(EmailAddress.folded) {
                _ = try tx.passwords.remove(of: email, in: scope)
            }
            let (copy, now) = (try tx.invoiceCopies.active(of: id, in: scope), tx.clock.now())
            let ended = try tx.endAccess(of: id, at: customer.details.email, in: scope, at: now)
            try tx.tell(copy, thatCopiesEndedAt: now)
            return ended
        }
    }
}
