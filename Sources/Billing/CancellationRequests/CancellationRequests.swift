import Core
import Storage

/// The public way out: whoever cannot or will not sign in asks to cancel or to withdraw, has a numbered receipt at once, and
/// proves by the link of its letter that the mailbox is theirs.
///
/// Asking looks nobody up, so that an answer, its duration and its letter are alike for every address (A7).
public struct CancellationRequests: Sendable {
    let context: BillingContext
    let limits: CancellationLimits

    public init(_ context: BillingContext, limits: CancellationLimits = CancellationLimits()) {
        self.context = context
        self.limits = limits
    }

    /// Receives a request and queues its letter. The same form sent twice is one request.
    ///
    /// - Parameters:
    ///   - locale: the page's language, and the letter's.
    ///   - portal: where mails find the merchant's portal, after the base address: `/p/tienda-sur`.
    ///   - client: who asks, for limits: the IP address.
    /// - Throws: ``BillingError`` naming the field; ``CancellationRefusal/networkIsBusy``.
    public func ask(
        _ typed: CancellationDraft, under preset: CancellationPreset, in scope: Scope, locale: String, portal: String,
        client: String
    ) async throws -> CancellationRequest {
        let (draft, email) = (try typed.checked(), try EmailAddress(typed.email))
        let (limits, client) = (limits, SignInClient(client, context.keys))
        let asked = context.clock.now()
        try await context.read { try limits.check(client, $0, in: scope, at: asked) }
        return try await context.write { tx in
            let now = tx.clock.now()
            let moment = now - CancellationLimits.doubleWindow
            if let same = try tx.sameRequest(draft, from: client, in: scope, since: moment) { return same }
            let (leaves, isShared) = try tx.nextCancellationLetter(
                to: email, about: draft.kind, in: scope, by: limits, at: now)
            let link = Token(using: tx.chance)
            let request = CancellationRequest(
                id: .new(at: now, using: tx.chance), scope: scope,
                number: InvoiceNumber.text(
                    try tx.nextNumber(of: "cancellation_requests", in: scope), of: try tx.merchant(scope.merchant),
                    series: "B-"),
                kind: draft.kind, preset: preset, state: .received, name: draft.name, email: draft.email,
                what: draft.what, locale: locale, receivedAt: now, expiresAt: leaves + CancellationRequest.life,
                subscriptions: [])
            let mail = CancellationMail(link: "\(tx.baseURL)\(portal)/cancellation/\(link.secret.exposed)")
            let letter = try mail.sealed(for: request.id, tx.keys, tx.chance)
            try tx.insert(request, linkHash: link.hash, letter: letter, at: leaves, from: client)
            // What shares a letter looks after it only where that has left without it.
            try tx.schedule(
                .notification, request.id.rawValue, in: scope, at: isShared ? leaves + .minutes(1) : leaves)
            try tx.record(
                .cancellationRequestCreated, .cancellationRequest(request.id), of: nil, in: scope, at: now)
            return request
        }
    }

    public func find(_ id: CancellationRequest.ID, in scope: Scope) async throws -> CancellationRequest {
        try await context.read { try $0.cancellationRequest(id, in: scope) }
    }

    /// - Parameter state: nil for all.
    public func list(
        in scope: Scope, state: CancellationRequest.State? = nil, customer: Customer.ID? = nil,
        _ page: PageRequest = PageRequest()
    ) async throws -> Page<CancellationRequest> {
        try await context.read { tx in
            var filters: [SQL] = []
            if let state {
                // Said as its index says it.
                filters.append(
                    state == .waitingForMerchant ? "state = 'waiting_for_merchant'" : "state = \(state)")
            }
            if let customer { filters.append("customer_id = \(customer)") }
            return try tx.page(
                "cancellation_requests", of: "\(scope)", where: .all(filters), page, read: CancellationRequest.init)
        }
    }

    /// The merchant has answered, and given back what was due: nothing waits any more. Closing twice is not an error.
    ///
    /// - Throws: the conflict `cancellation_request_not_proved` while its mailbox has not proven it.
    public func close(_ id: CancellationRequest.ID, in scope: Scope) async throws -> CancellationRequest {
        try await context.write { tx in
            var request = try tx.cancellationRequest(id, in: scope)
            switch request.state {
            case .done: return request
            case .received:
                throw BillingError.conflict(
                    "cancellation_request_not_proved", "Nobody has proven yet that this request is theirs.")
            case .waitingForMerchant: break
            }
            let now = tx.clock.now()
            request.state = .done
            request.endedAt = now
            try tx.end(request)
            try tx.record(
                .cancellationRequestUpdated, .cancellationRequest(id), of: request.customer, in: scope, at: now)
            return request
        }
    }
}
