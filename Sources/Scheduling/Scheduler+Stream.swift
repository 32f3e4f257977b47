import Billing
import Core
import Logging
import Storage

extension Scheduler {
    /// Lets work flow until the stream has nothing left in hand.
    ///
    /// - Returns: how many jobs were claimed.
    /// - Throws: what kept it from its jobs, once those that were claimed are done.
    func run(_ stream: WorkStream, while goesOn: () -> Bool = { true }) async throws -> Int {
        try await catchUp()
        var stream = stream
        var turn = 0
        var isNapping = false
        await withTaskGroup(of: WorkStream.Outcome.self) { group in
            while true {
                while let step = stream.next(mayClaim: goesOn()) {
                    if case .claim = step { turn += 1 }
                    group.addTask(priority: .utility) { [turn] in
                        await Urgency.inBackground {
                            guard let merchant = step.merchant else { return await take(step, turn: turn) }
                            return await merchant.served { await take(step, turn: turn) }
                        }
                    }
                }
                if let nap, stream.isWaiting, !isNapping {
                    isNapping = true
                    group.addTask {
                        await nap()
                        return .waited
                    }
                }
                // Nothing is left in hand, or nothing but the nap.
                guard stream.isUnderWay, let outcome = await group.next() else { return group.cancelAll() }
                if case .waited = outcome { isNapping = false }
                stream.note(outcome)
            }
        }
        if let failure = stream.failure { throw failure }
        return stream.claimed
    }

    private func take(_ step: WorkStream.Step, turn: Int) async -> WorkStream.Outcome {
        switch step {
        case .claim(let room):
            let now = context.clock.now()
            do {
                if webhooks != nil { try await WebhookDeliveries(context).callWorkers() }
                let isWatched = watch != nil
                let (standing, jobs) = try await context.write { tx in
                    let standing = isWatched ? try tx.look(at: now) : nil
                    let isHeld = standing?.isLeap ?? false
                    let jobs = try tx.claimJobs(
                        dueAt: now, until: now + Job.lease, room: room, turn: turn,
                        of: isHeld ? [.notification] : kinds)
                    return (standing, jobs)
                }
                if let standing { watch?(standing) }
                return .claimed(jobs)
            } catch {
                return .unreachable(error)
            }
        case .begin(let jobs): return .begun(jobs, await begin(jobs))
        case .charge(let begun): return .answered(begun, await answer(to: begun))
        case .settle(let answers):
            await settle(answers)
            return .settled(answers)
        case .errand(let job): return .ran(job, isDone: await ended(job))
        case .finish(let jobs):
            await finish(jobs)
            return .finished
        }
    }
}
