import Billing
import Core

/// A processor that is like another, but for what a test makes it do.
public protocol AlteredProcessor: Processor {
    var inner: any Processor { get }
}

extension AlteredProcessor {
    public var name: String { inner.name }
    public var capabilities: ProcessorCapabilities { inner.capabilities }
    public var modes: Set<Mode> { inner.modes }
    public var completion: Completion { inner.completion }
    public var declines: DeclineTable { inner.declines }
    public var graceTime: Span { inner.graceTime }
    public func checkAccount(_ account: ProcessorAccount) async -> AccountStanding { await inner.checkAccount(account) }
    public func startSetup(_ request: SetupRequest) async throws -> String { try await inner.startSetup(request) }
    public func finishSetup(_ reference: SetupIntent.ID, at account: ProcessorAccount) async -> SetupOutcome {
        await inner.finishSetup(reference, at: account)
    }
    public func method(
        fromToken token: String, at account: ProcessorAccount
    ) async throws -> (token: Secret, facts: PaymentMethod.Facts) {
        try await inner.method(fromToken: token, at: account)
    }
    public func facts(ofTestToken token: String) -> PaymentMethod.Facts? { inner.facts(ofTestToken: token) }
    public func charge(_ charge: Charge) async -> ChargeOutcome { await inner.charge(charge) }
    public func startCheckout(_ request: CheckoutRequest) async throws -> String {
        try await inner.startCheckout(request)
    }
    public func lookup(_ attempt: AttemptReference) async -> LookupOutcome { await inner.lookup(attempt) }
    public func cancel(_ attempt: AttemptReference) async -> ChargeOutcome { await inner.cancel(attempt) }
    public func refund(_ refund: RefundReference, money: Money) async -> RefundOutcome {
        await inner.refund(refund, money: money)
    }
    public func lookupRefund(_ refund: RefundReference) async -> RefundLookup { await inner.lookupRefund(refund) }
    public func revoke(_ token: Secret, at account: ProcessorAccount) async throws {
        try await inner.revoke(token, at: account)
    }
    public func statement(
        of account: ProcessorAccount, since: Instant, after cursor: String?
    ) async throws -> ProcessorStatement {
        try await inner.statement(of: account, since: since, after: cursor)
    }
    public func verify(_ call: ProcessorCall, at now: Instant) throws -> [ProcessorEvent] {
        try inner.verify(call, at: now)
    }
}
