import Core

/// The ordered list of a customer's payment methods: position 1 is the default and wears the star.
public struct PaymentMethods: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// In order: the first is the default.
    public func list(of customer: Customer.ID, in scope: Scope) async throws -> [PaymentMethod] {
        try await context.read { try $0.methods.all(of: customer, in: scope) }
    }

    /// Where a method stands in its customer's list, or stood until it was detached.
    ///
    /// - Returns: how many are in front of it, and how many up to it.
    /// - Throws: `not found`, naming the parameter, when it never was this customer's.
    public func place(
        of id: PaymentMethod.ID, among customer: Customer.ID, in scope: Scope, parameter: String
    ) async throws -> (before: Int, through: Int) {
        try await context.read { tx in
            guard let place = try tx.methods.place(of: id, among: customer, in: scope) else {
                throw BillingError.notFound("payment_method", id.rawValue, parameter: parameter)
            }
            return place
        }
    }

    public func find(_ id: PaymentMethod.ID, in scope: Scope) async throws -> PaymentMethod {
        try await context.read { try $0.methods.find(id, in: scope) }
    }

    public func find(_ id: PaymentMethod.ID, of customer: Customer.ID, in scope: Scope) async throws -> PaymentMethod {
        try await context.read { try $0.methods.find(id, of: customer, in: scope) }
    }

    /// - Returns: nil when it is not theirs, or not any more.
    public func findIfAny(
        _ id: PaymentMethod.ID, of customer: Customer.ID, in scope: Scope
    ) async throws -> PaymentMethod? {
        try await context.read { try $0.methods.findIfAny(id, of: customer, in: scope) }
    }

    /// How the next period of a subscription is paid for (U1).
    public func nextPayment(of subscription: Subscription) async throws -> NextPayment {
        try await context.read { tx in
            subscription.nextPayment(with: try tx.methods.all(of: subscription.customer, in: subscription.scope))
        }
    }

    /// Makes a method out of one of the processor's tokens. It belongs to nobody until it is attached.
    ///
    /// - Throws: ``BillingError`` `resource_missing` for an unknown token, `declined` when the processor refuses it,
    ///   `processor_not_configured`.
    public func create(
        fromToken token: String, in scope: Scope, billingName: String? = nil, billingEmail: String? = nil,
        metadata: [String: String] = [:]
    ) async throws -> PaymentMethod {
        try Metadata.check(metadata)
        let processor = try await context.read { try $0.mainProcessor(in: scope) }
        let made = try await processor.method(fromToken: token, at: ProcessorAccount(scope))
        let now = context.clock.now()
        let method = PaymentMethod(
            id: .new(at: now, using: context.chance), scope: scope, customer: nil, position: nil,
            processor: processor.name, token: made.token, facts: made.facts, billingName: billingName,
            billingEmail: billingEmail, metadata: metadata, createdAt: now)
        return try await context.write { tx in
            try tx.methods.insert(method)
            try tx.compareDaily(with: method.processor, in: scope, at: now)
            return method
        }
    }

    /// Gives a method to a customer, at the end of the list. Payments that waited for one go on (S40).
    ///
    /// - Parameter id: an unattached method, or a documented test token such as `pm_card_visa`.
    public func attach(
        _ id: PaymentMethod.ID, to customer: Customer.ID, in scope: Scope
    ) async throws -> PaymentMethod {
        let known = try await context.read { tx in
            _ = try tx.customers.find(named: customer, in: scope)
            if try tx.methods.all(of: customer, in: scope).isEmpty {
                try tx.requireReconciled(toCollectFrom: customer, in: scope, with: tx.processors.main.name)
            }
            return try tx.methods.exists(id, in: scope)
        }
        let method = known ? id : try await create(fromToken: id.rawValue, in: scope).id
        let (attached, tries) = try await context.write { tx in
            try tx.changingMethods(of: customer, in: scope) {
                try tx.attach(method, to: customer, in: scope)
            }
        }
        _ = try await make(tries, in: scope)
        return attached
    }

    /// Moves the star: every later charge goes to this method (S59–S61).
    ///
    /// - Parameter everywhere: subscriptions with a method of their own follow it too (U1).
    /// - Returns: the attempts of the open invoices that are charged to it from now on, each tried once at once (S69, P10).
    public func makeDefault(
        _ id: PaymentMethod.ID, of customer: Customer.ID, in scope: Scope, everywhere: Bool
    ) async throws -> [PaymentAttempt] {
        let (_, tries) = try await context.write { tx in
            let method = try tx.methods.find(id, of: customer, in: scope)
            let now = try tx.now(for: try tx.customers.find(named: customer, in: scope))
            return try tx.changingMethods(of: customer, in: scope) {
                try tx.methods.moveToFront(method, of: customer)
                let cleared = everywhere ? try tx.subscriptions.clearOverrides(of: customer, in: scope) : 0
                guard !method.isDefault || cleared > 0 else { return }
                try tx.record(.customerUpdated, .customer(customer), of: customer, in: scope, at: now)
            }
        }
        return try await make(tries, in: scope)
    }
}

extension BillingTransaction {
    func attach(
        _ id: PaymentMethod.ID, to customer: Customer.ID, in scope: Scope
    ) throws -> PaymentMethod {
        let method = try methods.find(id, in: scope)
        if method.customer == customer { return method }
        guard method.customer == nil else {
            throw BillingError.invalid("payment_method", "The payment method is attached to another customer.")
        }
        let owner = try self.customers.find(named: customer, in: scope)
        guard try methods.all(of: customer, in: scope).count < 50 else {
            throw BillingError.invalid("payment_method", "A customer has at most 50 payment methods.")
        }
        let attached: PaymentMethod
        do {
            attached = try methods.append(id, to: customer, in: scope)
        } catch is BillingError {
            throw BillingError.invalid(
                "payment_method", "A detached payment method cannot be attached again.", code: "payment_method_detached"
            )
        }
        let now = try now(for: owner)
        try record(.methodAttached, .method(id), of: customer, in: scope, at: now)
        try notify(.methodAdded, customer, about: id.rawValue, in: scope, at: now)
        try scheduleExpiry(of: attached, owner, at: now)
        return attached
    }
}
