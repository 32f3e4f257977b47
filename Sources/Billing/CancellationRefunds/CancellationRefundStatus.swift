import Core

/// What cancelling a subscription at once gave back (M14), and what has become of it.
public struct CancellationRefundStatus: Hashable, Sendable {
    /// What goes back by one method, or was refused.
    public struct Way: Hashable, Sendable {
        /// Nil: it was paid at the processor's page, and goes back by the way it came.
        public let method: PaymentMethod.ID?
        public let state: Refund.State
        public internal(set) var money: Money
        /// When its processor said what came of it; while it has not, when it was asked for.
        public internal(set) var at: Instant
    }

    /// Gone back by the ways it came.
    public let refunded: Money
    /// Asked for; its processor has not said yet that it is done.
    public let pending: Money
    /// Asked for, and refused by its processor.
    public let refused: Money
    /// What was asked to go back, by method and state, in the order in which it was asked for.
    public let ways: [Way]
    /// As credit of its customer: by credit notes, and by the last invoice.
    public let credited: Money
    /// What open invoices no longer asked for.
    public let takenOff: Money

    /// - Parameters:
    ///   - refunds: of these notes.
    ///   - methods: what the charges were paid with that they give back.
    ///   - carried: what the last invoice made credit.
    init(
        _ notes: [CreditNote], _ refunds: [Refund], by methods: [PaymentAttempt.ID: PaymentMethod.ID] = [:],
        carried: Money
    ) throws {
        let currency = carried.currency
        func sum(_ state: Refund.State) throws -> Money {
            try Money.sum(refunds.filter { $0.state == state }.map(\.money), in: currency)
        }
        refunded = try sum(.succeeded)
        pending = try sum(.pending)
        refused = try sum(.failed)
        var ways: [Way] = []
        for refund in refunds {
            let way = Way(
                method: methods[refund.attempt], state: refund.state, money: refund.money,
                at: refund.settledAt ?? refund.createdAt)
            if let known = ways.firstIndex(where: { $0.method == way.method && $0.state == way.state }) {
                ways[known].money = try ways[known].money + way.money
                ways[known].at = max(ways[known].at, way.at)
            } else {
                ways.append(way)
            }
        }
        self.ways = ways
        credited = try Money.sum(notes.map(\.creditAmount), in: currency) + carried
        takenOff = try Money.sum(notes.map(\.owedAmount), in: currency)
    }
}

extension Subscriptions {
    /// - Returns: nil for one that was not cancelled so, or gave nothing back.
    public func refundStatus(onCanceling subscription: Subscription) async throws -> CancellationRefundStatus? {
        guard subscription.status == .canceled else { return nil }
        return try await context.read { tx -> CancellationRefundStatus? in
            let notes = try tx.cancellationNotes.all(of: subscription.id, in: subscription.scope)
            let refunds = try tx.refunds.all(by: notes.map(\.id), in: subscription.scope)
            let attempts = try tx.attempts.find(Array(Set(refunds.map(\.attempt))), in: subscription.scope)
            let methods = Dictionary(
                attempts.compactMap { attempt in attempt.method.map { (attempt.id, $0) } }, uniquingKeysWith: { $1 })
            let last = try subscription.latestInvoice.map { try tx.invoices.find($0, in: subscription.scope) }
            let carried = try last.map { try subscription.creditOnCanceling(by: $0) } ?? .zero(subscription.currency)
            guard !notes.isEmpty || carried.isPositive else { return nil }
            return try CancellationRefundStatus(notes, refunds, by: methods, carried: carried)
        }
    }
}

extension Subscription {
    /// What an invoice made credit that was issued by cancelling; zero for any other.
    fileprivate func creditOnCanceling(by last: Invoice) throws -> Money {
        guard let cancellation, cancellation.effect == .immediately, last.createdAt == cancellation.requestedAt else {
            return .zero(currency)
        }
        return try last.total.negated().notNegative
    }
}
