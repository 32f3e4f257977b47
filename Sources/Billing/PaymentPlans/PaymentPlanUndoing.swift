import Core

/// What follows where a promise is taken back now.
public struct PaymentPlanUndoing: Hashable, Sendable {
    /// All that is left of it: its days are gone, and it is due.
    public let left: Money
    /// When some of that is tried next by itself, by the calendar that has waited; nil for never.
    public let nextTryAt: Instant?
    /// Whether all of it is tried by itself.
    public let isAllTried: Bool
    /// How often that of its invoices was promised which was promised most, this time included.
    public let timesPromised: Int
}

extension PaymentPlans {
    /// Decided by the arithmetic that will follow, and written nowhere.
    ///
    /// - Throws: as ``cancel(_:of:in:)``.
    public func undoing(
        _ id: PaymentPlan.ID, of customer: Customer.ID, in scope: Scope
    ) async throws -> PaymentPlanUndoing {
        try await context.read { tx in
            let plan = try tx.paymentPlans.find(id, of: customer, in: scope)
            let now = try tx.now(for: try tx.customers.find(customer, in: scope))
            var undone = plan
            try undone.cancel(at: now)
            try tx.requireNoCharge(of: plan)
            let invoices = try tx.invoices.find(plan.invoices, in: scope).filter(\.isOpen)
            let tries = try invoices.map { try tx.nextTry(of: $0, without: plan, at: now) }
            return PaymentPlanUndoing(
                left: try plan.left(), nextTryAt: tries.compactMap(\.self).min(),
                isAllTried: tries.allSatisfy { $0 != nil },
                timesPromised: try invoices.map { try tx.paymentPlans.count(against: $0, of: customer) }.max() ?? 0)
        }
    }
}

extension BillingTransaction {
    /// As ``fallBehind(_:_:because:at:)`` will decide it.
    fileprivate func nextTry(of invoice: Invoice, without plan: PaymentPlan, at now: Instant) throws -> Instant? {
        guard invoice.isChargedByItself else { return nil }
        let merchant = try merchants.find(invoice.scope.merchant)
        let subscription = try invoice.subscription.map { try self.subscriptions.find($0, in: invoice.scope) }
        guard subscription?.isRetried != false else { return nil }
        var free = invoice
        free.leavePlan(afterDays: merchant.zone.date(at: plan.createdAt).days(until: merchant.zone.date(at: now)))
        return RetryCalendar(of: free, merchant, subscription).next(
            after: now, tries: try attempts.countRetries(of: invoice.id, in: invoice.scope), refusal: nil)
    }
}
