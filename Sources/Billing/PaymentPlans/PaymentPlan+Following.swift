import Core

/// A promise follows what becomes of the invoices that it is about, and they follow what becomes of it.
extension BillingTransaction {
    /// Money that was charged for a promise has come.
    func notePlanned(_ attempt: PaymentAttempt, of invoice: Invoice) throws {
        guard attempt.origin == .paymentPlan, let id = invoice.paymentPlan else { return }
        var plan = try paymentPlans.find(id, in: invoice.scope)
        try plan.pay(invoice.id, attempt.money)
        try paymentPlans.update(plan)
    }

    /// An invoice asks for less, or for nothing more: so much less is promised of it.
    func followPlan(of invoice: inout Invoice, at now: Instant) throws {
        guard let id = invoice.paymentPlan else { return }
        let before = try paymentPlans.find(id, in: invoice.scope)
        var plan = before
        try plan.settle(
            invoice.id, left: invoice.isOpen ? invoice.amountRemaining : .zero(invoice.currency), at: now)
        if plan != before { try paymentPlans.update(plan) }
        let isOver = plan.state != .active
        guard isOver || !invoice.isOpen else { return }
        try letGo(&invoice, of: plan, at: now)
        guard isOver else { return }
        try conclude(plan, but: invoice.id, at: now)
        guard invoice.isOpen else { return }
        // What a promise left of it is collected as anything else.
        let customer = try customers.find(invoice.customer, in: invoice.scope)
        try fallBehind(&invoice, customer, at: now)
    }

    /// A charge that was promised has failed.
    ///
    /// - Returns: whether that broke a promise, of which its customer is told here. Whoever calls goes on with this invoice.
    func breakPlan(by attempt: PaymentAttempt, of invoice: inout Invoice, at now: Instant) throws -> Bool {
        guard attempt.origin == .paymentPlan, let id = invoice.paymentPlan else { return false }
        var plan = try paymentPlans.find(id, in: invoice.scope)
        plan.beBroken(at: now)
        try paymentPlans.update(plan)
        try letGo(&invoice, of: plan, at: now)
        try conclude(plan, but: invoice.id, at: now)
        return try tellIfBroken(plan, at: now)
    }

    /// What is due has no method to be charged to.
    func breakPlan(_ plan: inout PaymentPlan, at now: Instant) throws {
        plan.beBroken(at: now)
        try paymentPlans.update(plan)
        try conclude(plan, at: now)
        _ = try tellIfBroken(plan, at: now)
    }

    private func tellIfBroken(_ plan: PaymentPlan, at now: Instant) throws -> Bool {
        guard plan.state == .broken else { return false }
        try notify(.paymentPlanBroken, plan.customer, about: plan.id.rawValue, in: plan.scope, at: now)
        return true
    }

    /// Its customer takes a promise back.
    ///
    /// - Throws: `payment_plan_not_active`; `payment_in_progress` while a charge of it may still succeed.
    func cancel(_ plan: inout PaymentPlan, at now: Instant) throws {
        try plan.cancel(at: now)
        try requireNoCharge(of: plan)
        try paymentPlans.update(plan)
        try conclude(plan, at: now)
    }

    /// - Throws: `payment_in_progress` while a charge of it may still succeed.
    func requireNoCharge(of plan: PaymentPlan) throws {
        for invoice in plan.invoices {
            guard try attempts.open(of: invoice, in: plan.scope)?.origin != .paymentPlan else {
                throw BillingError.paymentInProgress
            }
        }
    }

    /// Nobody is charged for these any more: their customer is deleted.
    func endPlans(of customer: Customer.ID, in scope: Scope, at now: Instant) throws {
        for plan in try paymentPlans.active(of: customer, in: scope) { try end(plan, at: now) { _ in false } }
    }

    /// Nor for what is owed of a subscription that is withdrawn from.
    func endPlans(of subscription: Subscription, at now: Instant) throws {
        let plans = Set(try invoices.open(of: subscription).compactMap(\.paymentPlan))
        for plan in try paymentPlans.find(plans.sorted(), in: subscription.scope) {
            try end(plan, at: now) { $0.subscription != subscription.id }
        }
    }

    private func end(_ plan: PaymentPlan, at now: Instant, resuming isResumed: (Invoice) -> Bool) throws {
        var plan = plan
        plan.end(at: now)
        try paymentPlans.update(plan)
        try conclude(plan, at: now, resuming: isResumed)
    }

    /// It is over: what it was about is collected again from where its calendar stood.
    ///
    /// - Parameters:
    ///   - known: an invoice that whoever calls looks after.
    ///   - isResumed: whether an invoice is collected again.
    private func conclude(
        _ plan: PaymentPlan, but known: Invoice.ID? = nil, at now: Instant,
        resuming isResumed: (Invoice) -> Bool = { _ in true }
    ) throws {
        let scope = plan.scope
        try jobs.unschedule(.paymentPlan, plan.id.rawValue, in: scope)
        let customer = try customers.find(plan.customer, in: scope)
        for id in plan.invoices where id != known {
            var invoice = try invoices.find(id, in: scope)
            guard invoice.paymentPlan == plan.id else { continue }
            try letGo(&invoice, of: plan, at: now)
            if invoice.isOpen, isResumed(invoice) { try fallBehind(&invoice, customer, at: now) }
        }
        try record(plan.state.event, .paymentPlan(plan.id), of: plan.customer, in: scope, at: now)
    }

    private func letGo(_ invoice: inout Invoice, of plan: PaymentPlan, at now: Instant) throws {
        let zone = try merchants.find(plan.scope.merchant).zone
        invoice.leavePlan(afterDays: zone.date(at: plan.createdAt).days(until: zone.date(at: now)))
        try invoices.update(invoice)
    }
}
