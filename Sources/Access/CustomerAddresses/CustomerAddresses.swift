import Billing
import Core

/// The addresses of customers that last: each is rotated and ended by its customer or by the merchant, and by nothing else but
/// the customer's deletion (S05).
public struct CustomerAddresses: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// - Throws: ``BillingError`` `resource_missing` for who is no customer.
    public func find(of customer: Customer.ID, in scope: Scope) async throws -> CustomerAddress? {
        try await context.read { tx in
            _ = try tx.customers.find(named: customer, in: scope)
            return try tx.customerAddresses.findIfAny(of: customer, in: scope)
        }
    }

    /// Gives the customer a new one; the one before leads nowhere from now on.
    /// - Throws: ``BillingError`` `resource_missing` for who is no customer.
    public func rotate(of customer: Customer.ID, in scope: Scope) async throws -> CustomerAddress {
        try await context.write { tx in
            let now = tx.clock.now()
            _ = try tx.customers.find(named: customer, in: scope)
            try tx.customerAddresses.remove(of: customer, in: scope)
            let id = CustomerAddress.ID.new(at: now, using: tx.chance)
            let address = CustomerAddress(
                id: id, scope: scope, customer: customer,
                tokenHash: Token.hash(CustomerAddress.token(of: id, in: scope, tx.keys).exposed), createdAt: now)
            try tx.customerAddresses.insert(address)
            return address
        }
    }

    /// Ending what was ended, or never was, is not an error.
    /// - Throws: ``BillingError`` `resource_missing` for who is no customer.
    public func end(of customer: Customer.ID, in scope: Scope) async throws {
        try await context.write { tx in
            _ = try tx.customers.find(named: customer, in: scope)
            try tx.customerAddresses.remove(of: customer, in: scope)
        }
    }

    /// Whose an address is, however often it is asked: this changes nothing (A4).
    ///
    /// - Parameter merchant: whose portal was asked; the address of another is unknown there (C1).
    /// - Returns: nil for one that was never made or has ended, and for a customer whom no mail reaches: they look alike (C2).
    public func owner(of token: Secret, at merchant: Merchant.ID) async throws -> CustomerAddressOwner? {
        let hash = Token.hash(token.exposed)
        return try await context.read { tx in
            guard let address = try tx.customerAddresses.findIfAny(tokenHash: hash, at: merchant),
                let customer = try tx.customers.findIfAny(address.customer, in: address.scope),
                let email = customer.details.email.flatMap({ try? EmailAddress($0) })
            else { return nil }
            return CustomerAddressOwner(
                customer: customer, email: email,
                configuration: try tx.effectiveConfiguration(for: customer, requested: nil))
        }
    }
}
