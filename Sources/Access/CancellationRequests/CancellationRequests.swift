import Billing
import Core

/// The public cancellation: whoever cannot or will not sign in asks to cancel or to withdraw, has a numbered receipt at once, and
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
            if let same = try tx.cancellationRequests.findIfAny(like: draft, from: client, in: scope, since: moment) {
                return same
            }
            let letters = try tx.cancellationRequests.letters(to: email, about: draft.kind, in: scope, at: now)
            let (leaves, isShared) = limits.nextLetter(after: letters, at: now)
            let link = Token(using: tx.chance)
            let request = CancellationRequest(
                draft, id: .new(at: now, using: tx.chance),
                number: InvoiceNumber.text(
                    try tx.numberSeries.next(of: "cancellation_requests", in: scope),
                    of: try tx.merchants.find(scope.merchant),
                    series: "B-"),
                under: preset, in: scope, locale: locale, mailedAt: leaves, at: now)
            let mail = CancellationMail(link: "\(tx.baseURL)\(portal)/cancellation/\(link.secret.exposed)")
            let letter = try mail.sealed(for: request.id, tx.keys, tx.chance)
            try tx.cancellationRequests.insert(request, linkHash: link.hash, letter: letter, at: leaves, from: client)
            // What shares a letter looks after it only where that has left without it.
            try tx.jobs.schedule(
                .notification, request.id.rawValue, in: scope, at: isShared ? leaves + .minutes(1) : leaves)
            try tx.record(
                .cancellationRequestCreated, .cancellationRequest(request.id.rawValue), of: nil, in: scope, at: now)
            return request
        }
    }

    public func find(_ id: CancellationRequest.ID, in scope: Scope) async throws -> CancellationRequest {
        try await context.read { try $0.cancellationRequests.find(id, in: scope) }
    }

    /// - Parameter state: nil for all.
    public func list(
        in scope: Scope, state: CancellationRequest.State? = nil, customer: Customer.ID? = nil,
        _ page: PageRequest = PageRequest()
    ) async throws -> Page<CancellationRequest> {
        try await context.read { tx in
            try tx.cancellationRequests.page(in: scope, state: state, customer: customer, page)
        }
    }

    /// The merchant has answered, whether they gave something back or not: nothing waits any more, and whoever proved it is told.
    /// Closing twice is not an error.
    ///
    /// - Parameter reason: what they say to whoever proved it; nil or blank for nothing.
    /// - Throws: the conflict `cancellation_request_not_proved` while its mailbox has not proven it; a ``BillingError`` naming
    ///   `reason`.
    public func close(
        _ id: CancellationRequest.ID, in scope: Scope, because reason: String? = nil
    ) async throws -> CancellationRequest {
        let said = try FreeText.text(reason ?? "", parameter: "reason", limit: CancellationDraft.reasonLimit)
        return try await context.write { tx in
            let (request, now) = (try tx.cancellationRequests.find(id, in: scope), tx.clock.now())
            guard let closed = try request.closed(at: now, because: said.isEmpty ? nil : said) else { return request }
            try tx.cancellationRequests.end(closed)
            try tx.jobs.schedule(.notification, id.rawValue, in: scope, at: now)
            try tx.record(
                .cancellationRequestUpdated, .cancellationRequest(id.rawValue), of: closed.customer, in: scope, at: now)
            return closed
        }
    }
}
