import Core

extension Exports {
    /// Has a file of papers made. What fails is tried again a few times, from the beginning; then its customer is told. Who is
    /// asked to stop leaves it to another, as if it had not been begun.
    ///
    /// - Parameters:
    ///   - write: makes the file.
    ///   - nap: lets a while pass, after which the job is looked after; nil where time is made up.
    ///   - hear: told of one that is given up.
    package func make(
        for job: Job, with write: @escaping @Sendable (ExportTask) async throws -> Void,
        nap: (@Sendable () async -> Void)? = nil, hear: @Sendable (Export, any Error) -> Void
    ) async throws {
        guard let task = try await begin(job, hear: hear) else { return }
        do {
            try await task.staying(leased: nap) { try await write(task) }
        } catch is LeaseLost {
            throw LeaseLost()
        } catch {
            if error is ExportInterrupted || error is CancellationError || Task.isCancelled {
                return try await putOff(job)
            }
            guard try await isGivenUp(job, because: error) else { throw error }
            hear(task.export, error)
        }
    }

    /// Begins, or begins anew after a worker's death.
    ///
    /// - Returns: nil when there is nothing to be done, or no hope.
    private func begin(_ job: Job, hear: (Export, any Error) -> Void) async throws -> ExportTask? {
        let begun = try await context.write { tx -> Export? in
            try tx.jobs.hold(job)
            guard var export = try tx.exports.findIfAny(.init(job.subject), in: job.scope),
                export.state == .running, export.expiresAt > tx.clock.now()
            else { return nil }
            export.begin(job)
            try tx.exports.update(export)
            return export
        }
        guard let export = begun else { return nil }
        guard export.state == .running else {
            hear(export, ExportNeverEnded(claims: job.tries - 1))
            return nil
        }
        return ExportTask(export: export, job: job, context: context)
    }

    /// Notes that it could not be made.
    ///
    /// - Returns: whether that was once too often.
    private func isGivenUp(_ job: Job, because error: any Error) async throws -> Bool {
        try await context.write { tx in
            try tx.jobs.hold(job)
            guard var export = try tx.exports.findIfAny(.init(job.subject), in: job.scope),
                export.isMade(by: job, at: tx.clock.now())
            else { throw LeaseLost() }
            export.fail(because: error)
            try tx.exports.update(export)
            return export.state != .running
        }
    }

    /// In a task of its own, for a cancelled one may write nothing.
    private func putOff(_ job: Job) async throws {
        let context = context
        try await Task {
            try await context.write(.readCommitted) { try $0.jobs.putOff(job, until: $0.clock.now() + .seconds(1)) }
        }.value
    }
}
