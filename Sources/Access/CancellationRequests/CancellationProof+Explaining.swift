import Billing
import Core

extension CancellationProof {
    /// So many are told of that are over.
    static let overLimit = 5
}

extension Subscription {
    /// The last day, were it ended like that now; nil for what is cancelled already, or never began.
    ///
    /// - Parameter rule: the merchant's, for what is cancelled.
    func lastDay(
        comingTo outcome: CancellationOutcome, under rule: Cancellation.Effect, at now: Instant
    ) throws -> CalendarDate? {
        guard outcome != .unchanged, status != .incomplete else { return nil }
        var planned = self
        try planned.cancel(
            at: now, effect: outcome == .withdrawn ? .immediately : rule, reason: nil, comment: nil)
        return planned.lastDay
    }
}

extension CancellationRequests {
    /// Reads what whoever proves a request cannot cancel or withdraw from any more, for it is over or will be; the last to end
    /// first. A link that is open says it to whoever has its mailbox, and to nobody else (A7).
    public func over(beside proof: CancellationProof) async throws -> [Subscription] {
        try await context.read { tx in try tx.over(beside: proof) }
    }

    /// What was paid last for each that may be meant; those that nothing was paid for are left out.
    public func lastPaid(of proof: CancellationProof) async throws -> [Subscription.ID: Invoice] {
        let (ids, scope) = (proof.subscriptions.map(\.id), proof.request.scope)
        return try await context.read { tx in
            var last: [Subscription.ID: Invoice] = [:]
            for id in ids { last[id] = try tx.invoices.lastPaid(of: id, in: scope) }
            return last
        }
    }

    /// What a request has ended, as it is now.
    public func ended(by request: CancellationRequest) async throws -> [Subscription] {
        try await context.read { tx in
            try request.subscriptions.map { try tx.subscriptions.find($0, in: request.scope) }
        }
    }

    /// What a request meant and could not end, as it is now.
    public func left(by request: CancellationRequest) async throws -> [Subscription] {
        try await context.read { tx in try request.left.map { try tx.subscriptions.find($0, in: request.scope) } }
    }
}

extension BillingTransaction {
    fileprivate func over(beside proof: CancellationProof) throws -> [Subscription] {
        let scope = proof.request.scope
        var over: [(day: CalendarDate, subscription: Subscription)] = []
        for id in proof.customers {
            for it in try subscriptions.all(of: id, in: scope)
            where proof.outcomes[it.id] == nil && it.status != .incompleteExpired {
                if let day = it.lastDay { over.append((day, it)) }
            }
        }
        over.sort { ($1.day, $1.subscription.id.rawValue) < ($0.day, $0.subscription.id.rawValue) }
        return over.prefix(CancellationProof.overLimit).map { $0.subscription }
    }
}
