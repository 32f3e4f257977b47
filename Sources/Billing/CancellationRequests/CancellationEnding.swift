import Core
import Storage

/// What comes of a request that was proven, gathered subscription by subscription.
struct CancellationEnding {
    private var request: CancellationRequest
    private let now: Instant
    /// Something of it only the merchant can decide.
    var isDoubtful = false
    /// While a charge is under way nobody knows what is due back.
    private var isDueKnown = true
    private var due: [Currency: Int64] = [:]

    init(_ proof: CancellationProof, at now: Instant) {
        request = proof.request
        request.customer = proof.customers.count == 1 ? proof.customers.first : nil
        self.now = now
    }

    var kind: CancellationRequest.Kind { request.kind }

    /// Whether a subscription was withdrawn from in its days: those after the day on which it began, to the end of the last. What
    /// counts is when it was asked, not when the letter was read.
    ///
    /// - Parameter moment: now, as its customer's clock says it.
    func isInTime(_ subscription: Subscription, at moment: Instant) -> Bool {
        let asked = moment - (now - request.receivedAt)
        let zone = subscription.anchor.zone
        return zone.date(at: subscription.startedAt).days(until: zone.date(at: asked)) <= request.preset.withdrawalDays
    }

    mutating func add(_ subscription: Subscription) {
        request.subscriptions.append(subscription.id)
        request.customer = request.customer ?? subscription.customer
    }

    /// What cannot be ended for now: the merchant looks at it.
    mutating func leave(_ subscription: Subscription) {
        isDoubtful = true
        isDueKnown = false
        request.customer = request.customer ?? subscription.customer
    }

    /// - Parameter amount: nil where it is not known yet.
    /// - Throws: `amount_too_large`.
    mutating func add(due amount: Int64?, _ currency: Currency) throws(BillingError) {
        guard let amount else {
            isDueKnown = false
            isDoubtful = true
            return
        }
        guard amount > 0 else { return }
        due[currency] = try (Money(due[currency] ?? 0, currency) + Money(amount, currency)).amount
    }

    /// The request with its end: done, or waiting with the day by which the merchant answers.
    func concluded(in zone: Zone) -> CancellationRequest {
        var concluded = request
        concluded.provedAt = now
        // Amounts of several currencies have no sum: the merchant looks.
        if isDueKnown, due.count == 1, let (currency, amount) = due.first {
            concluded.dueBack = Money(amount, currency)
        }
        guard isDoubtful || !due.isEmpty || request.subscriptions.isEmpty else {
            concluded.state = .done
            concluded.endedAt = now
            return concluded
        }
        concluded.state = .waitingForMerchant
        concluded.answerBy = zone.instant(after: request.preset.answerDays, daysFrom: now)
        return concluded
    }
}

extension BillingTransaction {
    /// Ends one subscription as the request asks, and charges nothing. What was asked too late for a withdrawal is cancelled, and
    /// the merchant decides about the money.
    func apply(_ ending: inout CancellationEnding, to found: Subscription) throws {
        var subscription = found
        let owner = try customer(subscription.customer, in: subscription.scope)
        let now = try now(for: owner)
        if ending.kind == .withdraw && ending.isInTime(subscription, at: now) {
            try endAtOnce(&subscription, of: owner, at: now)
            let (due, isOpen) = try dueBack(for: subscription)
            try ending.add(due: due, subscription.currency)
            // What is owed of it is not charged any more; whether it still is owed the merchant says.
            if isOpen { ending.isDoubtful = true }
        } else {
            if ending.kind == .withdraw { ending.isDoubtful = true }
            if subscription.renews { try stopRenewing(&subscription, of: owner, &ending, at: now) }
        }
        ending.add(subscription)
    }

    /// By the merchant's rule. Whoever stands there was not told of a last charge, so what waited is left open, and the merchant
    /// decides about it.
    private func stopRenewing(
        _ subscription: inout Subscription, of owner: Customer, _ ending: inout CancellationEnding, at now: Instant
    ) throws {
        let rule = try effectiveConfiguration(for: owner, requested: nil).features.cancelEffect
        var planned = subscription
        try planned.cancel(at: now, effect: rule, reason: nil, comment: nil)
        guard planned.cancellation?.effect == .immediately else {
            _ = try cancel(
                &subscription, of: owner, effect: rule, reason: nil, comment: nil, origin: .customer, at: now)
            return
        }
        let last = try endAtOnce(&subscription, of: owner, at: now)
        if let last, last.isOpen { ending.isDoubtful = true }
    }

    /// Ends a subscription at once and charges nothing for it: what waited for its next invoice is billed and left open.
    @discardableResult
    private func endAtOnce(
        _ subscription: inout Subscription, of owner: Customer, at now: Instant
    ) throws -> Invoice? {
        try subscription.cancel(at: now, effect: .immediately, reason: nil, comment: nil)
        let last = try end(&subscription, at: now)
        try notify(
            .subscriptionCanceled, owner.id, about: subscription.id.rawValue, in: subscription.scope, at: now)
        return last
    }
}
