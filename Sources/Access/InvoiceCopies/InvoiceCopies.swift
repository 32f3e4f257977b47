import Billing
import Core

/// Copies of invoices to a second address: typed by the customer, proved by a link that is mailed there, told to the address that
/// the account has, and ended by either.
///
/// Somebody else's address, and one that another customer has, is taken like any other: nobody learns whether it is known (A8).
public struct InvoiceCopies: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// Queues a letter to the address. What waited before ends; what is active goes on until this one is proved.
    ///
    /// - Parameters:
    ///   - typed: the address.
    ///   - locale: the page's language, and the letter's.
    /// - Throws: ``BillingError`` `email_invalid`; ``InvoiceCopyRefusal``.
    @discardableResult
    public func begin(
        to typed: String, for customer: Customer.ID, in scope: Scope, locale: String
    ) async throws -> InvoiceCopy {
        let email = try EmailAddress(typed)
        return try await context.write { tx in
            let owner = try tx.customers.find(named: customer, in: scope)
            let active = try tx.invoiceCopies.active(of: customer, in: scope)
            try InvoiceCopy.check(email, isNewOf: owner, beside: active)
            return try tx.send(email, toGetCopiesOf: owner, locale: locale)
        }
    }

    public func standing(of customer: Customer.ID, in scope: Scope) async throws -> InvoiceCopyStanding {
        let now = context.clock.now()
        return try await context.read { tx in
            InvoiceCopyStanding(
                active: try tx.invoiceCopies.active(of: customer, in: scope),
                waiting: try tx.invoiceCopies.waiting(of: customer, in: scope, at: now))
        }
    }

    /// Ends what is active and what waits. Ending nothing is not an error.
    public func end(of customer: Customer.ID, in scope: Scope) async throws {
        try await context.write { tx in
            try tx.invoiceCopies.endAll(of: customer, in: scope, at: tx.clock.now())
        }
    }

    /// Reads a link that proves, however often: this changes nothing (A4).
    ///
    /// - Returns: nil when it is over or never was, and when its customer is gone.
    public func waiting(by link: Secret, at merchant: Merchant.ID) async throws -> InvoiceCopy? {
        let (hash, now) = (Token.hash(link.exposed), context.clock.now())
        return try await context.read { tx in
            let found = try tx.invoiceCopies.waiting(linkHash: hash, at: merchant, at: now)
            return try tx.owned(found)
        }
    }

    /// What a link has done, for who comes back to it.
    public func confirmed(by link: Secret, at merchant: Merchant.ID) async throws -> InvoiceCopy? {
        let hash = Token.hash(link.exposed)
        return try await context.read { tx in
            let found = try tx.invoiceCopies.active(linkHash: hash, at: merchant)
            return try tx.owned(found)
        }
    }

    /// Spends a link: copies go there from now on, and the customer is told at the address of the account.
    /// - Throws: ``InvoiceCopyRefusal/linkSpent``.
    @discardableResult
    public func confirm(_ link: Secret, at merchant: Merchant.ID) async throws -> InvoiceCopy {
        let hash = Token.hash(link.exposed)
        return try await context.write { tx in
            let now = tx.clock.now()
            let found = try tx.invoiceCopies.waiting(linkHash: hash, at: merchant, at: now)
            guard let copy = try tx.owned(found) else { throw InvoiceCopyRefusal.linkSpent }
            let before = try tx.invoiceCopies.active(of: copy.customer, in: copy.scope)
            guard try tx.invoiceCopies.prove(copy, at: now) else { throw InvoiceCopyRefusal.linkSpent }
            if let before { try tx.invoiceCopies.end(before, at: now) }
            let shown = try EmailAddress(copy.email).description
            try tx.notify(.copyAdded, copy.customer, about: shown, in: copy.scope, at: now)
            return copy
        }
    }

    /// Reads a link that ends, however often (A4): what goes now to the address that it was mailed to, whichever copy it
    /// stood in.
    public func active(by stop: Secret, at merchant: Merchant.ID) async throws -> InvoiceCopy? {
        let hash = Token.hash(stop.exposed)
        return try await context.read { try $0.invoiceCopies.active(stopHash: hash, at: merchant) }
    }

    /// The same of one that has ended, for who comes back to the link. Those may go on that were asked for anew: see
    /// ``active(by:at:)``.
    public func ended(by stop: Secret, at merchant: Merchant.ID) async throws -> InvoiceCopy? {
        let hash = Token.hash(stop.exposed)
        return try await context.read { try $0.invoiceCopies.ended(stopHash: hash, at: merchant) }
    }

    /// Its address wants no more of them.
    /// - Throws: ``InvoiceCopyRefusal/linkSpent``.
    public func stop(_ stop: Secret, at merchant: Merchant.ID) async throws {
        let hash = Token.hash(stop.exposed)
        try await context.write { tx in
            guard let copy = try tx.invoiceCopies.active(stopHash: hash, at: merchant) else {
                throw InvoiceCopyRefusal.linkSpent
            }
            try tx.invoiceCopies.end(copy, at: tx.clock.now())
        }
    }
}
