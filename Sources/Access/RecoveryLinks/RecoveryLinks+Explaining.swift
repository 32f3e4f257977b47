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

/// What some links are about: the invoices that they pay or download, and the methods that they replace.
public struct LinkSubjects: Sendable {
    public let invoices: [Invoice.ID: Invoice]
    public let methods: [PaymentMethod.ID: PaymentMethod]
}

extension RecoveryLinks {
    /// Why a link that leads nowhere does so. One that was never made, or has another purpose, looks like one that has expired
    /// (C2): whoever holds one has been mailed it.
    public func end(
        of token: Secret, for purpose: RecoveryLink.Purpose, at merchant: Merchant.ID
    ) async throws -> LinkEnd {
        let hash = Token.hash(token.exposed)
        return try await context.read { tx -> LinkEnd in
            guard let link = try tx.recoveryLinks.findIfAny(tokenHash: hash, at: merchant), link.purpose == purpose
            else {
                return .expired
            }
            return link.end(hasServed: try tx.setupIntents.haveReplaced(by: link))
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
