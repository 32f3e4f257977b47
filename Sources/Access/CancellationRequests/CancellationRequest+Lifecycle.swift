import Billing
import Core

/// Received, then proven by its mailbox: done at once, or waiting for the merchant, who closes it.
extension CancellationRequest {
    init(
        _ draft: CancellationDraft, id: ID, number: String, under preset: CancellationPreset, in scope: Scope,
        locale: String, mailedAt leaves: Instant, at now: Instant
    ) {
        self.init(
            id: id, scope: scope, number: number, kind: draft.kind, preset: preset, state: .received, name: draft.name,
            email: draft.email, what: draft.what, locale: locale, receivedAt: now, expiresAt: leaves + Self.life,
            subscriptions: [])
    }

    func isOpen(at now: Instant) -> Bool {
        switch state {
        case .received: now < expiresAt
        case .waitingForMerchant, .done: false
        }
    }

    /// Whether a subscription of its sender's may be what it is about.
    func mayMean(_ subscription: Subscription) -> Bool {
        switch kind {
        case .cancel: subscription.renews
        case .withdraw: subscription.status.isCurrent
        }
    }

    /// What confirming does to one that may be meant.
    ///
    /// - Parameters:
    ///   - moment: now, as its customer's clock says it.
    ///   - now: as the server's says it.
    func outcome(
        for subscription: Subscription, at moment: Instant, provedAt now: Instant
    ) -> CancellationOutcome {
        if kind == .withdraw && isInTime(subscription, at: moment, provedAt: now) { return .withdrawn }
        return subscription.renews ? .cancelled : .unchanged
    }

    /// Whether this has withdrawn from one of its subscriptions: what it came too late for it has cancelled, or left as it was.
    func hasWithdrawn(from subscription: Subscription) -> Bool {
        guard kind == .withdraw, let provedAt, let end = subscription.cancellation, end.effect == .immediately else {
            return false
        }
        return isInTime(subscription, at: end.requestedAt, provedAt: provedAt)
    }

    /// Whether a subscription was withdrawn from in its days: those after the day on which it began, to the end of the last. What
    /// counts is when it was asked, not when the letter was read.
    ///
    /// - Parameters:
    ///   - moment: now, as its customer's clock says it.
    ///   - now: as the server's says it.
    private func isInTime(_ subscription: Subscription, at moment: Instant, provedAt now: Instant) -> Bool {
        let asked = moment - (now - receivedAt)
        let zone = subscription.anchor.zone
        return zone.date(at: subscription.startedAt).days(until: zone.date(at: asked)) <= preset.withdrawalDays
    }

    /// The request with its end: done, or waiting with the day by which the merchant answers.
    ///
    /// - Parameters:
    ///   - dueBack: what was paid and is to be given back, where that is known.
    ///   - unbilled: what waited to be billed and is not any more; nil for nothing, or in several currencies.
    ///   - isForMerchant: whether something of it only the merchant can decide, or give back.
    func concluded(
        dueBack: Money?, unbilled: Money?, isForMerchant: Bool, in zone: Zone, at now: Instant
    ) -> CancellationRequest {
        var concluded = self
        concluded.provedAt = now
        if let dueBack { concluded.dueBack = dueBack }
        concluded.unbilled = unbilled
        guard isForMerchant else {
            concluded.state = .done
            concluded.endedAt = now
            return concluded
        }
        concluded.state = .waitingForMerchant
        concluded.answerBy = zone.instant(after: preset.answerDays, daysFrom: now)
        return concluded
    }

    /// The request once the merchant has answered; nil when it was done before.
    ///
    /// - Parameter reason: theirs, for whoever proved it; nil for none.
    /// - Throws: the conflict `cancellation_request_not_proved` while its mailbox has not proven it.
    func closed(at now: Instant, because reason: String?) throws(BillingError) -> CancellationRequest? {
        switch state {
        case .done: return nil
        case .received:
            throw .conflict("cancellation_request_not_proved", "Nobody has proven yet that this request is theirs.")
        case .waitingForMerchant:
            var closed = self
            closed.state = .done
            closed.endedAt = now
            closed.closingReason = reason
            return closed
        }
    }
}
