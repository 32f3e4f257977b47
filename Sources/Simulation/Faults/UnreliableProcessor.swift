import Billing
import Core

/// The road from one process to the processor: calls arrive late, and the process may die with one under way.
///
/// A call that has left arrives, whether or not somebody still waits for the answer: at most ``longestJourney`` later (P4).
struct UnreliableProcessor: Processor {
    let inner: any Processor
    let process: ServerProcess
    let time: SimulatedTime
    let faults: FaultDice
    let trace: Trace

    static let longestJourney = Span.seconds(25)

    var name: String { inner.name }
    var capabilities: ProcessorCapabilities { inner.capabilities }
    var modes: Set<Mode> { inner.modes }
    var completion: Completion { inner.completion }
    var declines: DeclineTable { inner.declines }
    var graceTime: Span { inner.graceTime }

    func checkAccount(_ account: ProcessorAccount) async -> AccountStanding { await inner.checkAccount(account) }
    func startSetup(_ request: SetupRequest) async throws -> String {
        try await travel("enrolment \(request.reference)") { try await inner.startSetup(request) }
    }
    func finishSetup(_ reference: SetupIntent.ID, at account: ProcessorAccount) async -> SetupOutcome {
        await answer("ask enrolment \(reference)", SetupOutcome.unknown) {
            await inner.finishSetup(reference, at: account)
        }
    }
    func method(
        fromToken token: String, at account: ProcessorAccount
    ) async throws -> (token: Secret, facts: PaymentMethod.Facts) {
        try await travel("token \(token)") { try await inner.method(fromToken: token, at: account) }
    }
    func facts(ofTestToken token: String) -> PaymentMethod.Facts? { inner.facts(ofTestToken: token) }
    func charge(_ charge: Charge) async -> ChargeOutcome {
        await answer("charge \(charge.attempt)", ChargeOutcome.unknown) { await inner.charge(charge) }
    }
    func startCheckout(_ request: CheckoutRequest) async throws -> String {
        try await travel("checkout \(request.attempt)") { try await inner.startCheckout(request) }
    }
    func lookup(_ attempt: AttemptReference) async -> LookupOutcome {
        await answer("look up \(attempt.attempt)", LookupOutcome.noAnswer) { await inner.lookup(attempt) }
    }
    func cancel(_ attempt: AttemptReference) async -> ChargeOutcome {
        await answer("give up \(attempt.attempt)", ChargeOutcome.unknown) { await inner.cancel(attempt) }
    }
    func refund(_ refund: RefundReference, money: Money) async -> RefundOutcome {
        await answer("refund \(refund.refund)", RefundOutcome.unknown) { await inner.refund(refund, money: money) }
    }
    func lookupRefund(_ refund: RefundReference) async -> RefundLookup {
        await answer("look up refund \(refund.refund)", RefundLookup.noAnswer) { await inner.lookupRefund(refund) }
    }
    func revoke(_ token: Secret, at account: ProcessorAccount) async throws {
        try await travel("revoke") { try await inner.revoke(token, at: account) }
    }
    func statement(
        of account: ProcessorAccount, since: Instant, after cursor: String?
    ) async throws -> ProcessorStatement {
        try await travel("statement") { try await inner.statement(of: account, since: since, after: cursor) }
    }
    func verify(_ call: ProcessorCall, at now: Instant) throws -> [ProcessorEvent] {
        try inner.verify(call, at: now)
    }

    /// - Throws: ``ProcessDied``, and what `call` throws.
    private func travel<Value>(_ what: String, _ call: () async throws -> Value) async throws -> Value {
        try await process.takeTurn()
        let fault = faults.strike(.lateCall, .crashAtProcessor)
        if fault == .crashAtProcessor { _ = process.die() }
        if fault == .lateCall {
            let journey = faults.span(1...Int(Self.longestJourney.milliseconds / 1_000), of: .seconds(1))
            await Fiber.current?.pause(until: .at(time.now + journey))
        }
        let value: Value
        do {
            value = try await call()
        } catch {
            trace.note("\(what): no answer")
            throw error
        }
        trace.note("\(what): answered")
        try process.requireAlive()
        return value
    }

    /// The same for calls that do not throw. What a dead process does with the answer is stopped at its database.
    private func answer<Value>(
        _ what: String, _ silence: (String) -> Value, _ call: () async -> Value
    ) async -> Value {
        do {
            return try await travel(what) { await call() }
        } catch {
            return silence("The process died.")
        }
    }
}
