import Billing
import Core
import Storage

/// A processor that needs no account anywhere, moves no money, and so serves test mode only. It behaves like an outside
/// company: it keeps its own books, in transactions of its own, and answers only what it is asked.
///
/// The attempt's id is its idempotency key: the same attempt charges once and hears the same answer for ever (P1). Which
/// answer that is, the documented test tokens and numbers decide: see ``TestMethod/all``.
public struct SandboxProcessor: Processor {
    public let name = "sandbox"
    public let capabilities: ProcessorCapabilities = [
        .hostedSetup, .hostedCheckout, .chargeStored, .refund, .lookup, .webhooks,
        .statement, .transfers,
    ]
    public let modes: Set<Mode> = [.test]

    public let clock: Clock
    public let baseURL: String
    let database: any Database
    let chance: Chance
    let pause: @Sendable (Span) async -> Void
    let faults: SandboxFaults
    let signing: ServerKeys?

    /// - Parameters:
    ///   - database: holds the `sandbox_` tables. No other table is read or written.
    ///   - baseURL: where this server's pages are, without a final slash.
    ///   - pause: what a slow answer waits with. Production sleeps; tests need not.
    ///   - signing: what its webhooks are signed with. Without it there are none.
    public init(
        database: any Database, clock: Clock, chance: Chance, baseURL: String,
        pause: @escaping @Sendable (Span) async -> Void = { _ in }, faults: SandboxFaults = .none,
        signing: ServerKeys? = nil
    ) {
        self.database = database
        self.clock = clock
        self.chance = chance
        self.baseURL = baseURL
        self.pause = pause
        self.faults = faults
        self.signing = signing
    }

    /// Whether it tells by itself what happens.
    var announces: Bool { signing != nil }

    public func lookup(_ attempt: PaymentAttempt.ID) async -> LookupOutcome {
        let now = clock.now()
        do {
            return try await answering(.lookup(attempt)) {
                try await database.read { db in
                    guard let outcome = try db.sandboxOutcome(of: attempt, at: now, baseURL: baseURL) else {
                        return .neverHeard
                    }
                    return .found(outcome)
                }
            }
        } catch {
            return .noAnswer("\(error)")
        }
    }

    public func cancel(_ attempt: PaymentAttempt.ID) async -> ChargeOutcome {
        let now = clock.now()
        let announces = announces
        do {
            return try await answering(.cancel(attempt)) {
                try await database.write { db in
                    let canceled = try db.cancelInSandbox(attempt, at: now)
                    if announces, let canceled { try db.announce(canceled, at: now) }
                    return try db.sandboxOutcome(of: attempt, at: now, baseURL: baseURL)
                        ?? .declined(.canceled, reference: nil)
                }
            }
        } catch {
            return .unknown("\(error)")
        }
    }

    public func transferInstructions(for attempt: PaymentAttempt.ID) async -> TransferInstructions? {
        // A processor that cannot be reached answers nothing: the same here.
        try? await database.read { try $0.sandboxCharge(attempt)?.transferInstructions }
    }

    public func revoke(_ token: Secret) async throws {
        let now = clock.now()
        try await answering(.revoke) {
            try await database.write { db in
                _ = try db.execute(
                    "UPDATE sandbox_tokens SET revoked_at = \(now) WHERE id = \(token.exposed) AND revoked_at IS NULL")
            }
        }
    }

    /// Runs a call as the network would: it may be lost on its way, slow, or heard by nobody.
    ///
    /// - Throws: ``SandboxSilence`` when the caller hears nothing, and whatever `body` threw.
    func answering<Value: Sendable>(_ call: SandboxCall, _ body: () async throws -> Value) async throws -> Value {
        let fault = faults.fault(call)
        if fault == .lostBefore { throw SandboxSilence.lostCall }
        let value = try await body()
        if case .slow(let span) = fault { await pause(span) }
        if fault == .lostAfter { throw SandboxSilence.lostAnswer }
        return value
    }
}

/// Nobody answered.
enum SandboxSilence: Error, Hashable {
    case lostCall, lostAnswer
}

extension SandboxSilence: CustomStringConvertible {
    /// The two are the same to who waits: a time-out.
    var description: String { "The sandbox did not answer in time." }
}

extension Connection {
    /// What the sandbox knows of an attempt; nil when it has never heard of it.
    func sandboxOutcome(of attempt: PaymentAttempt.ID, at now: Instant, baseURL: String) throws -> ChargeOutcome? {
        if let charge = try sandboxCharge(attempt) { return charge.outcome(at: now, baseURL: baseURL) }
        if let checkout = try sandboxCheckout(attempt) { return checkout.outcome(baseURL: baseURL) }
        return try wasCanceledUnheard(attempt) ? .declined(.canceled, reference: nil) : nil
    }

    /// Gives up whatever waits for the customer. What has the money, or will have it, is left alone.
    ///
    /// - Returns: the charge that came to nothing, if there was one.
    func cancelInSandbox(_ attempt: PaymentAttempt.ID, at now: Instant) throws -> SandboxCharge? {
        if var charge = try sandboxCharge(attempt) {
            guard charge.awaitsCustomer else { return nil }
            charge.decline(Decline.canceled.code)
            try update(charge)
            return charge
        } else if var checkout = try sandboxCheckout(attempt) {
            checkout.state = .closed
            try update(checkout)
        } else {
            try cancelUnheard(attempt, at: now)
        }
        return nil
    }
}
