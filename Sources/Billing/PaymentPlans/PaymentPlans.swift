import Core

/// What customers promise to pay, and when. What becomes of it stands on the portal, in letters and in events.
public struct PaymentPlans: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    public func find(_ id: PaymentPlan.ID, in scope: Scope) async throws -> PaymentPlan {
        try await context.read { try $0.paymentPlans.find(id, in: scope) }
    }

    /// - Throws: `resource_missing` when it is not this customer's.
    public func find(_ id: PaymentPlan.ID, of customer: Customer.ID, in scope: Scope) async throws -> PaymentPlan {
        try await context.read { try $0.paymentPlans.find(id, of: customer, in: scope) }
    }

    public func list(
        in scope: Scope, customer: Customer.ID? = nil, state: PaymentPlan.State? = nil,
        _ page: PageRequest = PageRequest()
    ) async throws -> Page<PaymentPlan> {
        try await context.read { try $0.paymentPlans.page(in: scope, customer: customer, state: state, page) }
    }

    /// The newest first.
    public func newest(_ count: Int, of customer: Customer.ID, in scope: Scope) async throws -> [PaymentPlan] {
        try await context.read { try $0.paymentPlans.newest(count, of: customer, in: scope) }
    }

    /// To what an invoice would be charged if its day were now; nil for nothing.
    public func methodToCharge(for invoice: Invoice.ID, in scope: Scope) async throws -> PaymentMethod? {
        try await context.read { tx in
            try tx.methodToCharge(for: try tx.invoices.find(invoice, in: scope), chosen: nil)
        }
    }

    /// What a customer may promise now; of nothing where there is nothing.
    ///
    /// - Parameter debt: what they owe, where whoever asks has just read it.
    public func choice(
        of customer: Customer.ID, in scope: Scope, by rules: PaymentPlanRules, owing debt: Debt? = nil
    ) async throws -> PaymentPlanChoice {
        try await context.read { tx in
            let now = try tx.now(for: try tx.customers.find(customer, in: scope))
            return try tx.paymentPlanChoice(of: customer, in: scope, by: rules, owing: debt, at: now)
        }
    }

    /// A customer agrees to what they read. An instalment of today is charged at once; what only waits for them, a checkout
    /// that they left or their bank's question, is given up first.
    ///
    /// - Returns: the plan as it stands after that: `declined` when its first charge was refused; `active` with that charge
    ///   still to come, when it could not begin.
    /// - Throws: `offer_outdated` when anything is not as they read it, `payment_plan_exists`, `payment_in_progress`: then
    ///   nothing is promised and nothing charged; `resource_missing` for an invoice that is not theirs.
    public func agree(
        to terms: PaymentPlanTerms, of customer: Customer.ID, in scope: Scope, by rules: PaymentPlanRules
    ) async throws -> PaymentPlan {
        let invoices = terms.debt.map(\.invoice)
        _ = try await Invoices(context).find(invoices, of: customer, in: scope)
        try await context.read { tx in
            let now = try tx.now(for: try tx.customers.find(customer, in: scope))
            try tx.require(terms, of: customer, in: scope, by: rules, at: now)
            // Nobody promises who may not be charged yet (P5).
            try tx.requireReconciled(in: scope)
        }
        let withdrawals = try await Withdrawal.all(from: invoices, in: scope, context)
        let plan = try await context.write { tx -> PaymentPlan? in
            guard try !tx.complete(withdrawals) else { return nil }
            return try tx.agree(to: terms, of: customer, in: scope, by: rules)
        }
        guard let plan else { throw BillingError.outdatedOffer }
        do {
            _ = try await collect(plan.id, in: scope)
        } catch is BillingError {
            // It stands all the same: what could not begin is tried again by its job.
        }
        return try await find(plan.id, in: scope)
    }

    /// A customer takes a promise back: what is owed is collected again as before.
    ///
    /// - Throws: `payment_plan_not_active`, `payment_in_progress`; `resource_missing` when it is not theirs.
    public func cancel(_ id: PaymentPlan.ID, of customer: Customer.ID, in scope: Scope) async throws -> PaymentPlan {
        try await context.write { tx in
            var plan = try tx.paymentPlans.find(id, of: customer, in: scope)
            let now = try tx.now(for: try tx.customers.find(customer, in: scope))
            try tx.cancel(&plan, at: now)
            return plan
        }
    }
}
