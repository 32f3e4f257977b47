import Billing
import Core

/// What a link leads to: the request, and what whoever reads its mailbox has that may be meant.
public struct CancellationProof: Sendable {
    public let request: CancellationRequest
    public let subscriptions: [Subscription]
    /// What confirming does to each of them.
    public let outcomes: [Subscription.ID: CancellationOutcome]
    /// The last day of each that confirming would end, were it confirmed now.
    public let lastDays: [Subscription.ID: CalendarDate]
    /// Changes of those that confirming would end, which wait for their money and would not be made any more.
    public let changes: [Subscription.ID: [Owed]]
    /// What stays to be paid of those that are not withdrawn from; of those that are the merchant says it.
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

/// What confirming does to one subscription.
public enum CancellationOutcome: Hashable, Sendable, CaseIterable {
    /// It ends now, and what was paid waits to be given back.
    case withdrawn
    /// It ends by the merchant's rule. A withdrawal comes too late for it, and the merchant decides about the money.
    case cancelled
    /// It is cancelled already, and it is too late to withdraw from it: the merchant decides about the money.
    case unchanged
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
        let asked = try cancellationRequests.findIfAny(linkHash: linkHash, at: merchant)
        guard let request = asked, request.isOpen(at: now) else { return nil }
        let owners = try customers.all(email: try EmailAddress(request.email), in: request.scope)
        var found: [Subscription] = []
        var outcomes: [Subscription.ID: CancellationOutcome] = [:]
        var lastDays: [Subscription.ID: CalendarDate] = [:]
        var changes: [Subscription.ID: [Owed]] = [:]
        var debts: [Customer.ID: Debt] = [:]
        for owner in owners {
            let moment = try self.now(for: owner)
            let rule = try effectiveConfiguration(for: owner, requested: nil).features.cancelEffect
            let meant = try subscriptions.all(of: owner.id, in: request.scope).filter(request.mayMean)
            guard !meant.isEmpty else { continue }
            let debt = try debt(of: owner.id, in: owner.scope, at: moment)
            debts[owner.id] = debt
            for it in meant {
                let outcome = request.outcome(for: it, at: moment, provedAt: now)
                outcomes[it.id] = outcome
                lastDays[it.id] = try it.lastDay(comingTo: outcome, under: rule, at: moment)
                if outcome != .unchanged { changes[it.id] = debt.of(it.id).items.filter(\.isOfChange) }
                found.append(it)
            }
        }
        return CancellationProof(
            request: request, subscriptions: found, outcomes: outcomes, lastDays: lastDays, changes: changes,
            owed: try owed(of: found.filter { outcomes[$0.id] != .withdrawn }, by: owners, debts),
            customers: owners.map(\.id))
    }

    private func owed(
        of found: [Subscription], by owners: [Customer], _ debts: [Customer.ID: Debt]
    ) throws -> CancellationOwed {
        var owed = CancellationOwed()
        var (billed, last): ([Owed], [Money]) = ([], [])
        for owner in owners {
            let begun = found.filter { $0.customer == owner.id && $0.status != .incomplete }
            guard !begun.isEmpty, let debt = debts[owner.id] else { continue }
            let rule = try effectiveConfiguration(for: owner, requested: nil).features.cancelEffect
            for subscription in begun {
                let payable = debt.of(subscription.id).payable
                billed += payable
                guard rule == .atPeriodEnd || !subscription.renews else { continue }
                if payable.contains(where: \.isTriedAgain) { owed.isCollected = true }
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
