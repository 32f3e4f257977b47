import Core

/// What becomes of a promise, as time passes and money comes.
extension PaymentPlan {
    /// A refusal within this time of the agreement is the answer to the press that made it.
    private static let sameVisit = Span.hours(1)

    /// What is to be charged by now, in order.
    func due(at now: Instant) -> [Share] {
        guard state == .active else { return [] }
        return instalments.filter { $0.dueAt <= now }.flatMap(\.shares).filter { $0.left.isPositive }
    }

    /// Since when what is due of an invoice, and has not come, is due; nil for nothing.
    func dueAt(of invoice: Invoice.ID, by now: Instant) -> Instant? {
        instalments.last { instalment in
            instalment.dueAt <= now && instalment.shares.contains { $0.invoice == invoice && $0.left.isPositive }
        }?.dueAt
    }

    /// When something is to be done about it; what is due and has no answer yet is looked at again. Nil once it is over.
    func nextStep(after now: Instant) -> Instant? {
        guard state == .active else { return nil }
        return instalments.filter(\.isLeft).map { instalment in
            if !instalment.isReminded, let remindAt = instalment.remindAt, remindAt > now { return remindAt }
            return instalment.dueAt > now ? instalment.dueAt : now + PollingPolicy.pending
        }.min()
    }

    /// - Returns: whether its customer is to be told now of an instalment that is about to be charged.
    mutating func remind(at now: Instant) -> Bool {
        guard state == .active else { return false }
        var isToBeTold = false
        for index in instalments.indices {
            let instalment = instalments[index]
            guard instalment.isLeft, !instalment.isReminded, let remindAt = instalment.remindAt, remindAt <= now else {
                continue
            }
            instalments[index].isReminded = true
            if now < instalment.dueAt { isToBeTold = true }
        }
        return isToBeTold
    }

    /// Money that was charged for it has come.
    mutating func pay(_ invoice: Invoice.ID, _ money: Money) throws(BillingError) {
        try take(money, of: invoice, as: \.paid)
    }

    /// No more is taken of an invoice than it still asks for: what was settled otherwise is taken off the earliest instalments
    /// of which something is left, so that the rest keeps its days. It is over once nothing is left of it.
    ///
    /// - Parameter left: what the invoice asks for; zero once it is closed.
    mutating func settle(_ invoice: Invoice.ID, left: Money, at now: Instant) throws(BillingError) {
        guard state == .active else { return }
        let promised = try Money.sum(
            instalments.flatMap(\.shares).filter { $0.invoice == invoice }.map(\.left), in: currency)
        let surplus = try promised - left
        try take(surplus.notNegative, of: invoice, as: \.dropped)
        guard !instalments.contains(where: \.isLeft) else { return }
        finish(as: surplus.isPositive ? .ended : .kept, at: now)
    }

    /// So much less is left of an invoice's shares, the earliest first.
    ///
    /// - Parameter end: what has become of it.
    private mutating func take(
        _ money: Money, of invoice: Invoice.ID, as end: WritableKeyPath<Share, Money>
    ) throws(BillingError) {
        var rest = money
        for index in instalments.indices {
            for position in instalments[index].shares.indices {
                let share = instalments[index].shares[position]
                guard share.invoice == invoice, rest.isPositive else { continue }
                let part = try Money.min(rest, share.left)
                instalments[index].shares[position][keyPath: end] = try share[keyPath: end] + part
                rest = try rest - part
            }
        }
    }

    /// A charge of it failed. What is refused to who has just agreed, and has paid nothing, was no promise yet.
    mutating func beBroken(at now: Instant) {
        let hasPaid = instalments.contains { $0.shares.contains { $0.paid.isPositive } }
        let isAtOnce = instalments.first.map { $0.dueAt == createdAt } ?? false
        finish(as: isAtOnce && !hasPaid && now < createdAt + Self.sameVisit ? .declined : .broken, at: now)
    }

    /// - Throws: `payment_plan_not_active`.
    mutating func cancel(at now: Instant) throws(BillingError) {
        guard state == .active else { throw .overPlan }
        finish(as: .canceled, at: now)
    }

    /// Nobody is charged for it any more: its customer, or what it was about, is gone.
    mutating func end(at now: Instant) { finish(as: .ended, at: now) }

    private mutating func finish(as end: State, at now: Instant) {
        guard state == .active else { return }
        state = end
        endedAt = now
    }
}

extension PaymentPlan.State {
    /// Whether such a promise counts against what a customer may promise of its invoices.
    public var counts: Bool {
        switch self {
        case .active, .kept, .broken, .canceled: true
        case .declined, .ended: false
        }
    }

    /// What is told of it when it comes to that.
    var event: Event.Kind {
        switch self {
        case .active: .paymentPlanCreated
        case .kept: .paymentPlanKept
        case .broken: .paymentPlanBroken
        case .canceled: .paymentPlanCanceled
        case .declined: .paymentPlanDeclined
        case .ended: .paymentPlanEnded
        }
    }
}

extension Invoice {
    /// A plan covers it: by itself it is not tried until that is over.
    mutating func join(_ plan: PaymentPlan.ID) {
        paymentPlan = plan
        if isChargedByItself { stopTrying() }
    }

    /// The calendar of its retries goes on from where it stood.
    ///
    /// - Parameter days: for how many civil days it has waited.
    mutating func leavePlan(afterDays days: Int) {
        paymentPlan = nil
        dunningPausedDays += max(0, days)
    }
}

extension BillingError {
    static let overPlan = BillingError.conflict(
        "payment_plan_not_active", "This payment plan is over: nothing about it changes any more.")
    static let standingPlan = BillingError.conflict(
        "payment_plan_exists", "A payment plan covers this already: nothing was changed.")
}
