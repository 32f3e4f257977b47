import Billing
import Core

/// Why a link leads nowhere any more.
public enum LinkEnd: Hashable, Sendable, CaseIterable {
    case expired
    /// Its buttons were pressed as often as they may be, or it has done what it was for.
    case usedUp
    /// Its customer ended it, or it ended with its customer's or its merchant's right to it.
    case ended
}

extension RecoveryLink {
    /// Why it is over, or will be. What was used up or ended was so before it expired.
    ///
    /// - Parameter hasServed: whether its method was replaced.
    func end(hasServed: Bool) -> LinkEnd {
        if uses >= purpose.uses { return .usedUp }
        guard let endedAt, endedAt < expiresAt else { return .expired }
        return hasServed ? .usedUp : .ended
    }
}

/// What the page of a link that leads nowhere says of it.
public struct SpentLink: Hashable, Sendable {
    public let end: LinkEnd
    /// Whether the payment that it was for has been made: the one thing that its page still says of it.
    public let isPaid: Bool
    /// Whether a fresh one is offered. Whoever got a copy causes no letter to the customer.
    public let offersFresh: Bool

    /// One that was never made looks as if it had been the customer's, and had expired (C2).
    static let unknown = SpentLink(end: .expired, isPaid: false, offersFresh: true)
}

/// What some links are about: the invoices that they pay or download, and the methods that they replace.
public struct LinkSubjects: Sendable {
    public let invoices: [Invoice.ID: Invoice]
    public let methods: [PaymentMethod.ID: PaymentMethod]
}

extension RecoveryLinks {
    /// Why a link that leads nowhere does so, and what is still said of it, read once. One that has another purpose looks like one
    /// that has expired (C2): whoever holds one has been mailed it.
    public func spent(
        _ token: Secret, for purpose: RecoveryLink.Purpose, at merchant: Merchant.ID
    ) async throws -> SpentLink {
        let hash = Token.hash(token.exposed)
        return try await context.read { tx -> SpentLink in
            guard let link = try tx.recoveryLinks.findIfAny(tokenHash: hash, at: merchant) else { return .unknown }
            let hasServed = link.purpose == purpose ? try tx.setupIntents.haveReplaced(by: link) : false
            return SpentLink(
                end: link.purpose == purpose ? link.end(hasServed: hasServed) : .expired,
                isPaid: purpose == .payment ? try tx.isPaid(link) : false, offersFresh: link.copy == nil)
        }
    }

    /// What a customer's links are about, each noun read once.
    public func subjects(
        of links: [RecoveryLink], of customer: Customer.ID, in scope: Scope
    ) async throws -> LinkSubjects {
        let (invoices, methods) = (Set(links.compactMap(\.invoice)), Set(links.compactMap(\.method)))
        return try await context.read { tx -> LinkSubjects in
            let billed = try invoices.isEmpty ? [] : tx.invoices.find(Array(invoices), in: scope)
            let replaced = try methods.isEmpty ? [] : tx.methods.find(Array(methods), of: customer, in: scope)
            return LinkSubjects(
                invoices: Dictionary(billed.map { ($0.id, $0) }, uniquingKeysWith: { $1 }),
                methods: Dictionary(replaced.map { ($0.id, $0) }, uniquingKeysWith: { $1 }))
        }
    }
}
