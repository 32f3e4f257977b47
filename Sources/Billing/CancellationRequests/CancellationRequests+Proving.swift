import Core
import Storage

/// What a link leads to: the request, and what whoever reads its mailbox has that may be meant.
public struct CancellationProof: Sendable {
    public let request: CancellationRequest
    public let subscriptions: [Subscription]

    /// What of them is meant.
    public enum Choice: Hashable, Sendable {
        case one(Subscription.ID)
        case all
        /// None of them, or something else: the merchant looks at it.
        case other
    }

    /// - Throws: ``CancellationRefusal/unknownChoice``.
    func meant(by choice: Choice) throws(CancellationRefusal) -> [Subscription] {
        switch choice {
        case .all: return subscriptions
        case .other: return []
        case .one(let id):
            let meant = subscriptions.filter { $0.id == id }
            guard !meant.isEmpty else { throw .unknownChoice }
            return meant
        }
    }
}

extension CancellationRequests {
    /// Reads a link, however often: this changes nothing (A4).
    ///
    /// - Returns: nil when it is over or never was.
    public func proof(by link: Secret, at merchant: Merchant.ID) async throws -> CancellationProof? {
        let (hash, now) = (Token.hash(link.exposed), context.clock.now())
        return try await context.read { try $0.cancellationProof(linkHash: hash, at: merchant, at: now) }
    }

    /// Spends a link: what is meant is charged no more. A cancellation follows the merchant's rule; a withdrawal in its days ends
    /// at once, and what was paid waits to be given back. What is doubtful waits for the merchant, with a date.
    ///
    /// - Throws: ``CancellationRefusal/linkSpent``, ``CancellationRefusal/unknownChoice``.
    public func confirm(
        _ link: Secret, meaning choice: CancellationProof.Choice, at merchant: Merchant.ID
    ) async throws -> CancellationRequest {
        guard let proof = try await self.proof(by: link, at: merchant) else { throw CancellationRefusal.linkSpent }
        let meant = try proof.meant(by: choice)
        let (withdrawals, stuck) = try await givingUpFirstPayments(of: meant)
        let hash = Token.hash(link.exposed)
        let (request, begun) = try await context.write { tx -> (CancellationRequest, [BegunCharge]) in
            for withdrawal in withdrawals { _ = try tx.complete(withdrawal) }
            let now = tx.clock.now()
            guard let proof = try tx.cancellationProof(linkHash: hash, at: merchant, at: now) else {
                throw CancellationRefusal.linkSpent
            }
            var ending = CancellationEnding(proof.request, at: now)
            for subscription in try proof.meant(by: choice) {
                if stuck.contains(subscription.id) {
                    ending.isDoubtful = true
                } else {
                    try tx.apply(&ending, to: subscription)
                }
            }
            let request = ending.concluded(in: try tx.merchant(merchant).zone)
            guard try tx.prove(request) else { throw CancellationRefusal.linkSpent }
            if request.state == .waitingForMerchant {
                try tx.schedule(.notification, request.id.rawValue, in: request.scope, at: now)
            }
            try tx.record(
                .cancellationRequestUpdated, .cancellationRequest(request.id), of: request.customer, in: request.scope,
                at: now)
            return (request, ending.begun)
        }
        for charge in begun { _ = try await PaymentCollector(context).finish(charge) }
        return request
    }

    /// A first payment that only waits for its customer is given up before what never began can be ended.
    ///
    /// - Returns: what was given up, and what cannot be for now.
    private func givingUpFirstPayments(
        of subscriptions: [Subscription]
    ) async throws -> ([Withdrawal], Set<Subscription.ID>) {
        var (withdrawals, stuck): ([Withdrawal], Set<Subscription.ID>) = ([], [])
        for it in subscriptions {
            do {
                let withdrawal = try await Withdrawal(
                    fromFirstPaymentOf: it.id, of: it.customer, in: it.scope, context)
                if let withdrawal { withdrawals.append(withdrawal) }
            } catch let error as BillingError where error.code == "payment_in_progress" {
                stuck.insert(it.id)
            }
        }
        return (withdrawals, stuck)
    }
}

extension BillingTransaction {
    /// Only what its mailbox owns is found: whoever has the address today.
    func cancellationProof(
        linkHash: String, at merchant: Merchant.ID, at now: Instant
    ) throws -> CancellationProof? {
        guard let request = try cancellationRequest(linkHash: linkHash, at: merchant), request.isOpen(at: now) else {
            return nil
        }
        var found: [Subscription] = []
        for customer in try customers(email: try EmailAddress(request.email), in: request.scope) {
            found += try subscriptions(of: customer.id, in: request.scope).filter {
                request.kind == .cancel ? $0.renews : $0.status.isCurrent
            }
        }
        return CancellationProof(request: request, subscriptions: found)
    }
}
