import Core

extension Callbacks {
    /// What a callback came to.
    private struct Conclusion: Sendable {
        let state: ProcessorCallback.State
        let detail: String

        static func settled(_ detail: String) -> Conclusion { .init(state: .settled, detail: detail) }
        static func quarantined(_ why: String) -> Conclusion { .init(state: .quarantined, detail: why) }
    }

    /// Asks the processor about what it said, and writes down the answer. Doing it twice changes nothing.
    ///
    /// - Throws: `unavailable` while the processor does not answer: the worker comes back.
    func settle(_ id: ProcessorCallback.ID, in scope: Scope) async throws -> ProcessorCallback {
        let callback = try await find(id, in: scope)
        guard callback.state == .received else { return callback }
        let conclusion =
            switch callback.event.subject {
            case .attempt(let attempt): try await settle(attempt, as: callback)
            case .enrolment(let enrolment): try await finish(enrolment, as: callback)
            case .other: Conclusion(state: .ignored, detail: callback.event.kind)
            }
        let now = context.clock.now()
        return try await context.database.write { db in
            try db.conclude(callback, as: conclusion.state, conclusion.detail, at: now)
            return try db.callback(id, in: scope)
        }
    }

    /// Amount, currency, account and reference must be those of the attempt, by the call and by the processor's answer.
    private func settle(_ id: PaymentAttempt.ID, as callback: ProcessorCallback) async throws -> Conclusion {
        let scope = callback.scope
        let event = callback.event
        let attempt: PaymentAttempt
        do {
            attempt = try await context.database.read { try $0.attempt(id, in: scope) }
        } catch let error as BillingError where error.kind == .notFound {
            return .quarantined("no such attempt in this account")
        }
        guard attempt.processor == callback.processor else { return .quarantined("the attempt is another processor's") }
        if let money = event.money, money != attempt.money { return .quarantined("another amount or currency") }

        let answer = try await context.processors.named(attempt.processor).lookup(id)
        let outcome: ChargeOutcome
        switch answer {
        case .found(.unknown(let why)), .noAnswer(let why): throw BillingError.unavailable(why)
        case .neverHeard: return .quarantined("the processor knows nothing of it")
        case .found(let found): outcome = found
        }
        if let told = event.reference, let known = outcome.reference, told != known {
            return .quarantined("another reference")
        }
        let settled = try await Payments(context).write(outcome, of: attempt)
        return .settled(settled.state.rawValue)
    }

    private func finish(_ id: Enrolment.ID, as callback: ProcessorCallback) async throws -> Conclusion {
        let scope = callback.scope
        let methods = PaymentMethods(context)
        do {
            let enrolment = try await methods.enrolment(id, in: scope)
            guard enrolment.processor == callback.processor else {
                return .quarantined("the enrolment is another processor's")
            }
            let finished = try await methods.finishEnrolment(id, of: enrolment.customer, in: scope)
            guard finished.status != .open else { throw BillingError.unavailable("The enrolment has no answer yet.") }
            return .settled(finished.status.rawValue)
        } catch let error as BillingError where error.kind == .notFound {
            return .quarantined("no such enrolment in this account")
        }
    }
}

extension ChargeOutcome {
    /// The processor's own name for the charge, as this answer tells it.
    var reference: String? {
        switch self {
        case .succeeded(let reference), .pending(let reference), .requiresAction(_, let reference): reference
        case .declined(_, let reference): reference
        case .unknown: nil
        }
    }
}
