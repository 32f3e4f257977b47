import Core
import Storage

/// What a link leads to: the request, and what whoever reads its mailbox has that may be meant.
public struct CancellationProof: Sendable {
    public let request: CancellationRequest
    public let subscriptions: [Subscription]
    /// What a cancellation leaves to pay; of a withdrawal the merchant says it.
    public let owed: CancellationOwed
    /// Whoever has the address today.
    let customers: [Customer.ID]

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

/// What stays to be paid of what may be cancelled, one amount for each currency.
public struct CancellationOwed: Hashable, Sendable {
    /// Billed already: it stays due.
    public internal(set) var billed: [Money] = []
    /// Whether some of that is still charged by itself, until the last day.
    public internal(set) var isCollected = false
    /// What waits for a last invoice, at the end of the period.
    public internal(set) var last: [Money] = []
}

extension BillingTransaction {
    /// Only what its mailbox owns is found: whoever has the address today.
    func cancellationProof(
        linkHash: String, at merchant: Merchant.ID, at now: Instant
    ) throws -> CancellationProof? {
        guard let request = try cancellationRequest(linkHash: linkHash, at: merchant), request.isOpen(at: now) else {
            return nil
        }
        let owners = try customers(email: try EmailAddress(request.email), in: request.scope)
        var found: [Subscription] = []
        for owner in owners {
            found += try subscriptions(of: owner.id, in: request.scope).filter {
                request.kind == .cancel ? $0.renews : $0.status.isCurrent
            }
        }
        return CancellationProof(
            request: request, subscriptions: found,
            owed: try request.kind == .cancel ? owed(of: found, by: owners) : CancellationOwed(),
            customers: owners.map(\.id))
    }

    private func owed(of found: [Subscription], by owners: [Customer]) throws -> CancellationOwed {
        var owed = CancellationOwed()
        var (billed, last): ([Owed], [Money]) = ([], [])
        for owner in owners {
            let begun = found.filter { $0.customer == owner.id && $0.status != .incomplete }
            guard !begun.isEmpty else { continue }
            let endsWithPeriod =
                try effectiveConfiguration(for: owner, requested: nil).features.cancelEffect == .atPeriodEnd
            let debt = try debt(of: owner.id, in: owner.scope, at: try now(for: owner))
            for subscription in begun {
                let payable = debt.of(subscription.id).payable
                billed += payable
                guard endsWithPeriod else { continue }
                if payable.contains(where: { $0.invoice.nextAttemptAt != nil }) { owed.isCollected = true }
                let due = try lastInvoice(of: subscription, effect: .atPeriodEnd)?.due
                if let due, due.isPositive { last.append(due) }
            }
        }
        owed.billed = try Debt.totals(billed)
        owed.last = try Set(last.map(\.currency)).sorted().map { currency in
            try Money.sum(last.filter { $0.currency == currency }, in: currency)
        }
        return owed
    }
}
