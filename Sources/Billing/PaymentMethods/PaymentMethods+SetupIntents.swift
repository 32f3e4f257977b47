import Core

extension PaymentMethods {
    /// Sends a customer to the processor's page to add a method (S62).
    ///
    /// - Parameters:
    ///   - subscription: the one whose method is being replaced, if that is what it is for (S48).
    ///   - becomesDefault: whether it is to be the default, for every subscription (S68). What is owed is not charged to it at
    ///     once: its customer is asked first, see ``adopt(_:of:in:paying:)``.
    ///   - replacesAll: whether they asked that it pays from now on whatever is owed, and every subscription (S13).
    ///   - replaces: the one method in whose place it pays from now on, as their default and for the subscriptions that have
    ///     it as their own; those that are charged to another stay with it.
    ///   - kinds: what may be added (S70).
    ///   - locale: `es`, `pt` or `en`.
    ///   - returnURL: where the customer comes back to, given the setup intent.
    /// - Returns: the setup intent, and the address to redirect to.
    /// - Throws: `processor_not_configured`, `processor_incapable`.
    public func startSetup(
        of customer: Customer.ID, in scope: Scope, for subscription: Subscription.ID? = nil,
        becomesDefault: Bool = false, replacesAll: Bool = false, replaces: PaymentMethod.ID? = nil,
        kinds: [PaymentMethod.Kind], locale: String, returnURL: @escaping @Sendable (SetupIntent.ID) -> String
    ) async throws -> (SetupIntent, url: String) {
        let (setupIntent, request, processor) = try await context.write { tx in
            let owner = try tx.customers.find(named: customer, in: scope)
            let processor = try tx.mainProcessor(in: scope)
            try processor.require(.hostedSetup)
            if let subscription { _ = try tx.subscriptions.find(subscription, of: customer, in: scope) }
            if let replaces { _ = try tx.methods.find(replaces, of: customer, in: scope) }
            let merchant = try tx.merchants.find(scope.merchant)
            let now = try tx.now(for: owner)
            let id = SetupIntent.ID.new(at: now, using: tx.chance)
            let setupIntent = SetupIntent(
                id: id, scope: scope, customer: customer, subscription: subscription,
                becomesDefault: becomesDefault, replacesAll: replacesAll, replaces: replaces, processor: processor.name,
                returnURL: returnURL(id), status: .open,
                declineCode: nil, method: nil, createdAt: now)
            try tx.setupIntents.insert(setupIntent)
            try tx.record(.setupIntentCreated, .setupIntent(id), of: customer, in: scope, at: now)
            let request = SetupRequest(
                reference: id, account: ProcessorAccount(scope),
                kinds: processor.capabilities.offered(of: kinds), customerName: owner.details.name,
                merchantName: merchant.name, locale: locale, returnURL: setupIntent.returnURL)
            return (setupIntent, request, processor)
        }
        return (setupIntent, try await processor.startSetup(request))
    }

    public func setupIntent(_ id: SetupIntent.ID, in scope: Scope) async throws -> SetupIntent {
        try await context.read { try $0.setupIntents.find(id, in: scope) }
    }

