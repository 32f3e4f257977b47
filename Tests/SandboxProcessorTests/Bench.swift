import Billing
import Core
import SandboxProcessor
import Storage
import Synchronization
import TestSupport

/// A sandbox on an empty database, with a clock that is moved by hand and pauses that are only counted.
struct Bench: Sendable {
    let sandbox: SandboxProcessor
    let ledger: SandboxLedger
    let database: any Database
    let scope = Scope(merchant: Merchant.ID("acct_netizen"), mode: .test)
    private let time: Time

    final class Time: Sendable {
        let now = Mutex(Instant(seconds: 1_900_000_000))
        let paused = Mutex<[Span]>([])
    }

    static func on(
        _ engine: Engine, faults: SandboxFaults = .none, webhooks: Bool = false,
        _ story: (Bench) async throws -> Void
    ) async throws {
        try await withDatabase(engine, migrations: Migrations.all) { database in
            try await story(Bench(database, faults: faults, webhooks: webhooks))
        }
    }

    init(_ database: any Database, faults: SandboxFaults, webhooks: Bool) throws {
        let keys = try ServerKeys(master: [UInt8](repeating: 7, count: 32))
        let time = Time()
        let clock = Clock { time.now.withLock { $0 } }
        self.time = time
        self.database = database
        sandbox = SandboxProcessor(
            database: database, clock: clock, chance: .seeded(7), baseURL: "http://127.0.0.1:8080",
            pause: { span in time.paused.withLock { $0.append(span) } }, faults: faults, signing: webhooks ? keys : nil)
        ledger = SandboxLedger(database: database, clock: clock)
    }

    var pauses: [Span] { time.paused.withLock { $0 } }

    func wait(_ span: Span) { time.now.withLock { $0 = $0 + span } }

    var account: ProcessorAccount { ProcessorAccount(scope) }

    func lookup(_ attempt: PaymentAttempt.ID, in scope: Scope? = nil) async -> LookupOutcome {
        await sandbox.lookup(.init(attempt, at: scope.map(ProcessorAccount.init) ?? account))
    }
    func cancel(_ attempt: PaymentAttempt.ID) async -> ChargeOutcome {
        await sandbox.cancel(.init(attempt, at: account))
    }
    func refund(_ attempt: PaymentAttempt.ID, refund: Refund.ID, money: Money) async -> RefundOutcome {
        await sandbox.refund(.init(refund, of: .init(attempt, at: account)), money: money)
    }
    func finishSetup(_ reference: SetupIntent.ID) async -> SetupOutcome {
        await sandbox.finishSetup(reference, at: account)
    }

    func method(_ name: String) async throws -> Secret {
        try await sandbox.method(fromToken: name, at: account).token
    }

    func charge(
        _ attempt: String, with method: Secret, _ amount: Int64 = 9_990, invoice: String? = nil, in scope: Scope? = nil
    ) -> Charge {
        Charge(
            attempt: PaymentAttempt.ID(attempt), account: scope.map(ProcessorAccount.init) ?? account,
            invoice: Invoice.ID(invoice ?? "in_\(attempt)"), money: Money(amount, .clp), method: method,
            description: "Netizen", returnURL: "http://127.0.0.1:8080/p/netizen/return/\(attempt)")
    }

    func timesCharged(_ attempt: PaymentAttempt.ID) async throws -> Int {
        let now = time.now.withLock { $0 }
        return try await ledger.charges(of: attempt).filter { $0.state(at: now) == .succeeded }.count
    }

    func checkout(_ attempt: String, kinds: [PaymentMethod.Kind] = PaymentMethod.Kind.allCases) -> CheckoutRequest {
        CheckoutRequest(
            attempt: PaymentAttempt.ID(attempt), account: account, invoice: Invoice.ID("in_\(attempt)"),
            money: Money(9_990, .clp), description: "Netizen", kinds: kinds, merchantName: "Netizen", locale: "es-CL",
            returnURL: "http://127.0.0.1:8080/p/netizen/return/\(attempt)")
    }

    func setupIntent(_ reference: String) -> SetupRequest {
        SetupRequest(
            reference: SetupIntent.ID(reference), account: account, kinds: [.card], customerName: "Ana Díaz",
            merchantName: "Netizen", locale: "es-CL", returnURL: "http://127.0.0.1:8080/p/netizen/back/\(reference)")
    }
}

extension String {
    /// The last part of an address.
    var page: String { String(split(separator: "/").last ?? "") }
}
