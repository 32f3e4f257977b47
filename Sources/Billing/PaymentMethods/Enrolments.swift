import Core
import Storage

extension PaymentMethods {
    /// Sends a customer to the processor's page to add a method (S62).
    ///
    /// - Parameters:
    ///   - subscription: the one whose method is being replaced, if that is what it is for (S48).
    ///   - becomesDefault: whether it is to be the default, for every subscription (S68). While something is owed its
    ///     customer is asked first, because a new default is charged for that: see ``adopt(_:of:in:paying:)``.
    ///   - replacesAll: whether they asked that it pays from now on whatever is owed, and every subscription (S13).
    ///   - kinds: what may be added (S70).
    ///   - locale: `es`, `pt` or `en`.
    ///   - returnURL: where the customer comes back to, given the enrolment.
    /// - Returns: the enrolment, and the address to redirect to.
    /// - Throws: `processor_not_configured`.
    public func startEnrolment(
        of customer: Customer.ID, in scope: Scope, for subscription: Subscription.ID? = nil,
        becomesDefault: Bool = false, replacesAll: Bool = false, kinds: [PaymentMethod.Kind], locale: String,
        returnURL: @escaping @Sendable (Enrolment.ID) -> String
    ) async throws -> (Enrolment, url: String) {
        let context = context
        let (enrolment, request, processor) = try await context.database.write { db in
            let owner = try db.customer(named: customer, in: scope)
            let processor = try db.mainProcessor(in: scope, context)
            if let subscription { _ = try db.subscription(subscription, of: customer, in: scope) }
            let merchant = try db.merchant(scope.merchant)
            let now = try db.now(for: owner, context)
            let id = Enrolment.ID.new(at: now, using: context.chance)
            let enrolment = Enrolment(
                id: id, scope: scope, customer: customer, subscription: subscription,
                becomesDefault: becomesDefault, replacesAll: replacesAll, processor: processor.name,
                returnURL: returnURL(id), status: .open,
                declineCode: nil, method: nil, createdAt: now)
            try db.insert(enrolment)
            try db.record(.enrolmentCreated, .enrolment(id), of: customer, in: scope, at: now, context)
            let request = EnrolmentRequest(
                reference: id, scope: scope, kinds: kinds, customerName: owner.details.name,
                merchantName: merchant.name, locale: locale, returnURL: enrolment.returnURL)
            return (enrolment, request, processor)
        }
        return (enrolment, try await processor.startEnrolment(request))
    }

    public func enrolment(_ id: Enrolment.ID, in scope: Scope) async throws -> Enrolment {
        try await context.database.read { try $0.enrolment(id, in: scope) }
    }

    /// Asks the processor what came of a visit. On success the method is in the list; asking again changes nothing.
    ///
    /// Whoever comes back is a browser that follows an address: nothing is charged for that. What waited for the method (S40),
    /// and what its customer asked it to pay before they left (S69), is a job of its own: see ``chargeWhatWaited(for:in:as:)``.
    public func finishEnrolment(
        _ id: Enrolment.ID, of customer: Customer.ID, in scope: Scope
    ) async throws -> Enrolment {
        let context = context
        let open = try await enrolment(id, in: scope)
        guard open.customer == customer else { throw BillingError.notFound("setup_intent", id.rawValue) }
        guard open.status == .open else {
            if open.status == .canceled { try await forget(open) }
            return open
        }
        let outcome = try await context.processors.named(open.processor).finishEnrolment(id)
        return try await context.database.write { db in
            var enrolment = try db.enrolment(id, in: scope)
            guard enrolment.status == .open else { return enrolment }
            let owner = try db.customer(customer, in: scope)
            let now = try db.now(for: owner, context)
            switch outcome {
            case .open, .unknown: return enrolment
            case .abandoned: enrolment.status = .canceled
            case .refused(let decline):
                enrolment.status = .refused
                enrolment.declineCode = decline.code
                try db.record(.enrolmentFailed, .enrolment(id), of: customer, in: scope, at: now, context)
            case .enrolled(let token, let facts):
                let method = PaymentMethod(
                    id: .new(at: now, using: context.chance), scope: scope, customer: nil, position: nil,
                    processor: enrolment.processor, token: token, facts: facts, billingName: nil, billingEmail: nil,
                    metadata: [:], createdAt: now)
                try db.insert(method)
                try db.compareDaily(with: method.processor, in: scope, at: context.clock.now())
                guard owner.deletedAt == nil else {
                    // Whoever was deleted meanwhile has no methods: the processor forgets this one.
                    try db.schedule(.revocation, method.id.rawValue, in: scope, at: context.clock.now())
                    enrolment.status = .canceled
                    break
                }
                let attached = try db.attach(method.id, to: customer, in: scope, context)
                if try enrolment.replacesAll || enrolment.becomesDefault && db.owesNothing(customer, in: scope, at: now)
                {
                    try db.prefer(attached, of: customer, at: now, context)
                }
                enrolment.status = .succeeded
                enrolment.method = method.id
                try db.record(.enrolmentSucceeded, .enrolment(id), of: customer, in: scope, at: now, context)
                if try !db.openInvoices(of: customer, chargedTo: attached).isEmpty {
                    try db.schedule(.enrolment, id.rawValue, in: scope, at: context.clock.now())
                }
            }
            try db.update(enrolment)
            return enrolment
        }
    }

