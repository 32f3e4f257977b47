import Core

extension PaymentMethods {
    /// Sends a customer to the processor's page to add a method (S62).
    ///
    /// - Parameters:
    ///   - subscription: the one whose method is being replaced, if that is what it is for (S48).
    ///   - becomesDefault: whether it is to be the default, for every subscription (S68). While something is owed its
    ///     customer is asked first, because a new default is charged for that: see ``adopt(_:of:in:paying:)``.
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
                // The customer may have taken away meanwhile what it was to replace.
                if let replaced = try setupIntent.replaces.flatMap({
                    try tx.methods.findIfAny($0, of: customer, in: scope)
                }) {
                    try tx.put(attached, inPlaceOf: replaced, of: customer, at: now)
                } else if try setupIntent.replacesAll
                    || setupIntent.becomesDefault && tx.owesNothing(customer, in: scope, at: now)
                {
                    try tx.prefer(attached, of: customer, at: now)
                }
                setupIntent.succeed(with: method.id)
                try tx.record(.setupIntentSucceeded, .setupIntent(id), of: customer, in: scope, at: now)
                if try !tx.openInvoices(of: customer, chargedTo: attached).isEmpty {
                    try tx.jobs.schedule(.setupIntent, id.rawValue, in: scope, at: tx.clock.now())
                }
            }
            try tx.setupIntents.update(setupIntent)
            return setupIntent
        }
    }

    /// Charges what is open and paid by the method that a customer came back with (S40, S69), each invoice once (P10).
    ///
    /// - Parameter job: of the scheduler, which begins this and nobody else does.
    /// - Throws: `restoring` when nobody may be charged yet (P5).
    package func chargeWhatWaited(for id: SetupIntent.ID, in scope: Scope, as job: Job) async throws {
        let tries = try await context.write { tx -> TriesAtOnce in
            try tx.jobs.hold(job)
            let setupIntent = try tx.setupIntents.find(id, in: scope)
            // Its customer may have taken it away again.
            guard let added = setupIntent.method,
                let method = try tx.methods.findIfAny(added, of: setupIntent.customer, in: scope)
            else { return TriesAtOnce() }
            let waiting = try tx.openInvoices(of: setupIntent.customer, chargedTo: method)
            if !waiting.isEmpty { try tx.requireReconciled(with: method.processor, in: scope) }
            return try tx.beginAtOnce(waiting.map(\.id), in: scope)
        }
        _ = try await make(tries, in: scope)
    }

    /// What is about to be charged to the method that a setup intent has added: the job is still to be done.
    public func aboutToPay(_ setupIntent: SetupIntent) async throws -> [Invoice] {
        guard let added = setupIntent.method else { return [] }
        return try await context.read { tx in
            guard try tx.jobs.isScheduled(.setupIntent, setupIntent.id.rawValue, in: setupIntent.scope),
                let method = try tx.methods.findIfAny(added, of: setupIntent.customer, in: setupIntent.scope)
            else { return [] }
            return try tx.openInvoices(of: setupIntent.customer, chargedTo: method)
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
    /// A new default is charged for what is open: that is its customer's to say.
    fileprivate func owesNothing(_ customer: Customer.ID, in scope: Scope, at now: Instant) throws -> Bool {
        try debt(of: customer, in: scope, at: now).items.isEmpty
    }

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
