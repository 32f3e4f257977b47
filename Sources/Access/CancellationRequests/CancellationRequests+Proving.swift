import Billing
import Core

extension CancellationRequests {
    /// Reads a link, however often: this changes nothing (A4).
    ///
    /// - Returns: nil when it is over or never was.
    public func proof(by link: Secret, at merchant: Merchant.ID) async throws -> CancellationProof? {
        let (hash, now) = (Token.hash(link.exposed), context.clock.now())
        return try await context.read { try $0.cancellationProof(linkHash: hash, at: merchant, at: now) }
    }

    /// Whose link it is, also when that is over; nil when it never was.
    public func find(by link: Secret, at merchant: Merchant.ID) async throws -> CancellationRequest? {
        let hash = Token.hash(link.exposed)
        return try await context.read { try $0.cancellationRequests.findIfAny(linkHash: hash, at: merchant) }
    }

    /// Spends a link: no further period of what is meant begins, and nothing is charged here. A cancellation follows the
    /// merchant's rule; a withdrawal in its days ends at once, and what was paid waits to be given back. What is doubtful, and
    /// what a payment under way keeps from ending, waits for the merchant, with a date.
    ///
    /// - Throws: ``CancellationRefusal/linkSpent``, ``CancellationRefusal/unknownChoice``.
    public func confirm(
        _ link: Secret, meaning choice: CancellationProof.Choice, at merchant: Merchant.ID
    ) async throws -> CancellationRequest {
        guard let proof = try await self.proof(by: link, at: merchant) else { throw CancellationRefusal.linkSpent }
        let withdrawals = try await givingUpWhatEnds(with: try proof.meant(by: choice))
        let hash = Token.hash(link.exposed)
        return try await context.write { tx -> CancellationRequest in
            for withdrawal in withdrawals {
                do {
                    try tx.completeBeforeEnd(withdrawal)
                } catch let error as BillingError where error.code == BillingError.paymentInProgress.code {
                    // It is found open below.
                    continue
                }
            }
            let now = tx.clock.now()
            guard let proof = try tx.cancellationProof(linkHash: hash, at: merchant, at: now) else {
                throw CancellationRefusal.linkSpent
            }
            var ending = CancellationEnding(proof, at: now)
            for subscription in try proof.meant(by: choice) {
                if try tx.isPayingFirst(subscription) {
                    ending.leave(subscription)
                } else {
                    try tx.apply(&ending, to: subscription)
                }
            }
            let request = ending.concluded(in: try tx.merchants.find(merchant).zone)
            guard try tx.cancellationRequests.prove(request) else { throw CancellationRefusal.linkSpent }
            try tx.jobs.schedule(.notification, request.id.rawValue, in: request.scope, at: now)
            try tx.record(
                .cancellationRequestUpdated, .cancellationRequest(request.id.rawValue), of: request.customer,
                in: request.scope, at: now)
            return request
        }
    }

    /// A first payment, or the charge of a change, that only waits for its customer is given up before the end. What cannot be
    /// given up has to end by itself.
    private func givingUpWhatEnds(with subscriptions: [Subscription]) async throws -> [Withdrawal] {
        var withdrawals: [Withdrawal] = []
        for it in subscriptions {
            do {
                let withdrawal = try await Withdrawal(
                    fromWhatEndsWith: it.id, of: it.customer, in: it.scope, context)
                if let withdrawal { withdrawals.append(withdrawal) }
            } catch let error as BillingError where error.code == BillingError.paymentInProgress.code { continue }
        }
        return withdrawals
    }
}

extension BillingTransaction {
    /// Whether its first payment may still take the money: what never began cannot be ended then (P6).
    func isPayingFirst(_ subscription: Subscription) throws -> Bool {
        guard subscription.status == .incomplete, let first = subscription.latestInvoice else { return false }
        return try attempts.open(of: first, in: subscription.scope) != nil
    }
}