    /// Asks the processor what came of a visit. On success the method is in the list; asking again changes nothing.
    ///
    /// Whoever comes back is a browser that follows an address: nothing is charged for that. What waited for the method (S40),
    /// and what its customer asked it to pay before they left (S69), is a job of its own: see ``chargeWhatWaited(for:in:as:)``.
    public func finishSetup(
        _ id: SetupIntent.ID, of customer: Customer.ID, in scope: Scope
    ) async throws -> SetupIntent {
        let open = try await setupIntent(id, in: scope)
        guard open.customer == customer else { throw BillingError.notFound("setup_intent", id.rawValue) }
        guard open.status == .open else {
            if open.status == .canceled { try await forget(open) }
            return open
        }
        let outcome = try await context.processors.named(open.processor).finishSetup(
            id, at: ProcessorAccount(scope))
        return try await context.write { tx in
            var setupIntent = try tx.setupIntents.find(id, in: scope)
            guard setupIntent.status == .open else { return setupIntent }
            let owner = try tx.customers.find(customer, in: scope)
            let now = try tx.now(for: owner)
            guard let consequence = setupIntent.settle(as: outcome) else { return setupIntent }
            switch consequence {
            case .abandoned: break
            case .refused: try tx.record(.setupIntentFailed, .setupIntent(id), of: customer, in: scope, at: now)
            case .added(let token, let facts):
                let method = PaymentMethod(
                    id: .new(at: now, using: tx.chance), scope: scope, customer: nil, position: nil,
                    processor: setupIntent.processor, token: token, facts: facts, billingName: nil, billingEmail: nil,
                    metadata: [:], createdAt: now)
                try tx.methods.insert(method)
                try tx.compareDaily(with: method.processor, in: scope, at: tx.clock.now())
                guard owner.deletedAt == nil else {
                    // Whoever was deleted meanwhile has no methods: the processor forgets this one.
                    try tx.jobs.schedule(.revocation, method.id.rawValue, in: scope, at: tx.clock.now())
                    setupIntent.cancel()
                    break
                }
                let attached = try tx.attach(method.id, to: customer, in: scope)
                // What waited for a first one is charged to it. Before a new default pays that, its customer is asked.
                let paysWhatIsOwed = attached.isDefault || setupIntent.replacesAll || setupIntent.replaces != nil
                // The customer may have taken away meanwhile what it was to replace.
                if let replaced = try setupIntent.replaces.flatMap({
                    try tx.methods.findIfAny($0, of: customer, in: scope)
                }) {
                    try tx.put(attached, inPlaceOf: replaced, of: customer, at: now)
                } else if setupIntent.replacesAll || setupIntent.becomesDefault {
                    try tx.prefer(attached, of: customer, at: now)
                }
                setupIntent.succeed(with: method.id)
                try tx.record(.setupIntentSucceeded, .setupIntent(id), of: customer, in: scope, at: now)
                if try paysWhatIsOwed && !tx.openInvoices(of: customer, chargedTo: attached).isEmpty {
                    try tx.jobs.schedule(.setupIntent, id.rawValue, in: scope, at: tx.clock.now())
                }
            }
            try tx.setupIntents.update(setupIntent)
            return setupIntent
        }
    }
}

extension PaymentMethods {
    /// What a customer left at the processor after their setup was ended here is forgotten there: nothing of ours names it.
    ///
    /// - Throws: what keeps it from hearing so. Whoever asks again asks for this, too.
    private func forget(_ ended: SetupIntent) async throws {
        let processor = try context.processors.named(ended.processor)
        let account = ProcessorAccount(ended.scope)
        guard case .stored(let token, _) = await processor.finishSetup(ended.id, at: account) else { return }
        try await processor.revoke(token, at: account)
    }
}

extension BillingTransaction {
    /// Makes what was added the default, and what every subscription is charged to.
    fileprivate func prefer(
        _ method: PaymentMethod, of customer: Customer.ID, at now: Instant
    ) throws {
        if !method.isDefault { try methods.moveToFront(method, of: customer) }
        let cleared = try subscriptions.clearOverrides(of: customer, in: method.scope)
        guard !method.isDefault || cleared > 0 else { return }
        try record(.customerUpdated, .customer(customer), of: customer, in: method.scope, at: now)
    }

    /// Charges to what was added whatever was charged to one method, and nothing else.
    fileprivate func put(
        _ method: PaymentMethod, inPlaceOf replaced: PaymentMethod, of customer: Customer.ID, at now: Instant
    ) throws {
        if replaced.isDefault { try methods.moveToFront(method, of: customer) }
        let moved = try subscriptions.moveOverrides(from: replaced, to: method, of: customer)
        guard replaced.isDefault || moved > 0 else { return }
        try record(.customerUpdated, .customer(customer), of: customer, in: method.scope, at: now)
    }
}
