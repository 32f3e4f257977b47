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
    public var capabilities: ProcessorCapabilities {
        let always: ProcessorCapabilities = [
            .hostedSetup, .hostedCheckout, .chargeStored, .refund, .partialRefund, .cancel, .lookupByOurReference,
            .statement, .transfers, .instalments,
        ]
        return announces ? always.union(.webhooks) : always
    }
    public var completion: Completion { announces ? .webhookBacked : .pollingRequired }
    public let modes: Set<Mode> = [.test]
    /// What is canceled before it was heard of can never be charged: there is nothing to wait for.
    public let graceTime = Span.seconds(0)

    public let clock: Clock
    public let baseURL: String
    let database: any Database
    let chance: Chance
    let pause: @Sendable (Span) async -> Void
    let faults: SandboxFaults
    let signing: ServerKeys?
    let books: ChargeBooks

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
        books = ChargeBooks(database, announces: signing != nil)
    }

    /// Whether it tells by itself what happens.
    var announces: Bool { signing != nil }

    public func checkAccount(_ account: ProcessorAccount) async -> AccountStanding {
        account.mode.isLive ? .missing(["The sandbox moves no money: it serves test mode only."]) : .ready
    }

    public func lookup(_ attempt: AttemptReference) async -> LookupOutcome {
        let now = clock.now()
        do {
            let outcome = try await answering(.lookup(attempt.attempt)) {
                try await database.read { try $0.sandboxOutcome(of: attempt, at: now, baseURL: baseURL) }
            }
            return outcome.map { .found($0) } ?? .neverHeard
        } catch {
            return .noAnswer("\(error)")
        }
    }

    public func cancel(_ attempt: AttemptReference) async -> ChargeOutcome {
        let now = clock.now()
        let announces = announces
        do {
            return try await answering(.cancel(attempt.attempt)) {
                try await database.write { db in
                    let canceled = try db.cancelInSandbox(attempt, at: now)
                    if announces, let canceled { try db.announce(canceled, at: now) }
                    return try db.sandboxOutcome(of: attempt, at: now, baseURL: baseURL)
                        ?? .declined(.canceled, .none)
                }
            }
        } catch {
            return .unknown("\(error)")
        }
    }

    public func revoke(_ token: Secret, at account: ProcessorAccount) async throws {
        let now = clock.now()
        try await answering(.revoke) {
            try await database.write { db in
                guard let known = try db.sandboxToken(token.exposed), known.belongs(to: account) else { return }
                try db.execute(
                    "UPDATE sandbox_tokens SET revoked_at = \(now) WHERE id = \(known.id) AND revoked_at IS NULL")
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
    func sandboxOutcome(of attempt: AttemptReference, at now: Instant, baseURL: String) throws -> ChargeOutcome? {
        if let charge = try sandboxCharge(attempt) {
            // A stored method is charged without a page.
            let page = try charge.token == nil ? sandboxCheckout(attempt)?.page : nil
            return charge.outcome(at: now, baseURL: baseURL, page: page)
        }
        if let checkout = try sandboxCheckout(attempt) { return checkout.outcome(baseURL: baseURL) }
        return try wasCanceledUnheard(attempt.attempt) ? .declined(.canceled, .none) : nil
    }

    /// Gives up whatever waits for the customer. What has the money, or will have it, is left alone.
    ///
    /// - Returns: the charge that came to nothing, if there was one.
    func cancelInSandbox(_ attempt: AttemptReference, at now: Instant) throws -> SandboxCharge? {
        if var charge = try sandboxCharge(attempt) {
            guard charge.awaitsCustomer else { return nil }
            charge.decline(Decline.canceled.code)
            try update(charge)
            return charge
        } else if var checkout = try sandboxCheckout(attempt) {
            checkout.state = .closed
            try update(checkout)
        } else if try sandboxCharge(attempt.attempt) == nil, try sandboxCheckout(attempt.attempt) == nil {
            try cancelUnheard(attempt.attempt, at: now)
        }
        return nil
    }
}
