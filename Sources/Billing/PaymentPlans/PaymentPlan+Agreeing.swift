import Core

extension BillingTransaction {
    /// What a customer may promise now, oldest due first: what is charged by itself or waits to be paid, that nothing was promised
    /// of too often, and that a stored method can be charged for.
    ///
    /// - Parameter known: what they owe, where that was read already.
    func paymentPlanChoice(
        of customer: Customer.ID, in scope: Scope, by rules: PaymentPlanRules, owing known: Debt? = nil, at now: Instant
    ) throws -> PaymentPlanChoice {
        let today = try merchants.find(scope.merchant).zone.date(at: now)
        let debt = try (known ?? self.debt(of: customer, in: scope, at: now)).divisible
        var methods: [PaymentMethod.ID: PaymentMethod] = [:]
        var methodOf: [Invoice.ID: PaymentMethod.ID] = [:]
        for owed in debt.items where owed.plan == nil {
            let invoice = owed.invoice
            guard try paymentPlans.count(against: invoice, of: customer) < rules.timesPerInvoice,
                let method = try methodToPromise(for: invoice, on: today)
            else { continue }
            methods[method.id] = method
            methodOf[invoice.id] = method.id
        }
        return PaymentPlanChoice(
            debt: Debt(debt.items.filter { methodOf[$0.invoice.id] != nil }), methods: methods, methodOf: methodOf,
            rules: rules, today: today)
    }

    /// The one that will be charged as things stand: want of funds is what a promise is for, a stolen card is not.
    private func methodToPromise(for invoice: Invoice, on today: CalendarDate) throws -> PaymentMethod? {
        guard let method = try methodToCharge(for: invoice, chosen: nil), canCharge(method),
            method.facts.kind != .transfer, !method.facts.hasExpired(on: today)
        else { return nil }
        let last = try lastRefusal(of: invoice.id, with: method.id, in: invoice.scope)
        return last == nil || last?.retry == .later ? method : nil
    }

    /// Writes a promise down: from here on nothing else of it is tried by itself.
    ///
    /// - Throws: `payment_plan_exists`; `offer_outdated` when the debt, or the rules, are not what was shown.
    func agree(
        to terms: PaymentPlanTerms, of id: Customer.ID, in scope: Scope, by rules: PaymentPlanRules
    ) throws -> PaymentPlan {
        let customer = try customers.find(named: id, in: scope)
        let now = try now(for: customer)
        try require(terms, of: id, in: scope, by: rules, at: now)
        let zone = try merchants.find(scope.merchant).zone
        guard let currency = terms.instalments.first?.money.currency else { throw BillingError.outdatedOffer }
        let plan = PaymentPlan(
            id: .new(at: now, using: chance), scope: scope, customer: id, currency: currency, state: .active,
            instalments: try terms.promised(in: zone, at: now), createdAt: now, endedAt: nil)
        try paymentPlans.insert(plan)
        for var invoice in try invoices.find(plan.invoices, in: scope) {
            invoice.join(plan.id)
            try invoices.update(invoice)
            // What was sent is looked at on the day after it was due, promised or not.
            guard invoice.isChargedByItself else { continue }
            try jobs.unschedule(.invoice, invoice.id.rawValue, in: scope)
        }
        try schedule(plan, for: customer, at: now)
        try record(.paymentPlanCreated, .paymentPlan(plan.id), of: id, in: scope, at: now)
        try notify(.paymentPlanAgreed, id, about: plan.id.rawValue, in: scope, at: now)
        return plan
    }

    func require(
        _ terms: PaymentPlanTerms, of customer: Customer.ID, in scope: Scope, by rules: PaymentPlanRules,
        at now: Instant
    ) throws {
        let invoices = terms.debt.map(\.invoice)
        guard try !self.invoices.find(invoices, in: scope).contains(where: { $0.paymentPlan != nil }) else {
            throw BillingError.standingPlan
        }
        let choice = try paymentPlanChoice(of: customer, in: scope, by: rules, at: now).only(invoices)
        guard let choice, try choice.allows(terms) else { throw BillingError.outdatedOffer }
    }

    /// Sets when something is done about it next.
    func schedule(_ plan: PaymentPlan, for customer: Customer, at now: Instant) throws {
        guard let next = plan.nextStep(after: now) else { return }
        try jobs.schedule(
            .paymentPlan, plan.id.rawValue, in: plan.scope, testClock: customer.testClock, at: next)
    }
}
