import Core

/// How far a promise has come: what was paid of each instalment and when, what is under way, and what the rest is charged to.
public struct PaymentPlanProgress: Hashable, Sendable {
    public let plan: PaymentPlan
    /// In the order of the plan's.
    public let instalments: [Instalment]
    /// What its customer paid while it stood that no instalment can be told to be paid by, oldest first.
    public let besides: [OtherPayment]
    /// What it is about of which a payment has begun and has no end yet, oldest due first.
    public let awaited: [Owed]
    /// With what the rest would be charged if its day were now, each once.
    public let methods: [PaymentMethod]

    public struct Instalment: Hashable, Sendable {
        /// As charged on its day, or by its customer's hand before.
        public let paid: Money
        /// When the last of that came; nil for nothing.
        public let paidAt: Instant?
        /// What a payment has begun of that pays this one whole; nil for none.
        public let awaited: Owed?
    }

    public struct OtherPayment: Hashable, Sendable {
        public let money: Money
        public let cameAt: Instant
    }

    /// Whether its customer may take it back: it stands, and no charge of it may still succeed.
    public var isUndoable: Bool {
        plan.state == .active && !awaited.contains { $0.latest?.origin == .paymentPlan }
    }
}

extension PaymentPlans {
    /// - Throws: `resource_missing` when it is not this customer's.
    public func progress(
        of id: PaymentPlan.ID, of customer: Customer.ID, in scope: Scope
    ) async throws -> PaymentPlanProgress {
        try await context.read { tx in
            let plan = try tx.paymentPlans.find(id, of: customer, in: scope)
            let now = try tx.now(for: try tx.customers.find(customer, in: scope))
            return try tx.progress(of: plan, at: now)
        }
    }
}

extension BillingTransaction {
    fileprivate func progress(of plan: PaymentPlan, at now: Instant) throws -> PaymentPlanProgress {
        let (scope, invoices) = (plan.scope, plan.invoices)
        let tried = try invoices.isEmpty ? [] : attempts.all(of: invoices, in: scope)
        let isActive = plan.state == .active
        let debt = try isActive ? self.debt(of: plan.customer, in: scope, at: now).items : []
        let awaited = debt.filter { $0.plan?.id == plan.id && $0.isBegun }
        var methods: [PaymentMethod] = []
        for invoice in try isActive ? self.invoices.find(invoices, in: scope) : [] where invoice.isOpen {
            let method = try methodToCharge(for: invoice, chosen: nil)
            if let method, !methods.contains(method) { methods.append(method) }
        }
        let (instalments, besides) = try plan.progress(with: tried, awaiting: awaited)
        return PaymentPlanProgress(
            plan: plan, instalments: instalments, besides: besides, awaited: awaited, methods: methods)
    }
}

extension Owed {
    fileprivate var isBegun: Bool {
        switch standing {
        case .toBeConfirmed, .awaitingTransfer, .underWay, .confirming: true
        case .due, .late, .refused, .promised: false
        }
    }
}
