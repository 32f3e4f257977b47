import Core

extension PaymentPlans {
    /// Does what is due about a promise, for the scheduler: its customer is reminded the day before, and charged on the day.
    package func proceed(for job: Job) async throws {
        let id = PaymentPlan.ID(job.subject)
        try await context.write { tx in
            try tx.jobs.hold(job)
            try tx.requireReconciled(in: job.scope)
            try tx.remind(id, in: job.scope)
        }
        try await clearTheWay(to: id, in: job.scope)
        _ = try await collect(id, in: job.scope, for: job)
        try await context.write { tx in
            let plan = try tx.paymentPlans.find(id, in: job.scope)
            guard plan.state == .active else { return }
            try tx.jobs.hold(job)
            let customer = try tx.customers.find(plan.customer, in: job.scope)
            try tx.schedule(plan, for: customer, at: tx.now(for: customer))
        }
    }

    /// A page that its customer has left open puts no day off: it is given up. What cannot be given up is waited for.
    private func clearTheWay(to id: PaymentPlan.ID, in scope: Scope) async throws {
        for left in try await context.read({ try $0.checkoutsLeftOpen(before: id, in: scope) }) {
            do {
                let withdrawal = try await Withdrawal(of: left, context)
                try await context.write { _ = try $0.complete(withdrawal) }
            } catch let error as BillingError where error.code == "payment_in_progress" {
                continue
            }
        }
    }

    /// Charges what is due of a promise, invoice by invoice, oldest first. It ends at the first that is refused, or that its
    /// processor does not answer.
    ///
    /// - Returns: the attempts as the processor left them.
    func collect(_ id: PaymentPlan.ID, in scope: Scope, for job: Job? = nil) async throws -> [PaymentAttempt] {
        var attempts: [PaymentAttempt] = []
        while let begun = try await context.write(.serializable, { try $0.beginShare(of: id, in: scope, for: job) }) {
            let attempt = try await PaymentCollector(context).finish(begun)
            attempts.append(attempt)
            guard attempt.state == .succeeded || attempt.state == .pending else { break }
        }
        return attempts
    }
}

extension BillingTransaction {
    fileprivate func remind(_ id: PaymentPlan.ID, in scope: Scope) throws {
        var plan = try paymentPlans.find(id, in: scope)
        let before = plan
        let now = try now(for: try customers.find(plan.customer, in: scope))
        let isToBeTold = plan.remind(at: now)
        if plan != before { try paymentPlans.update(plan) }
        guard isToBeTold else { return }
        try notify(.paymentPlanReminder, plan.customer, about: plan.id.rawValue, in: scope, at: now)
    }

    fileprivate func checkoutsLeftOpen(before id: PaymentPlan.ID, in scope: Scope) throws -> [PaymentAttempt] {
        let plan = try paymentPlans.find(id, in: scope)
        let now = try now(for: try customers.find(plan.customer, in: scope))
        return try Set(plan.due(at: now).map(\.invoice)).sorted().compactMap { try attempts.open(of: $0, in: scope) }
            .filter { $0.method == nil && $0.onlyWaits && $0.createdAt + PollingPolicy.pending <= now }
    }

    /// Says that the next share that is due will be charged. What is under way is waited for. Whoever looks a second time finds
    /// what the first has paid: a share is charged once, whoever comes (P6).
    ///
    /// - Returns: nil when nothing is due; or when no method can be charged for it, or its customer has left the charge for another
    ///   way that they did not go, which breaks the promise.
    fileprivate func beginShare(of id: PaymentPlan.ID, in scope: Scope, for job: Job?) throws -> BegunCharge? {
        var plan = try paymentPlans.find(id, in: scope)
        guard plan.state == .active else { return nil }
        if let job { try jobs.hold(job) }
        let now = try now(for: try customers.find(plan.customer, in: scope))
        for share in plan.due(at: now) {
            guard try attempts.open(of: share.invoice, in: scope) == nil else { continue }
            let begun =
                try wasLeft(share, of: plan, at: now)
                ? nil : beginCharge(of: share.invoice, in: scope, origin: .paymentPlan, paying: share.left)
            if let begun { return begun }
            try breakPlan(&plan, at: now)
            return nil
        }
        return nil
    }

    /// Whether its customer has given up the charge of this instalment, which waited for their word.
    private func wasLeft(_ share: PaymentPlan.Share, of plan: PaymentPlan, at now: Instant) throws -> Bool {
        guard let dueAt = plan.dueAt(of: share.invoice, by: now) else { return false }
        return try attempts.all(of: share.invoice, in: plan.scope).contains {
            $0.origin == .paymentPlan && $0.createdAt >= dueAt && $0.declineCode == Decline.canceled.code
        }
    }
}
