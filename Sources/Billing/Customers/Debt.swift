import Core

/// What a customer owes, what was due first first: that is the order in which it is usually paid. What changes ask for that are
/// made once they are paid stands among it, and is owed by nobody.
public struct Debt: Hashable, Sendable {
    public let items: [Owed]

    public init(_ items: [Owed]) { self.items = items }

    /// What the customer is to pay.
    public var payable: [Owed] { items.filter { $0.isPayable && !$0.isOfChange } }
    /// Changes that wait for their customer to pay for them.
    public var changes: [Owed] { items.filter { $0.isPayable && $0.isOfChange } }
    /// What is on its way.
    public var waiting: [Owed] { items.filter { !$0.isPayable } }
    /// What is not promised for a day to come.
    public var unpromised: Debt { Debt(items.filter { $0.plan == nil }) }
    public subscript(_ invoice: Invoice.ID) -> Owed? { items.first { $0.invoice.id == invoice } }
    /// The promise that covers whatever is to be paid; nil where there is none, or something is to be paid besides.
    public var promise: PaymentPlan? {
        guard let plan = payable.first?.plan,
            payable.allSatisfy({ $0.standing == .promised && $0.plan?.id == plan.id })
        else { return nil }
        return plan
    }
    /// What one subscription owes.
    public func of(_ subscription: Subscription.ID) -> Debt {
        Debt(items.filter { $0.invoice.subscription == subscription })
    }

    /// One total per currency of what is to be paid.
    public func totals() throws -> [Money] { try Self.totals(payable) }

    public static func totals(_ items: [Owed]) throws -> [Money] {
        let amounts = items.map(\.money)
        return try Set(amounts.map(\.currency)).sorted()
            .map { currency in try Money.sum(amounts.filter { $0.currency == currency }, in: currency) }
    }
}

extension Invoices {
    /// What a customer owes now.
    public func debt(of customer: Customer.ID, in scope: Scope) async throws -> Debt {
        return try await context.read { tx in
            let now = try tx.now(for: try tx.customers.find(customer, in: scope))
            return try tx.debt(of: customer, in: scope, at: now)
        }
    }
}

extension BillingTransaction {
    package func debt(of customer: Customer.ID, in scope: Scope, at now: Instant) throws -> Debt {
        let open = try invoices.open(of: customer, in: scope).filter { $0.amountRemaining.isPositive }
            .sorted { $0.isDue(before: $1) }
        guard !open.isEmpty else { return Debt([]) }
        let attempts = Dictionary(
            grouping: try self.attempts.all(of: open.map(\.id), in: scope), by: \.invoice)
        let pending = attempts.values.compactMap(\.last).filter { $0.state == .pending }.map(\.id)
        let transfers = try transferInstructions.all(for: pending, in: scope)
        let all = try self.methods.all(of: customer, in: scope)
        let methods = try all.filter(canCharge)
        let subscriptions = try self.subscriptions.find(Array(Set(open.compactMap(\.subscription))), in: scope)
        let beginning = Set(subscriptions.filter { $0.status == .incomplete }.map(\.id))
        let changes = try changesAwaited(among: open, in: scope)
        let own = Dictionary(subscriptions.map { ($0.id, $0.defaultMethod) }, uniquingKeysWith: { $1 })
        let today = try merchants.find(scope.merchant).zone.date(at: now)
        let promised = try paymentPlans.find(Array(Set(open.compactMap(\.paymentPlan))), in: scope)
        let plans = Dictionary(promised.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        let owed = open.map { invoice in
            let tries = attempts[invoice.id] ?? []
            let transfer = tries.last.flatMap { transfers[$0.id] }
            let override = invoice.ownMethod ?? invoice.subscription.flatMap { own[$0] ?? nil }
            let first = (all.first { $0.id == override } ?? all.first)?.id
            return Owed(
                invoice, tries: tries, transfer: transfer,
                methods: methods.filter { $0.id == first } + methods.filter { $0.id != first },
                // A change is made for all of its money, or not.
                mayBePaidInPart: changes[invoice.id] == nil
                    && (invoice.subscription.map { !beginning.contains($0) } ?? true),
                isOfChange: changes[invoice.id] != nil, today: today, at: now,
                plan: invoice.paymentPlan.flatMap { plans[$0] })
        }
        // For a change that can be made no more nobody is asked: only what is on its way is told.
        return Debt(owed.filter { !$0.isPayable || changes[$0.invoice.id] != false })
    }
}
