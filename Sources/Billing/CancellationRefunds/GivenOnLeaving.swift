import Core

/// What leaving a subscription at once gave back (M14), and what has become of it.
public struct GivenOnLeaving: Hashable, Sendable {
    /// Gone back by the ways it came.
    public let refunded: Money
    /// Asked for; its processor has not said yet that it is done.
    public let pending: Money
    /// Asked for, and refused by its processor.
    public let refused: Money
    /// As credit of its customer: by credit notes, and by the last invoice.
    public let credited: Money
    /// What open invoices no longer asked for.
    public let takenOff: Money

    /// - Parameters:
    ///   - refunds: of these notes.
    ///   - carried: what the last invoice made credit.
    init(_ notes: [CreditNote], _ refunds: [Refund], carried: Money) throws {
        let currency = carried.currency
        func sum(_ state: Refund.State) throws -> Money {
            try Money.sum(refunds.filter { $0.state == state }.map(\.money), in: currency)
        }
        refunded = try sum(.succeeded)
        pending = try sum(.pending)
        refused = try sum(.failed)
        credited = try Money.sum(notes.map(\.creditAmount), in: currency) + carried
        takenOff = try Money.sum(notes.map(\.owedAmount), in: currency)
    }
}

extension Subscriptions {
    /// - Returns: nil for one that was not left so, or gave nothing back.
    public func given(onLeaving subscription: Subscription) async throws -> GivenOnLeaving? {
        guard subscription.status == .canceled else { return nil }
        return try await context.read { tx -> GivenOnLeaving? in
            let notes = try tx.cancellationNotes.all(of: subscription.id, in: subscription.scope)
            let refunds = try tx.refunds.all(by: notes.map(\.id), in: subscription.scope)
            let last = try subscription.latestInvoice.map { try tx.invoices.find($0, in: subscription.scope) }
            let carried = try last.map { try subscription.creditOnLeaving(by: $0) } ?? .zero(subscription.currency)
            guard !notes.isEmpty || carried.isPositive else { return nil }
            return try GivenOnLeaving(notes, refunds, carried: carried)
        }
    }
}

extension Subscription {
    /// What an invoice made credit that was issued by leaving; zero for any other.
    fileprivate func creditOnLeaving(by last: Invoice) throws -> Money {
        guard let cancellation, cancellation.effect == .immediately, last.createdAt == cancellation.requestedAt else {
            return .zero(currency)
        }
        return try last.total.negated().notNegative
    }
}
