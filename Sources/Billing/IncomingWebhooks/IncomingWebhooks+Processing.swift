import Core

extension IncomingWebhooks {
    /// What a callback came to.
    private struct Conclusion: Sendable {
        let state: IncomingWebhook.State
        let detail: String

        static func settled(_ detail: String) -> Conclusion { .init(state: .settled, detail: detail) }
        static func quarantined(_ why: String) -> Conclusion { .init(state: .quarantined, detail: why) }
    }

    /// Asks the processor about what it said, and writes down the answer. Doing it twice changes nothing.
    ///
    /// - Throws: `unavailable` while the processor does not answer: the worker comes back.
    package func process(_ id: IncomingWebhook.ID, in scope: Scope) async throws -> IncomingWebhook {
        let webhook = try await find(id, in: scope)
        guard webhook.state == .received else { return webhook }
        let conclusion =
            switch webhook.event.subject {
            case .attempt(let attempt): try await process(attempt, as: webhook)
            case .setupIntent(let setupIntent): try await finish(setupIntent, as: webhook)
            case .other: Conclusion(state: .ignored, detail: webhook.event.kind)
            }
        let now = context.clock.now()
        return try await context.write { tx in
            try tx.incomingWebhooks.conclude(webhook, as: conclusion.state, conclusion.detail, at: now)
            return try tx.incomingWebhooks.find(id, in: scope)
        }
    }

    /// Amount, currency, account and reference must be those of the attempt, by the call and by the processor's answer.
    private func process(_ id: PaymentAttempt.ID, as webhook: IncomingWebhook) async throws -> Conclusion {
        let scope = webhook.scope
        let event = webhook.event
        let attempt: PaymentAttempt
        do {
            attempt = try await context.read { try $0.attempts.find(id, in: scope) }
        } catch let error as BillingError where error.kind == .notFound {
            return .quarantined("no such attempt in this account")
        }
        guard attempt.processor == webhook.processor else { return .quarantined("the attempt is another processor's") }
        if let money = event.money, money != attempt.money { return .quarantined("another amount or currency") }

        let answer = try await context.processors.named(attempt.processor).ask(about: attempt)
        let outcome: ChargeOutcome
        switch answer {
        case .found(.unknown(let why)), .found(.neverSent(let why)), .noAnswer(let why):
            throw BillingError.unavailable(why)
        case .neverHeard: return .quarantined("the processor knows nothing of it")
        case .found(let found): outcome = found
        }
        let known = attempt.references.merging(outcome.references)
        if let told = event.reference, known.contradict(told) {
            return .quarantined("another reference")
        }
        let settled = try await Payments(context).write(outcome, of: attempt)
        return .settled(settled.state.rawValue)
    }

    private func finish(_ id: SetupIntent.ID, as webhook: IncomingWebhook) async throws -> Conclusion {
        let scope = webhook.scope
        let methods = PaymentMethods(context)
        do {
            let setupIntent = try await methods.setupIntent(id, in: scope)
            guard setupIntent.processor == webhook.processor else {
                return .quarantined("the setup intent is another processor's")
            }
            let finished = try await methods.finishSetup(id, of: setupIntent.customer, in: scope)
            guard finished.status != .open else {
                throw BillingError.unavailable("The setup intent has no answer yet.")
            }
            return .settled(finished.status.rawValue)
        } catch let error as BillingError where error.kind == .notFound {
            return .quarantined("no such setup intent in this account")
        }
    }
}
