import Core

/// Files of all papers that customers ask for, made in the background and kept for a day.
public struct Exports: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// Has it made. Of one customer, year, format and language there is one at a time: who asks twice is led to the same. A file
    /// that is made anew is another one; the old one is there until the new one is.
    ///
    /// - Parameters:
    ///   - year: nil for all.
    ///   - papers: how many there will be, as far as is known.
    ///   - locale: the language that it is written in.
    /// - Throws: ``ExportRefusal``; ``BillingError`` `resource_missing` for who is no customer.
    public func ask(
        _ format: Export.Format, year: Int?, papers: Int, locale: String, for customer: Customer.ID, in scope: Scope
    ) async throws -> Export {
        try await context.write { tx in
            _ = try tx.customers.find(named: customer, in: scope)
            let now = tx.clock.now()
            let all = try tx.exports.all(of: customer, in: scope, at: now)
            let same = all.filter { $0.isOf(format, year: year, locale: locale) }
            if let known = same.first(where: { $0.serves(at: now) }) { return known }
            guard all.filter({ $0.state == .running }).count < Export.runningOfOne else { throw ExportRefusal.running }
            // The new one takes the place of the same as it was made before.
            let others = all.filter { $0.isKept && !$0.isOf(format, year: year, locale: locale) }
            guard others.count < Export.keptOfOne else { throw ExportRefusal.kept }
            try tx.exports.giveUpExpired(of: customer, in: scope, at: now)
            for var failed in same where !failed.isKept {
                failed.expiresAt = now
                try tx.exports.update(failed)
            }
            let export = Export(
                id: .new(at: now, using: tx.chance), scope: scope, customer: customer, year: year, format: format,
                locale: locale, state: .running, done: 0, total: papers, size: nil, generation: 0, failures: 0,
                createdAt: now, expiresAt: now + Export.life)
            try tx.exports.insert(export)
            try tx.jobs.schedule(.export, export.id.rawValue, in: scope, at: now)
            return export
        }
    }

    /// - Throws: ``BillingError`` `resource_missing` for somebody else's, and once it has expired (C2).
    public func find(_ id: Export.ID, of customer: Customer.ID, in scope: Scope) async throws -> Export {
        let now = context.clock.now()
        guard let export = try await context.read({ try $0.exports.findIfAny(id, of: customer, in: scope, at: now) })
        else { throw BillingError.notFound("export", id.rawValue) }
        return export
    }

    /// What is kept for a customer, the newest first.
    public func kept(of customer: Customer.ID, in scope: Scope) async throws -> [Export] {
        let now = context.clock.now()
        return try await context.read { try $0.exports.all(of: customer, in: scope, at: now) }
    }

    /// One piece of a finished file. It is there for a while longer than the file is offered.
    ///
    /// - Parameter number: from 0.
    /// - Returns: nil behind the end, and once its customer was deleted.
    public func chunk(_ number: Int, of export: Export) async throws -> [UInt8]? {
        let now = context.clock.now()
        return try await context.read { try $0.exports.chunk(number, of: export, at: now) }
    }
}
