import Core

extension BillingError {
    /// Nobody is there to move this money. What needs no processor works without one.
    static func processorNotConfigured(in mode: Mode) -> BillingError {
        .conflict(
            "processor_not_configured",
            "No payment processor is configured for this account in \(mode.rawValue) mode.")
    }
}

extension BillingTransaction {
    /// Where new methods and checkouts of a merchant's mode go: its oldest account.
    ///
    /// - Throws: `processor_not_configured` when it has none that works in this mode.
    func mainProcessor(in scope: Scope) throws -> any Processor {
        let names = try processorAccounts.processors(in: scope)
        guard let name = names.first(where: { processors.serves($0, scope.mode) }) else {
            throw BillingError.processorNotConfigured(in: scope.mode)
        }
        return try processors.named(name, in: scope.mode)
    }
}

/// The accounts of merchants at processors: each belongs to one mode of one merchant.
public struct ProcessorAccounts: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// Whether anything of this mode can be charged.
    public func exist(in scope: Scope) async throws -> Bool {
        try await context.read { try $0.processorAccounts.exist(in: scope) }
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
        let accounts = try await context.read { try $0.processorAccounts.live(limit: limit) }
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
        try await context.read { try $0.processorAccounts.exist(at: processor) }
    }

    /// - Throws: `processor_not_configured`, before anything is done that would need one.
    func require(in scope: Scope) async throws {
        _ = try await context.read { try $0.mainProcessor(in: scope) }
    }
}
