import Billing
import Core
import Storage

extension SandboxProcessor {
    public func startEnrolment(_ request: EnrolmentRequest) async throws -> String {
        try request.scope.requireTestMode()
        let enrolment = SandboxEnrolment(
            page: chance.base62(22), request: request, state: .open, token: nil, declineCode: nil,
            createdAt: clock.now())
        let page = try await answering(.startEnrolment(request.reference)) {
            try await database.write { db in
                if let earlier = try db.sandboxEnrolment(request.reference) {
                    guard earlier.request == request else { throw BillingError.idempotency }
                    return earlier.page
                }
                try db.insert(enrolment)
                return enrolment.page
            }
        }
        return SandboxAddress.enrolment(page, baseURL)
    }

    public func finishEnrolment(_ reference: Enrolment.ID) async -> EnrolmentOutcome {
        do {
            return try await answering(.finishEnrolment(reference)) {
                try await database.read { db in
                    guard let enrolment = try db.sandboxEnrolment(reference) else { return .abandoned }
                    return try db.outcome(of: enrolment)
                }
            }
        } catch {
            return .unknown("\(error)")
        }
    }

    public func method(
        fromToken name: String, mode: Mode
    ) async throws -> (token: Secret, facts: PaymentMethod.Facts) {
        guard mode == .test, let method = TestMethod.token(name) else {
            throw BillingError.notFound("token", name, parameter: "payment_method")
        }
        if let refusal = method.refusal { throw BillingError.cardDeclined(refusal) }
        let token = SandboxToken(method, facts: method.facts, merchant: nil, mode: mode, using: chance)
        let now = clock.now()
        try await answering(.methodFromToken(name)) {
            try await database.write { db in try db.insert(token, at: now) }
        }
        return (Secret(token.id), token.facts)
    }
}

extension Connection {
    fileprivate func outcome(of enrolment: SandboxEnrolment) throws -> EnrolmentOutcome {
        guard !enrolment.request.scope.mode.isLive else { return .abandoned }
        switch enrolment.state {
        case .open: return .open
        case .closed: return enrolment.declineCode.map { .refused(Decline(code: $0)) } ?? .abandoned
        case .enrolled:
            guard let id = enrolment.token, let token = try sandboxToken(id) else { return .abandoned }
            return .enrolled(token: Secret(token.id), facts: token.facts)
        }
    }
}

extension Scope {
    /// - Throws: `processor_not_configured` in live mode, where the sandbox is nobody's processor.
    func requireTestMode() throws(BillingError) {
        guard !mode.isLive else {
            throw .conflict("processor_not_configured", "The sandbox moves no money: it serves test mode only.")
        }
    }
}

extension BillingError {
    static let idempotency = BillingError.conflict(
        "idempotency_error", "This reference came before with other parameters.")

    /// Stripe's error for a method that is refused when it is made or attached: some codes stand for themselves.
    static func cardDeclined(_ decline: String) -> BillingError {
        let named = ["expired_card", "incorrect_cvc", "processing_error"]
        return .init(
            .declined, code: named.contains(decline) ? decline : "card_declined", parameter: "payment_method",
            message: "Your card was declined.", declineCode: decline)
    }
}
