import Billing
import Core

extension CancellationRequests {
    /// What cancelling at once in the portal gives back of each that confirming would cancel, by the merchant's rule, which the
    /// public cancellation does not follow; left out where nothing goes back, or the portal does not let them (M14).
    public func refunds(insteadOf proof: CancellationProof) async throws -> [Subscription.ID: CancellationRefund] {
        var refunds: [Subscription.ID: CancellationRefund] = [:]
        for it in proof.subscriptions where proof.outcomes[it.id] == .cancelled {
            let rule = try await context.read { tx -> RefundRule? in
                let owner = try tx.customers.find(it.customer, in: it.scope)
                let features = try tx.effectiveConfiguration(for: owner, requested: nil).features
                return features.subscriptions && features.subscriptionCancel ? features.cancellationRefund : nil
            }
            let (offer, _) = try await Subscriptions(context).refundOffer(
                onCanceling: it.id, of: it.customer, by: rule, in: it.scope)
            if case .offered(let refund) = offer { refunds[it.id] = refund }
        }
        return refunds
    }
}
