import Billing
import Core
import Storage

extension SandboxProcessor {
    public func startSetup(_ request: SetupRequest) async throws -> String {
        try request.account.requireTestMode()
        let setupIntent = SandboxSetup(
            page: chance.base62(22), request: request, state: .open, token: nil, declineCode: nil,
            createdAt: clock.now())
        let page = try await answering(.startSetup(request.reference)) {
            try await database.write { db in
                if let earlier = try db.sandboxSetup(request.reference) {
                    guard earlier.request == request else { throw BillingError.idempotency }
                    return earlier.page
                }
                try db.insert(setupIntent)
                return setupIntent.page
            }
        }
        return SandboxAddress.setupIntent(page, baseURL)
    }

    public func finishSetup(_ reference: SetupIntent.ID, at account: ProcessorAccount) async -> SetupOutcome {
        do {
            return try await answering(.finishSetup(reference)) {
                try await database.read { db in
                    guard let setupIntent = try db.sandboxSetup(reference), setupIntent.request.account == account
                    else { return .abandoned }
                    return try db.outcome(of: setupIntent)
                }
            }
        } catch {
            return .unknown("\(error)")
        }
    }

    public func facts(ofTestToken token: String) -> PaymentMethod.Facts? { TestMethod.token(token)?.facts }

    public func method(
        fromToken name: String, at account: ProcessorAccount
    ) async throws -> (token: Secret, facts: PaymentMethod.Facts) {
        guard !account.mode.isLive, let method = TestMethod.token(name) else {
            throw BillingError.notFound("token", name, parameter: "payment_method")
        }
        if let refusal = method.refusal { throw BillingError.cardDeclined(refusal) }
        let token = SandboxToken(method, facts: method.facts, account: account, using: chance)
        let now = clock.now()
        try await answering(.methodFromToken(name)) {
            try await database.write { db in try db.insert(token, at: now) }
        }
        return (Secret(token.id), token.facts)
    }
}

extension Connection {
    fileprivate func outcome(of setupIntent: SandboxSetup) throws -> SetupOutcome {
        guard !setupIntent.request.account.mode.isLive else { return .abandoned }
        switch setupIntent.state {
        case .open: return .open
        case .closed:
            return setupIntent.declineCode.map { .refused(SandboxProcessor.declines.decline($0)) } ?? .abandoned
        case .enrolled:
            guard let id = setupIntent.token, let token = try sandboxToken(id) else { return .abandoned }
            return .stored(token: Secret(token.id), facts: token.facts)
        }
    }
}

extension ProcessorAccount {
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
