import Billing
import Core
import Simulation
import Storage
import Testing

protocol Altered: Processor {
    var inner: any Processor { get }
}

extension Altered {
    var name: String { inner.name }
    var capabilities: ProcessorCapabilities { inner.capabilities }
    var modes: Set<Mode> { inner.modes }
    func startSetup(_ request: SetupRequest) async throws -> String { try await inner.startSetup(request) }
    func finishSetup(_ reference: SetupIntent.ID) async -> SetupOutcome { await inner.finishSetup(reference) }
    func method(fromToken token: String, mode: Mode) async throws -> (token: Secret, facts: PaymentMethod.Facts) {
        try await inner.method(fromToken: token, mode: mode)
    }
    func charge(_ charge: Charge) async -> ChargeOutcome { await inner.charge(charge) }
    func startCheckout(_ request: CheckoutRequest) async throws -> String { try await inner.startCheckout(request) }
    func lookup(_ attempt: PaymentAttempt.ID) async -> LookupOutcome { await inner.lookup(attempt) }
    func cancel(_ attempt: PaymentAttempt.ID) async -> ChargeOutcome { await inner.cancel(attempt) }
    func refund(_ attempt: PaymentAttempt.ID, refund: String, money: Money) async -> ChargeOutcome {
        await inner.refund(attempt, refund: refund, money: money)
    }
    func revoke(_ token: Secret) async throws { try await inner.revoke(token) }
    func statement(
        of account: ProcessorAccount, since: Instant, after cursor: String?
    ) async throws -> ProcessorStatement {
        try await inner.statement(of: account, since: since, after: cursor)
    }
    func verify(_ call: ProcessorCall, at now: Instant) throws -> [ProcessorEvent] { try inner.verify(call, at: now) }
}

struct TryingAgain: Altered {
    let inner: any Processor

    func charge(_ charge: Charge) async -> ChargeOutcome {
        let outcome = await inner.charge(charge)
        guard case .unknown = outcome else { return outcome }
        return await inner.charge(
            Charge(
                attempt: .init(charge.attempt.rawValue + "b"), scope: charge.scope, invoice: charge.invoice,
                money: charge.money, method: charge.method, description: charge.description,
                returnURL: charge.returnURL))
    }
}

struct Hasty: Altered {
    let inner: any Processor

    func charge(_ charge: Charge) async -> ChargeOutcome {
        let outcome = await inner.charge(charge)
        guard case .unknown = outcome else { return outcome }
        return .declined(Decline(code: "processing_error"), reference: nil)
    }
}

struct Unasked: Altered {
    let inner: any Processor

    func lookup(_ attempt: PaymentAttempt.ID) async -> LookupOutcome { .neverHeard }
    func cancel(_ attempt: PaymentAttempt.ID) async -> ChargeOutcome { .declined(.canceled, reference: nil) }
}
