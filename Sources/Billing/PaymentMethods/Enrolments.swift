import Core
import Storage

extension PaymentMethods {
    /// Sends a customer to the processor's page to add a method (S62).
    ///
    /// - Parameters:
    ///   - subscription: the one whose method is being replaced, if that is what it is for (S48).
    ///   - becomesDefault: whether it is to be the default, for every subscription (S68). While something is owed its
    ///     customer is asked first, because a new default is charged for that: see ``adopt(_:of:in:paying:)``.
    ///   - kinds: what may be added (S70).
    ///   - locale: `es`, `pt` or `en`.
    ///   - returnURL: where the customer comes back to, given the enrolment.
    /// - Returns: the enrolment, and the address to redirect to.
    /// - Throws: `processor_not_configured`.
    public func startEnrolment(
        of customer: Customer.ID, in scope: Scope, for subscription: Subscription.ID? = nil,
        becomesDefault: Bool = false, kinds: [PaymentMethod.Kind], locale: String,
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
                becomesDefault: becomesDefault, processor: processor.name, returnURL: returnURL(id), status: .open,
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
    public func finishEnrolment(
        _ id: Enrolment.ID, of customer: Customer.ID, in scope: Scope
    ) async throws -> Enrolment {
        let context = context
        let open = try await enrolment(id, in: scope)
        guard open.customer == customer else { throw BillingError.notFound("setup_intent", id.rawValue) }
        guard open.status == .open else {
            if open.status == .canceled { await forget(open) }
            return open
        }
        let outcome = try await context.processors.named(open.processor).finishEnrolment(id)
        let (finished, tries) = try await context.database.write { db -> (Enrolment, TriesAtOnce) in
            var enrolment = try db.enrolment(id, in: scope)
            guard enrolment.status == .open else { return (enrolment, TriesAtOnce()) }
            let owner = try db.customer(customer, in: scope)
            let now = try db.now(for: owner, context)
            switch outcome {
            case .open, .unknown: return (enrolment, TriesAtOnce())
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
                let (_, tries) = try db.changingMethods(of: customer, in: scope, context) {
                    let attached = try db.attach(method.id, to: customer, in: scope, context)
                    guard enrolment.becomesDefault else { return }
                    try db.preferIfNothingIsOwed(attached, of: customer, at: now, context)
                }
                enrolment.status = .succeeded
                enrolment.method = method.id
                try db.update(enrolment)
                try db.record(.enrolmentSucceeded, .enrolment(id), of: customer, in: scope, at: now, context)
                return (enrolment, tries)
            }
            try db.update(enrolment)
            return (enrolment, TriesAtOnce())
        }
        // S40: what waited for a method goes on by itself.
        _ = try await make(tries, in: scope)
        return finished
    }
}

extension PaymentMethods {
    /// What a customer left at the processor after their setup was ended here is forgotten there: nothing of ours names it.
    /// One that does not hear so keeps what nobody can charge.
    private func forget(_ ended: Enrolment) async {
        guard let processor = try? context.processors.named(ended.processor) else { return }
        guard case .enrolled(let token, _) = await processor.finishEnrolment(ended.id) else { return }
        try? await processor.revoke(token)
    }
}

extension Connection {
    /// A new default is charged at once for what is open: that is its customer's to say.
    fileprivate func preferIfNothingIsOwed(
        _ method: PaymentMethod, of customer: Customer.ID, at now: Instant, _ context: BillingContext
    ) throws {
        guard !method.isDefault, try debt(of: customer, in: method.scope, at: now).items.isEmpty else { return }
        try moveToFront(method, of: customer)
        _ = try clearOverrides(of: customer, in: method.scope)
        try record(.customerUpdated, .customer(customer), of: customer, in: method.scope, at: now, context)
    }

    package func enrolment(_ id: Enrolment.ID, in scope: Scope) throws -> Enrolment {
        guard let row = try first("SELECT * FROM enrolments WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("setup_intent", id.rawValue)
        }
        return Enrolment(
            id: id, scope: scope, customer: try row.id("customer_id"), subscription: try row.idIfAny("subscription_id"),
            becomesDefault: try row.bool("becomes_default"), processor: try row.text("processor"),
            returnURL: try row.text("return_url"),
            status: try row.value("status"),
            declineCode: try row.textIfAny("decline_code"), method: try row.idIfAny("method_id"),
            createdAt: try row.instant("created_at"))
    }

    func insert(_ it: Enrolment) throws {
        try execute(
            """
            INSERT INTO enrolments
                (merchant_id, id, livemode, customer_id, subscription_id, becomes_default, processor, return_url, status,
                decline_code, method_id, created_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.customer), \(it.subscription), \(it.becomesDefault),
                \(it.processor),
                \(it.returnURL), \(it.status), \(it.declineCode), \(it.method), \(it.createdAt))
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
