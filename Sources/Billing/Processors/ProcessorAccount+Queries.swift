import Core
import Storage

extension BillingError {
    /// Nobody is there to move this money. What needs no processor works without one.
    static func processorNotConfigured(in mode: Mode) -> BillingError {
        .conflict(
            "processor_not_configured",
            "No payment processor is configured for this account in \(mode.rawValue) mode.")
    }
}

extension BillingTransaction {
    /// Opens the account of a merchant's mode at a processor. Doing it twice changes nothing.
    func openAccount(at processor: String, in scope: Scope, at now: Instant) throws {
        try execute(
            """
            INSERT INTO processor_accounts (merchant_id, livemode, processor, created_at)
            VALUES (\(scope.merchant), \(scope.mode), \(processor), \(now))
            ON CONFLICT (merchant_id, livemode, processor) DO NOTHING
            """)
    }

    /// Where new methods and checkouts of a merchant's mode go: its oldest account.
    ///
    /// - Throws: `processor_not_configured` when it has none that works in this mode.
    func mainProcessor(in scope: Scope) throws -> any Processor {
        let accounts = try query(
            "SELECT processor FROM processor_accounts WHERE \(scope) ORDER BY created_at, processor")
        for account in accounts {
            let name = try account.text("processor")
            if processors.serves(name, scope.mode) { return try processors.named(name, in: scope.mode) }
        }
        throw BillingError.processorNotConfigured(in: scope.mode)
    }

    /// Whether a merchant's mode has an account at any processor.
    package func hasProcessor(in scope: Scope) throws -> Bool {
        try first("SELECT 1 AS found FROM processor_accounts WHERE \(scope) LIMIT 1") != nil
    }
}

/// The accounts of merchants at processors: each belongs to one mode of one merchant.
public struct ProcessorAccounts: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// Whether anything of this mode can be charged.
    public func exist(in scope: Scope) async throws -> Bool {
        try await context.read { try $0.hasProcessor(in: scope) }
    }

    /// What may be offered to the customers of an account; nothing where it has no processor. Asked once in a process's life.
    public func capabilities(in scope: Scope) async throws -> ProcessorCapabilities {
        let processors = context.processors
        if let name = processors.known[scope] { return try processors.named(name).capabilities }
        do {
            let main = try await context.read { try $0.mainProcessor(in: scope) }
            processors.known.note(main.name, of: scope)
            return main.capabilities
        } catch let error as BillingError where error.code == "processor_not_configured" {
            return []
        }
    }

    /// How each live account stands at its processor, by merchant; asked there, now.
    ///
    /// - Parameter limit: how many are asked.
    public func standings(limit: Int) async throws -> [(slug: String, processor: String, standing: AccountStanding)] {
        let accounts = try await context.read { tx in
            try tx.query(
                """
                SELECT m.slug, a.merchant_id, a.processor FROM processor_accounts a
                JOIN merchants m ON m.id = a.merchant_id
                WHERE a.livemode = \(Mode.live)
                ORDER BY m.slug, a.processor
                LIMIT \(limit)
                """
            ).map { (try $0.text("slug"), try $0.id("merchant_id", of: Merchant.self), try $0.text("processor")) }
        }
        var standings: [(slug: String, processor: String, standing: AccountStanding)] = []
        for (slug, merchant, name) in accounts {
            let account = ProcessorAccount(Scope(merchant: merchant, mode: .live))
            // All that this throws is that there is no such processor.
            let processor = try? context.processors.named(name)
            let standing =
                await processor?.checkAccount(account) ?? .missing(["This server does not have this processor."])
            standings.append((slug, name, standing))
        }
        return standings
    }

    /// Whether any merchant has an account at this processor.
    public func exist(at processor: String) async throws -> Bool {
        try await context.read { tx in
            try tx.first("SELECT 1 AS found FROM processor_accounts WHERE processor = \(processor) LIMIT 1") != nil
        }
    }

    /// - Throws: `processor_not_configured`, before anything is done that would need one.
    func require(in scope: Scope) async throws {
        _ = try await context.read { try $0.mainProcessor(in: scope) }
    }
}
