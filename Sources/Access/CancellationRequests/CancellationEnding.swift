import Billing
import Core

/// What comes of a request that was proven, gathered subscription by subscription.
struct CancellationEnding {
    private var request: CancellationRequest
    private let now: Instant
    /// Something of it only the merchant can decide.
    var isDoubtful = false
    /// While a charge is under way nobody knows what is due back.
    private var isDueKnown = true
    private var due: [Currency: Money] = [:]
    private var unbilled: [Currency: Money] = [:]

    init(_ proof: CancellationProof, at now: Instant) {
        request = proof.request
        request.customer = proof.customers.count == 1 ? proof.customers.first : nil
        self.now = now
    }

    var kind: CancellationRequest.Kind { request.kind }

    /// - Parameter moment: now, as its customer's clock says it.
    func outcome(for subscription: Subscription, at moment: Instant) -> CancellationOutcome {
        request.outcome(for: subscription, at: moment, provedAt: now)
    }

    mutating func add(_ subscription: Subscription) {
        request.subscriptions.append(subscription.id)
        request.customer = request.customer ?? subscription.customer
    }

    /// What cannot be ended for now: the merchant looks at it.
    mutating func leave(_ subscription: Subscription) {
        request.left.append(subscription.id)
        isDoubtful = true
        isDueKnown = false
        request.customer = request.customer ?? subscription.customer
    }

    /// - Parameter amount: nil where it is not known yet.
    /// - Throws: `amount_too_large`.
    mutating func add(due amount: Money?) throws(BillingError) {
        guard let amount else {
            isDueKnown = false
            isDoubtful = true
            return
        }
        guard amount.isPositive else { return }
        due[amount.currency] = try (due[amount.currency] ?? .zero(amount.currency)) + amount
    }

    /// What waited to be billed and is not: the merchant is told.
    ///
    /// - Throws: `amount_too_large`.
    mutating func add(unbilled amount: Money) throws(BillingError) {
        guard amount.isPositive else { return }
        isDoubtful = true
        unbilled[amount.currency] = try (unbilled[amount.currency] ?? .zero(amount.currency)) + amount
    }

    /// The request with its end: done, or waiting with the day by which the merchant answers.
    func concluded(in zone: Zone) -> CancellationRequest {
        // Amounts of several currencies have no sum: the merchant looks.
        let sum = isDueKnown && due.count == 1 ? due.first?.value : nil
        return request.concluded(
            dueBack: sum, unbilled: unbilled.count == 1 ? unbilled.first?.value : nil,
            isForMerchant: isDoubtful || !due.isEmpty || request.subscriptions.isEmpty, in: zone, at: now)
    }
}

extension BillingTransaction {
    /// Ends one subscription as the request asks, and charges nothing. What was asked too late for a withdrawal is cancelled, and
    /// the merchant decides about the money.
    func apply(_ ending: inout CancellationEnding, to found: Subscription) throws {
        var subscription = found
        let owner = try customers.find(subscription.customer, in: subscription.scope)
        let now = try now(for: owner)
        switch ending.outcome(for: subscription, at: now) {
        case .withdrawn:
            try dropUpdate(endingWith: &subscription, at: now)
            try subscription.cancel(at: now, effect: .immediately, reason: nil, comment: nil)
            try ending.add(unbilled: endUnbilled(&subscription, at: now))
            try notifyOfEnd(of: subscription, at: now)
            let due = try dueBack(for: [subscription], in: subscription.scope)[subscription.id]
            try ending.add(due: due?.amount)
            // What is owed of it is not charged any more; whether it still is owed the merchant says.
            if due?.isOpen == true { ending.isDoubtful = true }
        case .cancelled:
            if ending.kind == .withdraw { ending.isDoubtful = true }
            try stopRenewing(&subscription, of: owner, &ending, at: now)
        case .unchanged:
            if ending.kind == .withdraw { ending.isDoubtful = true }
        }
        ending.add(subscription)
    }

    /// By the merchant's rule. Whoever stands there was not told of a last charge, so what waited is left open, and the merchant
    /// decides about it.
    private func stopRenewing(
        _ subscription: inout Subscription, of owner: Customer, _ ending: inout CancellationEnding, at now: Instant
    ) throws {
        let rule = try effectiveConfiguration(for: owner, requested: nil).features.cancelEffect
        try dropUpdate(endingWith: &subscription, at: now)
        var planned = subscription
        try planned.cancel(at: now, effect: rule, reason: nil, comment: nil)
        guard planned.cancellation?.effect == .immediately else {
            _ = try cancel(
                &subscription, of: owner, effect: rule, reason: nil, comment: nil, origin: .customer, at: now)
            return
        }
        try subscription.cancel(at: now, effect: .immediately, reason: nil, comment: nil)
        try noteLeft(subscription, reason: nil, comment: nil, at: now)
        if let last = try end(&subscription, at: now), last.isOpen { ending.isDoubtful = true }
        try notifyOfEnd(of: subscription, at: now)
    }

    private func notifyOfEnd(of subscription: Subscription, at now: Instant) throws {
        try notify(
            .subscriptionCanceled, subscription.customer, about: subscription.id.rawValue, in: subscription.scope,
            at: now)
    }
}
