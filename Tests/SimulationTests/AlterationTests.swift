import Billing
import Core
import Simulation
import Storage
import Synchronization
import Testing

/// A simulator that finds nothing proves nothing: each of these breaks one rule, and has to be found.
@Suite struct `What a simulated year finds` {
    @Test func `P1 an adapter that tries again under another key charges twice`() async throws {
        try await expectViolation("P1", "P2") { $0.processor = { TryingAgain(inner: $0) } }
    }

    @Test func `P3 a lost answer that is taken for a decline`() async throws {
        try await expectViolation("P3") { $0.processor = { Hasty(inner: $0) } }
    }

    @Test func `P5 a reconciler that does not ask`() async throws {
        try await expectViolation("P3") { $0.processor = { Unasked(inner: $0) } }
    }

    @Test func `D3 a database that acknowledges what it has not kept`() async throws {
        try await expectViolation("") { $0.database = { LyingDatabase(inner: $0) } }
    }

    /// - Parameter rules: how the rule of the first violation may begin.
    private func expectViolation(_ rules: String..., altering change: (inout Alterations) -> Void) async throws {
        var alterations = Alterations.none
        change(&alterations)
        let report = try await Simulator(
            seed: 60, merchantYears: 3, faults: .severe, concurrency: 3, alterations: alterations
        ).run()
        let violations = report.failures.flatMap(\.violations)
        #expect(violations.contains { violation in rules.contains { violation.rule.hasPrefix($0) } }, "\(report)")
        #expect(report.failures.first?.replay.contains("--seed 6") == true)
    }
}

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

private struct TryingAgain: Altered {
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

private struct Hasty: Altered {
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

/// Forgets every fiftieth write that it has said is done.
private final class LyingDatabase: Database {
    private let inner: any Database
    private let count = Atomic<Int>(0)
    private struct Forgotten<Value: Sendable>: Error { let value: Value }

    init(inner: any Database) { self.inner = inner }

    var engine: Engine { inner.engine }
    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await inner.read(body)
    }
    func write<Value: Sendable>(
        _ isolation: IsolationLevel, _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        guard count.add(1, ordering: .relaxed).newValue % 50 == 0 else { return try await inner.write(isolation, body) }
        do {
            return try await inner.write(isolation) { db in throw Forgotten(value: try body(db)) }
        } catch let forgotten as Forgotten<Value> {
            return forgotten.value
        }
    }
    func close() async {}
}