    /// Charges what is open and paid by the method that a customer came back with (S40, S69), each invoice once (P10).
    ///
    /// - Parameter job: of the scheduler, which begins this and nobody else does.
    /// - Throws: `restoring` when nobody may be charged yet (P5).
    func chargeWhatWaited(for id: Enrolment.ID, in scope: Scope, as job: Job) async throws {
        let context = context
        let tries = try await context.database.write { db -> TriesAtOnce in
            try db.hold(job)
            let enrolment = try db.enrolment(id, in: scope)
            // Its customer may have taken it away again.
            guard let added = enrolment.method,
                let method = try db.methodIfAny(added, of: enrolment.customer, in: scope)
            else { return TriesAtOnce() }
            let waiting = try db.openInvoices(of: enrolment.customer, chargedTo: method)
            if !waiting.isEmpty { try db.requireReconciled(with: method.processor, in: scope) }
            return try db.beginAtOnce(waiting.map(\.id), in: scope, context)
        }
        _ = try await make(tries, in: scope)
    }

    /// What is about to be charged to the method that an enrolment has added: the job is still to be done.
    public func aboutToPay(_ enrolment: Enrolment) async throws -> [Invoice] {
        guard let added = enrolment.method else { return [] }
        return try await context.database.read { db in
            guard try db.isScheduled(.enrolment, enrolment.id.rawValue, in: enrolment.scope),
                let method = try db.methodIfAny(added, of: enrolment.customer, in: enrolment.scope)
            else { return [] }
            return try db.openInvoices(of: enrolment.customer, chargedTo: method)
        }
    }
}

extension PaymentMethods {
    /// What a customer left at the processor after their setup was ended here is forgotten there: nothing of ours names it.
    ///
    /// - Throws: what keeps it from hearing so. Whoever asks again asks for this, too.
    private func forget(_ ended: Enrolment) async throws {
        let processor = try context.processors.named(ended.processor)
        guard case .enrolled(let token, _) = await processor.finishEnrolment(ended.id) else { return }
        try await processor.revoke(token)
    }
}

extension Connection {
    /// A new default is charged for what is open: that is its customer's to say.
    fileprivate func owesNothing(_ customer: Customer.ID, in scope: Scope, at now: Instant) throws -> Bool {
        try debt(of: customer, in: scope, at: now).items.isEmpty
    }

    /// Makes what was added the default, and what every subscription is charged to.
    fileprivate func prefer(
        _ method: PaymentMethod, of customer: Customer.ID, at now: Instant, _ context: BillingContext
    ) throws {
        if !method.isDefault { try moveToFront(method, of: customer) }
        let cleared = try clearOverrides(of: customer, in: method.scope)
        guard !method.isDefault || cleared > 0 else { return }
        try record(.customerUpdated, .customer(customer), of: customer, in: method.scope, at: now, context)
    }

    package func enrolment(_ id: Enrolment.ID, in scope: Scope) throws -> Enrolment {
        guard let row = try first("SELECT * FROM enrolments WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("setup_intent", id.rawValue)
        }
        return Enrolment(
            id: id, scope: scope, customer: try row.id("customer_id"), subscription: try row.idIfAny("subscription_id"),
            becomesDefault: try row.bool("becomes_default"), replacesAll: try row.bool("replaces_all"),
            processor: try row.text("processor"),
            returnURL: try row.text("return_url"),
            status: try row.value("status"),
            declineCode: try row.textIfAny("decline_code"), method: try row.idIfAny("method_id"),
            createdAt: try row.instant("created_at"))
    }

    func insert(_ it: Enrolment) throws {
        try execute(
            """
            INSERT INTO enrolments
                (merchant_id, id, livemode, customer_id, subscription_id, becomes_default, replaces_all, processor,
                return_url, status, decline_code, method_id, created_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.customer), \(it.subscription), \(it.becomesDefault),
                \(it.replacesAll), \(it.processor), \(it.returnURL), \(it.status), \(it.declineCode), \(it.method), \(it.createdAt))
            """)
    }

    func update(_ it: Enrolment) throws {
        try execute(
            """
            UPDATE enrolments
            SET status = \(it.status), decline_code = \(it.declineCode), method_id = \(it.method)
            WHERE \(it.scope) AND id = \(it.id)
            """)
    }
}
