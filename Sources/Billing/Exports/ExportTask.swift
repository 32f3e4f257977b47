import Core

/// An export in a worker's hands. With each step it stays leased for a while longer, and whoever has lost the job writes
/// nothing more (D4).
public struct ExportTask: Sendable {
    public let export: Export
    let job: Job
    let context: BillingContext

    /// How far it is, for who waits.
    public func tell(done: Int, of total: Int) async throws {
        try await step { tx, export in
            var export = export
            export.done = done
            export.total = total
            try tx.exports.update(export)
        }
    }

    /// Keeps one piece of the file, of ``Export/chunk`` bytes at most.
    ///
    /// - Parameter number: from 0, without gaps.
    /// - Throws: ``ExportTooLarge``.
    public func store(_ bytes: [UInt8], number: Int) async throws {
        guard Int64(number) * Int64(Export.chunk) < Export.largest else { throw ExportTooLarge() }
        try await step { tx, export in try tx.exports.insert(bytes, number: number, of: export) }
    }

    /// All pieces are there: the file takes the place of the same one as it was made before.
    ///
    /// - Parameter size: of the file, bytes.
    public func finish(size: Int64) async throws {
        try await step { tx, export in
            guard try tx.exports.isWhole(export, size: size) else { throw ExportNotWhole() }
            var export = export
            export.finish(size: size, at: tx.clock.now())
            try tx.exports.update(export)
            try tx.exports.endOlder(than: export, at: tx.clock.now())
        }
    }

    /// Does something that may say nothing for long: meanwhile the job stays leased by time.
    ///
    /// - Parameter nap: lets a while pass, less than a lease; nil where time is made up.
    func staying(leased nap: (@Sendable () async -> Void)?, _ body: @escaping @Sendable () async throws -> Void)
        async throws
    {
        guard let nap else { return try await body() }
        let begun = context.clock.now()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await body() }
            group.addTask { try await beat(nap, since: begun) }
            _ = try await group.next()
            group.cancelAll()
        }
    }

    /// - Throws: always, at its end: it is never what the work was waited for.
    private func beat(_ nap: @Sendable () async -> Void, since begun: Instant) async throws {
        var last = begun
        while !Task.isCancelled {
            await nap()
            let now = context.clock.now()
            guard !Task.isCancelled, now - last >= ProcessorTimeLimits.answer else { continue }
            do {
                try await stay()
                last = now
            } catch is LeaseLost {
                throw LeaseLost()
            } catch {
                // Not now: it is tried again after the next nap, and the work's own steps say what is wrong.
            }
        }
        throw CancellationError()
    }

    /// Keeps the job, also once the file is there and its maker has not come to an end yet.
    private func stay() async throws {
        let (job, id) = (job, export.id)
        try await context.write { tx in
            try tx.jobs.hold(job)
            let now = tx.clock.now()
            guard let export = try tx.exports.findIfAny(id, in: job.scope),
                export.isMade(by: job, at: now) || export.isFinished(by: job)
            else { throw LeaseLost() }
            try tx.jobs.prolong(job, until: now + Job.lease)
        }
    }

    /// - Throws: ``LeaseLost``, also once its customer was forgotten.
    private func step(_ body: @escaping @Sendable (BillingTransaction, Export) throws -> Void) async throws {
        let (job, id) = (job, export.id)
        try await context.write { tx in
            try tx.jobs.hold(job)
            let now = tx.clock.now()
            guard let export = try tx.exports.findIfAny(id, in: job.scope), export.isMade(by: job, at: now) else {
                throw LeaseLost()
            }
            try tx.jobs.prolong(job, until: now + Job.lease)
            try body(tx, export)
        }
    }
}

/// A piece of the file is missing, or one too many is there.
struct ExportNotWhole: Error {}
